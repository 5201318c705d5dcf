import { beforeAll, describe, expect, test } from 'vitest'
import { action as takeNoMatches } from '#app/routes/hr.exclusions.tsx'
import { loader as person } from '#app/routes/hr.people.$id._index.tsx'
import { loader as credentials } from '#app/routes/hr.people.$id.credentials._index.tsx'
import * as checking from '#app/routes/hr.people.$id.credentials.$factId.check.tsx'
import * as interrupting from '#app/routes/hr.people.$id.credentials.$factId.interrupt.tsx'
import * as reinstating from '#app/routes/hr.people.$id.credentials.$factId.reinstate.tsx'
import * as takingBack from '#app/routes/hr.people.$id.credentials.$factId.take-back.tsx'
import * as searching from '#app/routes/hr.people.$id.exclusions.$list.tsx'
import * as cardState from '#app/routes/hr.people.$id.fingerprint.$state.tsx'
import * as cardBack from '#app/routes/hr.people.$id.fingerprint.take-back.tsx'
import { loader as ownRequirement } from '#app/routes/me.clearance.$requirement.tsx'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import {
  type Args,
  askingAs,
  check,
  credentialOf,
  dated,
  day,
  employee,
  type Form,
  found,
  issued,
  license,
  recordedOf,
  stop,
} from '#tests/support/source-forms.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

let agency: TestAgency
let hr: Account
let ask: ReturnType<typeof askingAs>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  ask = askingAs(agency)
})

const impossible: Form = { 'on.month': '2', 'on.day': '31', 'on.year': '2026' }
const days: readonly [what: string, Form, RegExp][] = [
  ['31 February', impossible, /^31 February 2026 does not exist; check the day$/],
  ['a day to come', dated('on', '2026-11-21'), /^This date is in the future; it must be today or earlier$/],
  ['a year of five digits', { ...dated('on', day), 'on.year': '20266' }, /^Enter the year with four digits/],
  ['letters', { ...dated('on', day), 'on.month': 'Nov' }, /^Use only numbers for the day, month and year$/],
  ['half a date', { ...dated('on', day), 'on.day': '' }, /^Enter the day, month and year$/],
  ['nothing', { 'on.month': '', 'on.day': '', 'on.year': '' }, /^Enter the day on which it was( or will be| checked)$/],
]

/** The boxes of a date under another name. */
const called = (box: string, form: Form) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name.replace(/^on\b/, box), value]))

describe('a date that cannot be', () => {
  test.each(days)('%s is said at its box, what was typed stays, and nothing is recorded', async (_what, on, said) => {
    const { personId: id } = await employee(agency)
    const params = await credentialOf(agency, hr, id, license)
    await ask(hr, interrupting.action, await credentialOf(agency, hr, id, /cpr/i), stop('2026-11-10'))
    const stopped = await credentialOf(agency, hr, id, /cpr/i)
    const before = await recordedOf(agency, id)
    const note = 'Read twice.'
    const sent: [string, string, (args: Args) => unknown, Record<string, string>, Form][] = [
      ['check', 'sourceOn', checking.action, params, check('confirmed', { sourceReference: note })],
      ['interrupt', 'on', interrupting.action, params, { ...stop(day), note }],
      ['reinstate', 'on', reinstating.action, stopped, { source: 'Letter', note }],
      ['search', 'on', searching.action, { id, list: 'leie' }, found('no-match', day, { note })],
      ['suspended', 'on', cardState.action, { id, state: 'suspended' }, { note }],
      ['applied', 'on', cardState.action, { id, state: 'applied' }, { note }],
    ]
    for (const [name, box, action, at, form] of sent) {
      const answer = await ask(hr, action, at, { ...form, ...called(box, on) })
      expect(answer, name).toMatch(/^400 /)
      const { boxes, errors } = JSON.parse(answer.slice(4))
      expect(errors, name).toEqual([{ box, text: expect.stringMatching(said) }])
      expect(boxes, name).toMatchObject(called(box, on))
      expect(JSON.stringify(boxes), name).toContain(note)
    }
    expect(await recordedOf(agency, id)).toEqual(before)
  })

  test.each(days.filter(([what]) => what !== 'nothing'))(
    '%s on a card that was issued is said at its box',
    async (what, on) => {
      const { personId: id } = await employee(agency)
      await ask(hr, cardState.action, { id, state: 'applied' }, dated('on', '2026-11-01'))
      const before = await recordedOf(agency, id)
      // A card is good through a day to come.
      for (const box of ['on', 'from', 'through', 'sourceOn'].filter(
        (one) => one !== 'through' || !/come/.test(what),
      )) {
        const answer = await ask(hr, cardState.action, { id, state: 'issued' }, issued(called(box, on)))
        expect(answer, box).toMatch(/^400 /)
        expect(JSON.parse(answer.slice(4)).errors.map((error: { box: string }) => error.box)).toEqual([box])
      }
      expect(await recordedOf(agency, id)).toEqual(before)
    },
  )

  test('an end before its beginning is refused wherever there are two days', async () => {
    const { personId: id } = await employee(agency)
    await ask(hr, interrupting.action, await credentialOf(agency, hr, id, license), stop('2026-11-15'))
    const given = { source: 'Letter', note: '', ...dated('on', '2026-11-14') }
    const reinstated = await ask(hr, reinstating.action, await credentialOf(agency, hr, id, license), given)
    expect(reinstated).toMatch(/^400 .*This day comes before it was stopped/)

    await ask(hr, cardState.action, { id, state: 'applied' }, dated('on', '2026-11-10'))
    const early = await ask(hr, cardState.action, { id, state: 'issued' }, issued(dated('on', '2026-11-09')))
    expect(early).toMatch(/^400 .*This day comes before the last entry/)
    const ends = await ask(hr, cardState.action, { id, state: 'issued' }, issued(dated('through', '2026-11-17')))
    expect(ends).toMatch(/^400 .*The card ends before it begins/)

    await ask(hr, searching.action, { id, list: 'sam' }, found('no-match', '2026-11-19'))
    const before = await ask(hr, searching.action, { id, list: 'sam' }, found('no-match', '2026-11-18'))
    expect(before).toMatch(/^400 .*This day comes before the last search on record/)
    const old = await ask(
      hr,
      checking.action,
      await credentialOf(agency, hr, id, license),
      check('confirmed', dated('sourceOn', '2026-10-01')),
    )
    expect(old).toMatch(/^400 .*"box":"sourceOn"/)
    expect(await recordedOf(agency, id)).toMatchObject({ stops: 1, cards: 1, searches: 1, checks: 0 })
  })

  test('an empty form is told of every box that it lacks at once', async () => {
    const { personId: id } = await employee(agency)
    const params = await credentialOf(agency, hr, id, license)
    const boxesAt = async (action: (args: Args) => unknown, at: Record<string, string>) => {
      const answer = await ask(hr, action, at, { note: '' })
      return JSON.parse(answer.slice(4)).errors.map((error: { box: string }) => error.box)
    }
    expect(await boxesAt(checking.action, params)).toEqual(['source', 'sourceOn', 'sourceResult'])
    expect(await boxesAt(interrupting.action, params)).toEqual(['what', 'on', 'source'])
    expect(await boxesAt(searching.action, { id, list: 'leie' })).toEqual(['on', 'source', 'result'])
    expect(await boxesAt(takingBack.action, params)).toEqual(['reason'])
    expect(await boxesAt(cardBack.action, { id })).toEqual(['reason'])
    const many = JSON.parse((await ask(hr, takeNoMatches, {}, { show: 'due' })).slice(4))
    expect(many.errors.map(({ box }: { box: string }) => box)).toEqual(['person', 'list'])
  })
})

describe('what is sent twice', () => {
  const twice = (action: (args: Args) => unknown, params: Record<string, string>, form: Form) =>
    Promise.all([ask(hr, action, params, form), ask(hr, action, params, form)])
  const entryOn = async (loader: (args: Args) => unknown, params: Record<string, string>) =>
    JSON.parse(await ask(hr, loader, params)).entry.id as string

  test('is one row each, and both times leads to the page that shows it', async () => {
    const { personId: id } = await employee(agency)
    const at = `302 /hr/people/${id}`
    expect(await twice(checking.action, await credentialOf(agency, hr, id, license), check('confirmed'))).toEqual(
      Array(2).fill(`${at}/credentials?done=source-confirmed`),
    )
    expect(await recordedOf(agency, id)).toMatchObject({ checks: 1 })

    const first = await credentialOf(agency, hr, id, license)
    expect(await twice(interrupting.action, first, stop('2026-11-18'))).toEqual(
      Array(2).fill(`${at}/credentials?done=stopped`),
    )
    const now = await credentialOf(agency, hr, id, license)
    expect(now).not.toEqual(first)
    const given = { source: 'Letter', note: '', ...dated('on', day) }
    expect(await twice(reinstating.action, now, given)).toEqual(Array(2).fill(`${at}/credentials?done=given-back`))
    expect(await recordedOf(agency, id)).toMatchObject({ stops: 2 })

    const again = await credentialOf(agency, hr, id, license)
    const back = { entry: await entryOn(takingBack.loader, again), reason: 'Of somebody else.' }
    expect((await twice(takingBack.action, again, back)).sort()).toEqual([
      `${at}/credentials?done=changed`,
      `${at}/credentials?done=stop-taken-back`,
    ])
    expect(await recordedOf(agency, id)).toMatchObject({ stops: 3 })

    const suspended = { ...dated('on', '2026-11-18'), note: '' }
    expect(await twice(cardState.action, { id, state: 'suspended' }, suspended)).toEqual(
      Array(2).fill(`${at}/fingerprint?done=card`),
    )
    const cardEntry = { entry: await entryOn(cardBack.loader, { id }), reason: 'Of somebody else.' }
    expect((await twice(cardBack.action, { id }, cardEntry)).sort()).toEqual([
      `${at}/fingerprint?done=card-taken-back`,
      `${at}/fingerprint?done=changed`,
    ])
    expect(await recordedOf(agency, id)).toMatchObject({ cards: 2 })

    expect(await twice(searching.action, { id, list: 'sam' }, found('possible-match'))).toEqual(
      Array(2).fill(`${at}/exclusions?done=searched`),
    )
    expect(await recordedOf(agency, id)).toMatchObject({ searches: 1 })
    expect(await twice(takeNoMatches, {}, { person: [id, id], list: 'leie' })).toEqual(
      Array(2).fill('302 /hr/exclusions?done=1'),
    )
    expect(await recordedOf(agency, id)).toMatchObject({ searches: 2 })
  })

  test('of a page that was left open is led to what stands, and changes nothing', async () => {
    const { personId: id, ...rest } = await employee(agency)
    const stale = await credentialOf(agency, hr, id, license)
    await ask(hr, interrupting.action, stale, stop('2026-11-18'))
    const before = await recordedOf(agency, id)
    const changed = `302 /hr/people/${id}/credentials?done=changed`
    expect(await ask(hr, checking.action, stale, check('confirmed'))).toBe(changed)
    expect(await ask(hr, interrupting.action, stale, stop('2026-11-19', 'revoked'))).toBe(changed)
    const now = await credentialOf(agency, hr, id, license)
    const replaced = `/hr/people/${id}/credentials?now=${now.factId}`
    for (const { loader } of [checking, interrupting, reinstating, takingBack])
      expect(await ask(hr, loader, stale)).toBe(`302 ${replaced}`)
    const list = await credentials(asking(agency, hr, day, replaced, { id }))
    expect(list.replacedBy).toEqual({ id: now.factId, words: expect.stringMatching(license) })
    const own = await ownRequirement(
      asking(agency, { personId: id, ...rest }, day, '/me', { requirement: 'driver-license' }),
    )
    const [newest] = own.page?.history ?? []
    expect([newest?.state.kind, newest?.days?.kind]).toEqual(['info', 'not-cleared'])
    expect(newest?.days?.text).toBe('does not count: suspended from 18 November 2026')
    const fingerprint = await credentialOf(agency, hr, id, /fingerprint/i)
    expect(await ask(hr, interrupting.action, fingerprint, stop(day))).toBe(changed)
    expect(await ask(hr, interrupting.loader, fingerprint)).toBe(`302 /hr/people/${id}/fingerprint`)
    expect(await ask(hr, cardState.loader, { id, state: 'denied' })).toBe(
      `302 /hr/people/${id}/fingerprint?done=changed`,
    )
    expect(await ask(hr, cardState.action, { id, state: 'denied' }, dated('on', day))).toBe(
      `302 /hr/people/${id}/fingerprint?done=changed`,
    )
    expect(await recordedOf(agency, id)).toEqual(before)
  })

  test('a source that says no leads on to what has to be recorded next', async () => {
    const { personId: id } = await employee(agency)
    const params = await credentialOf(agency, hr, id, license)
    expect(await ask(hr, checking.action, params, check('revoked'))).toBe(
      `302 /hr/people/${id}/credentials/${params.factId}/interrupt?what=revoked`,
    )
    const next = JSON.parse(await ask(hr, interrupting.loader, params, undefined, '/hr?what=revoked'))
    expect(next).toMatchObject({ said: true, first: { what: 'revoked', source: 'State search' } })
    const odd = JSON.parse(await ask(hr, interrupting.loader, params, undefined, '/hr?what=constructor'))
    expect(odd).toMatchObject({ said: false, first: {} })
    const fingerprint = await credentialOf(agency, hr, id, /fingerprint/i)
    expect(await ask(hr, checking.action, fingerprint, check('suspended'))).toBe(
      `302 /hr/people/${id}/fingerprint/suspended`,
    )
    expect(await ask(hr, checking.action, fingerprint, check('not-confirmed'))).toBe(
      `302 /hr/people/${id}/fingerprint?done=source-no`,
    )
  })

  test('of permission to drive members is said to be good for want of a card, to the person and to HR', async () => {
    const before = await agency.person({ name: 'Nora Example', source: 'personnel file' })
    const isCard = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('fingerprint-clearance')
    const facts = everythingInOrder('2026-06-01')
    await agency.facts(before.personId, agency.at('2026-06-01'), ...facts.filter((fact) => !isCard(fact)))
    await agency.employ(before.personId, agency.at('2026-06-01'), { hiredOn: '2026-06-01' })
    const params = { requirement: 'unrestricted-driving' }
    const noCard = async () => (await ownRequirement(asking(agency, before, day, '/me', params))).page?.noCard ?? null
    const forHr = async () => {
      const { person: found } = await person(asking(agency, hr, day, '/hr', { id: before.personId }))
      return found.positions[0]?.requirements.find(({ requirement }) => requirement === 'unrestricted-driving')?.noCard
    }
    expect(await noCard()).toMatch(/No fingerprint clearance card of yours is on record yet/)
    expect(await forHr()).toBe(true)
    await agency.facts(before.personId, agency.at(day), ...facts.filter(isCard))
    expect([await noCard(), await forHr()]).toEqual([null, false])
  })
})
