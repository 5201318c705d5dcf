import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as exclusionList, action as takeNoMatches } from '#app/routes/hr.exclusions.tsx'
import { loader as credentials } from '#app/routes/hr.people.$id.credentials._index.tsx'
import * as checking from '#app/routes/hr.people.$id.credentials.$factId.check.tsx'
import * as interrupting from '#app/routes/hr.people.$id.credentials.$factId.interrupt.tsx'
import * as reinstating from '#app/routes/hr.people.$id.credentials.$factId.reinstate.tsx'
import * as takingBack from '#app/routes/hr.people.$id.credentials.$factId.take-back.tsx'
import { loader as exclusions } from '#app/routes/hr.people.$id.exclusions._index.tsx'
import * as searching from '#app/routes/hr.people.$id.exclusions.$list.tsx'
import { loader as card } from '#app/routes/hr.people.$id.fingerprint._index.tsx'
import * as cardState from '#app/routes/hr.people.$id.fingerprint.$state.tsx'
import * as cardBack from '#app/routes/hr.people.$id.fingerprint.take-back.tsx'
import { loader as picture } from '#app/routes/hr.source-pictures.$id.tsx'
import { loader as verificationList } from '#app/routes/hr.verifications.tsx'
import type { StaffRole } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { photo } from '#tests/support/evidence.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
type Args = ReturnType<typeof asking>
type Form = Record<string, string | string[] | Blob>

const day = '2026-11-20'
let agency: TestAgency
let hr: Account

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

/** Someone in service with everything in order, taken over from the personnel files. */
async function employee(name = 'Rosa Example', details: { roles?: StaffRole[] } = {}): Promise<Account> {
  const viewer = await agency.person({ name, source: 'personnel file', ...details })
  const moment = agency.at('2026-06-01')
  await agency.facts(viewer.personId, moment, ...everythingInOrder('2026-06-01'))
  await agency.employ(viewer.personId, moment, { hiredOn: '2026-06-01' })
  return viewer
}

/** What a route answers: where it leads, or the status and what it shows; of a refused form the boxes and what is said at each. */
async function ask(
  viewer: Account,
  route: (args: Args) => unknown,
  params: Record<string, string>,
  form?: Form,
  at = '/hr',
) {
  const asked = asking(agency, viewer, day, at, params)
  const request = form ? new Request(asked.request, { method: 'POST', body: bodyOf(form) }) : asked.request
  const answer = await Promise.resolve()
    .then(() => route({ ...asked, request }))
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
  if (answer instanceof Response) return `${answer.status} ${answer.headers.get('Location') ?? (await answer.text())}`
  const { data, init } = answer as { data?: { errors: { box: string; text: string }[] }; init?: ResponseInit }
  return init ? `${init.status} ${JSON.stringify(data)}` : JSON.stringify(answer)
}

function bodyOf(form: Form): FormData {
  const body = new FormData()
  for (const [name, values] of Object.entries(form))
    for (const value of [values].flat())
      typeof value === 'string' ? body.append(name, value) : body.append(name, value, 'screen.jpg')
  return body
}

/** The fact of someone's credential, as the page about their credentials names it. */
async function credential(personId: string, words: RegExp): Promise<{ id: string; factId: string }> {
  const { data } = await credentials(asking(agency, hr, day, '/hr', { id: personId }))
  const found = data.credentials.find((row) => row.standing && words.test(row.words))
  if (!found) throw new Error(`no credential like ${words}`)
  return { id: personId, factId: found.id }
}

const license = /driver license/i

/** How many rows there are of whatever these pages record, of one person. */
async function recorded(personId: string) {
  const [row] = await agency.database.sql`select
    (select count(*)::int from verifications where person_id = ${personId}) as checks,
    (select count(*)::int from interruption_records where person_id = ${personId}) as stops,
    (select count(*)::int from clearance_card_records where person_id = ${personId}) as cards,
    (select count(*)::int from exclusion_searches where person_id = ${personId}) as searches,
    (select count(*)::int from notices where person_id = ${personId}) as notices,
    (select count(*)::int from facts where person_id = ${personId}) as facts`
  return row
}

const dated = (box: string, on: string) => boxesOfDate(box, on)
const check = (result: string, more: Form = {}): Form => ({
  ...{ source: 'State search', sourceResult: result, sourceReference: '', ...dated('sourceOn', day) },
  ...more,
})
const stop = (on: string, what = 'suspended'): Form => ({ what, source: 'State search', note: '', ...dated('on', on) })
const found = (result: string, on = day, more: Form = {}): Form => ({
  ...{ source: 'OIG', result, note: '', ...dated('on', on) },
  ...more,
})
const issued = (more: Form = {}): Form => ({
  ...{ ...dated('on', '2026-11-18'), ...dated('from', '2026-11-18'), ...dated('through', '2032-11-17'), note: '' },
  ...check('confirmed'),
  ...more,
})

describe('who may', () => {
  const pages = { verificationList, exclusionList, credentials, exclusions, card }
  const forms = {
    check: [checking, () => check('confirmed')],
    interrupt: [interrupting, () => stop(day)],
    reinstate: [reinstating, () => ({ source: 'x', ...dated('on', day) })],
    'take-back': [takingBack, () => ({ entry: randomUUID(), reason: 'x' })],
    search: [searching, () => found('possible-match')],
    issued: [cardState, () => issued()],
    'card-back': [cardBack, () => ({ entry: randomUUID(), reason: 'x' })],
  } as const satisfies Record<string, readonly [{ loader: unknown; action: unknown }, () => Form]>

  /** Each page and form about someone, and the list that takes many at once. */
  async function answers(viewer: Account, params: { id: string; factId: string }): Promise<Record<string, string>> {
    const all: Record<string, string> = {}
    const more = { ...params, list: 'leie', state: 'issued' }
    for (const [name, loader] of Object.entries(pages))
      all[name] = await ask(viewer, loader as (args: Args) => unknown, more)
    for (const [name, [{ loader, action }, form]] of Object.entries(forms)) {
      all[name] = await ask(viewer, loader as (args: Args) => unknown, more)
      all[`send ${name}`] = await ask(viewer, action as (args: Args) => unknown, more, form())
    }
    all['send many'] = await ask(viewer, takeNoMatches, {}, { person: params.id, list: ['leie', 'sam'] })
    return all
  }

  test.each([['manager'], ['payroll'], ['auditor'], ['admin'], ['medical'], []] as StaffRole[][])(
    'as %s every page and form is as one that is not there, and nothing is written',
    async (...roles) => {
      const viewer = await agency.person({ roles })
      const { personId } = await employee()
      const before = await recorded(personId)
      const of = await answers(viewer, await credential(personId, license))
      const ofNobody = await answers(viewer, { id: randomUUID(), factId: randomUUID() })
      for (const [name, answer] of Object.entries(of)) expect(answer, name).toBe('404 ')
      expect(ofNobody).toEqual(of)
      expect(await recorded(personId)).toEqual(before)
    },
  )

  test('to HR somebody who is not there, and somebody else’s credential, answer the same', async () => {
    const [rosa, ana] = [await employee(), await employee('Ana Other')]
    const { factId } = await credential(ana.personId, license)
    for (const params of [
      { id: randomUUID(), factId },
      { id: rosa.personId, factId },
      { id: rosa.personId, factId: 'x' },
    ]) {
      for (const { loader, action } of [checking, interrupting, reinstating, takingBack]) {
        expect(await ask(hr, loader, params)).toBe('404 ')
        expect(await ask(hr, action, params, { ...check('confirmed'), ...stop(day), reason: 'x' })).toBe('404 ')
      }
    }
    for (const list of ['LEIE', 'toString', '']) {
      expect(await ask(hr, searching.loader, { id: rosa.personId, list })).toBe('404 ')
      expect(await ask(hr, searching.action, { id: rosa.personId, list }, found('no-match'))).toBe('404 ')
    }
    for (const state of ['not-applied', 'constructor', ''])
      expect(await ask(hr, cardState.loader, { id: rosa.personId, state })).toBe('404 ')
  })

  test('T20 one’s own can be read, without a way to record anything; its forms are not there, nor is one’s name in the lists', async () => {
    const self = await employee('Selma Self', { roles: ['hr'] })
    const { id, factId } = await credential(self.personId, license)
    const before = await recorded(id)
    for (const [name, answer] of Object.entries(await answers(self, { id, factId }))) {
      if (name in pages) expect(answer, name).not.toMatch(/^\d{3} /)
      else expect(answer, name).toBe('404 ')
    }
    for (const loader of [credentials, exclusions, card])
      expect(JSON.parse(await ask(self, loader as (args: Args) => unknown, { id }))).toMatchObject({ own: true })
    for (const loader of [verificationList, exclusionList]) {
      expect(await ask(self, loader, {}, undefined, '/hr?show=all')).not.toContain('Selma Self')
      expect(await ask(hr, loader, {}, undefined, '/hr?show=all')).toContain('Selma Self')
    }
    expect(await recorded(id)).toEqual(before)
  })
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
    const { personId: id } = await employee()
    const params = await credential(id, license)
    await ask(hr, interrupting.action, await credential(id, /cpr/i), stop('2026-11-10'))
    const stopped = await credential(id, /cpr/i)
    const before = await recorded(id)
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
    expect(await recorded(id)).toEqual(before)
  })

  test.each(days.filter(([what]) => what !== 'nothing'))(
    '%s on a card that was issued is said at its box',
    async (what, on) => {
      const { personId: id } = await employee()
      await ask(hr, cardState.action, { id, state: 'applied' }, dated('on', '2026-11-01'))
      const before = await recorded(id)
      // A card is good through a day to come.
      for (const box of ['on', 'from', 'through', 'sourceOn'].filter(
        (one) => one !== 'through' || !/come/.test(what),
      )) {
        const answer = await ask(hr, cardState.action, { id, state: 'issued' }, issued(called(box, on)))
        expect(answer, box).toMatch(/^400 /)
        expect(JSON.parse(answer.slice(4)).errors.map((error: { box: string }) => error.box)).toEqual([box])
      }
      expect(await recorded(id)).toEqual(before)
    },
  )

  test('an end before its beginning is refused wherever there are two days', async () => {
    const { personId: id } = await employee()
    await ask(hr, interrupting.action, await credential(id, license), stop('2026-11-15'))
    const given = { source: 'Letter', note: '', ...dated('on', '2026-11-14') }
    const reinstated = await ask(hr, reinstating.action, await credential(id, license), given)
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
      await credential(id, license),
      check('confirmed', dated('sourceOn', '2026-10-01')),
    )
    expect(old).toMatch(/^400 .*"box":"sourceOn"/)
    expect(await recorded(id)).toMatchObject({ stops: 1, cards: 1, searches: 1, checks: 0 })
  })

  test('an empty form is told of every box that it lacks at once', async () => {
    const { personId: id } = await employee()
    const params = await credential(id, license)
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
    const { personId: id } = await employee()
    const at = `302 /hr/people/${id}`
    expect(await twice(checking.action, await credential(id, license), check('confirmed'))).toEqual(
      Array(2).fill(`${at}/credentials?done=source-confirmed`),
    )
    expect(await recorded(id)).toMatchObject({ checks: 1 })

    const first = await credential(id, license)
    expect(await twice(interrupting.action, first, stop('2026-11-18'))).toEqual(
      Array(2).fill(`${at}/credentials?done=stopped`),
    )
    const now = await credential(id, license)
    expect(now).not.toEqual(first)
    const given = { source: 'Letter', note: '', ...dated('on', day) }
    expect(await twice(reinstating.action, now, given)).toEqual(Array(2).fill(`${at}/credentials?done=given-back`))
    expect(await recorded(id)).toMatchObject({ stops: 2 })

    const again = await credential(id, license)
    const back = { entry: await entryOn(takingBack.loader, again), reason: 'Of somebody else.' }
    expect((await twice(takingBack.action, again, back)).sort()).toEqual([
      `${at}/credentials?done=changed`,
      `${at}/credentials?done=stop-taken-back`,
    ])
    expect(await recorded(id)).toMatchObject({ stops: 3 })

    const suspended = { ...dated('on', '2026-11-18'), note: '' }
    expect(await twice(cardState.action, { id, state: 'suspended' }, suspended)).toEqual(
      Array(2).fill(`${at}/fingerprint?done=card`),
    )
    const cardEntry = { entry: await entryOn(cardBack.loader, { id }), reason: 'Of somebody else.' }
    expect((await twice(cardBack.action, { id }, cardEntry)).sort()).toEqual([
      `${at}/fingerprint?done=card-taken-back`,
      `${at}/fingerprint?done=changed`,
    ])
    expect(await recorded(id)).toMatchObject({ cards: 2 })

    expect(await twice(searching.action, { id, list: 'sam' }, found('possible-match'))).toEqual(
      Array(2).fill(`${at}/exclusions?done=searched`),
    )
    expect(await recorded(id)).toMatchObject({ searches: 1 })
    expect(await twice(takeNoMatches, {}, { person: [id, id], list: 'leie' })).toEqual(
      Array(2).fill('302 /hr/exclusions?done=1'),
    )
    expect(await recorded(id)).toMatchObject({ searches: 2 })
  })

  test('of a page that was left open is led to what stands, and changes nothing', async () => {
    const { personId: id } = await employee()
    const stale = await credential(id, license)
    await ask(hr, interrupting.action, stale, stop('2026-11-18'))
    const before = await recorded(id)
    const changed = `302 /hr/people/${id}/credentials?done=changed`
    expect(await ask(hr, checking.action, stale, check('confirmed'))).toBe(changed)
    expect(await ask(hr, interrupting.action, stale, stop('2026-11-19', 'revoked'))).toBe(changed)
    for (const { loader } of [checking, interrupting, reinstating, takingBack])
      expect(await ask(hr, loader, stale)).toBe(changed)
    const fingerprint = await credential(id, /fingerprint/i)
    expect(await ask(hr, interrupting.action, fingerprint, stop(day))).toBe(changed)
    expect(await ask(hr, interrupting.loader, fingerprint)).toBe(`302 /hr/people/${id}/fingerprint`)
    expect(await ask(hr, cardState.loader, { id, state: 'denied' })).toBe(
      `302 /hr/people/${id}/fingerprint?done=changed`,
    )
    expect(await ask(hr, cardState.action, { id, state: 'denied' }, dated('on', day))).toBe(
      `302 /hr/people/${id}/fingerprint?done=changed`,
    )
    expect(await recorded(id)).toEqual(before)
  })

  test('a source that says no leads on to what has to be recorded next', async () => {
    const { personId: id } = await employee()
    const params = await credential(id, license)
    expect(await ask(hr, checking.action, params, check('revoked'))).toBe(
      `302 /hr/people/${id}/credentials/${params.factId}/interrupt?what=revoked`,
    )
    const next = JSON.parse(await ask(hr, interrupting.loader, params, undefined, '/hr?what=revoked'))
    expect(next).toMatchObject({ said: true, first: { what: 'revoked', source: 'State search' } })
    const odd = JSON.parse(await ask(hr, interrupting.loader, params, undefined, '/hr?what=constructor'))
    expect(odd).toMatchObject({ said: false, first: {} })
    const fingerprint = await credential(id, /fingerprint/i)
    expect(await ask(hr, checking.action, fingerprint, check('suspended'))).toBe(
      `302 /hr/people/${id}/fingerprint/suspended`,
    )
    expect(await ask(hr, checking.action, fingerprint, check('not-confirmed'))).toBe(
      `302 /hr/people/${id}/fingerprint?done=source-no`,
    )
  })
})

describe('an address that nobody was given', () => {
  type Listed = { show: string; page: number; rows: { name: string }[]; counts: { view: string; count: number }[] }

  test('still shows a sensible page of the list', async () => {
    const own = await testAgency()
    const viewer = await own.person({ name: 'Hana Reviewer', roles: ['hr'] })
    const moment = own.at('2026-06-01')
    const body: Fact = { kind: 'credential', of: ['driver-license'], state: 'AZ', from: '2020-01-01' }
    for (let number = 0; number < 52; number += 1) {
      const { personId } = await own.person({ name: `Nora N${String(number).padStart(2, '0')}` })
      await own.employ(personId, moment, { hiredOn: '2026-06-01' })
      await own.facts(personId, moment, body)
    }
    for (const loader of [verificationList, exclusionList]) {
      const listed = async (query: string) =>
        (await loader(asking(own, viewer, day, `/hr?${query}`))) as unknown as Listed
      const first = await listed('')
      expect([first.show, first.page, first.rows.length]).toEqual(['due', 1, 50])
      expect(first.counts.find(({ view }) => view === 'due')?.count).toBe(52)
      for (const query of ['show=constructor', 'page=0', 'page=-1', 'page=1.5', 'page=x&show=', 'page=2e99'])
        expect(await listed(query), query).toMatchObject({ show: 'due', page: 1, rows: first.rows })
      const last = await listed('page=2&show=all')
      expect(last.rows.map(({ name }) => name)).toEqual(['Nora N50', 'Nora N51'])
      expect(await listed('page=999&show=all')).toEqual(last)
    }
    const told = async (query: string) => {
      const { done, left } = await exclusionList(asking(own, viewer, day, `/hr/exclusions?${query}`))
      return [done, left]
    }
    expect(await told('done=2&left=1')).toEqual([2, 1])
    expect(await told('done=%3Cb%3E&left=-1')).toEqual([null, null])
    expect(await told('done=1e9&left=0')).toEqual([null, 0])
  })

  test('narrows down to what it says', async () => {
    const { personId } = await employee('Vera View')
    const shown = async (show: string) => {
      const { rows } = await verificationList(asking(agency, hr, day, `/hr/verifications?show=${show}`))
      return rows.filter((row) => row.personId === personId).map(({ words }) => license.test(words))
    }
    expect((await shown('never')).sort()).toEqual([false, true])
    const params = await credential(personId, license)
    await ask(hr, checking.action, params, check('confirmed'))
    expect([await shown('never'), await shown('due'), await shown('said-no')]).toEqual([[false], [false], []])
    expect((await shown('all')).sort()).toEqual([false, true])
    const doubtful = await credential(personId, /fingerprint/i)
    await ask(hr, checking.action, doubtful, check('not-confirmed'))
    expect([await shown('never'), await shown('said-no')]).toEqual([[], [false]])
  })
})

describe('the picture of a screen', () => {
  const screen = async (width: number) => new Blob([await photo(width, 400).jpeg().toBuffer()], { type: 'image/jpeg' })
  const open = async (viewer: Account, href: string) => {
    const id = href.split('/').at(-1) ?? ''
    const answer = await Promise.resolve(picture(asking(agency, viewer, day, href, { id }) as never)).catch(
      (thrown: unknown) => thrown as Response,
    )
    return `${answer.status} ${answer.headers.get('Content-Type')} ${(await answer.arrayBuffer()).byteLength > 1_000}`
  }
  const checksOf = async (id: string) => {
    const { data } = await credentials(asking(agency, hr, day, '/hr', { id }))
    return data.credentials.find(({ words }) => license.test(words))?.checks ?? []
  }

  test('that came with a mistake elsewhere is kept, goes with the corrected form, and is opened from the page', async () => {
    const { personId: id } = await employee()
    const params = await credential(id, license)
    const mistaken = check('confirmed', { ...dated('sourceOn', '2026-11-21'), file: await screen(640) })
    const refused = await ask(hr, checking.action, params, mistaken)
    const { boxes } = JSON.parse(refused.slice(4))
    expect(boxes).toMatchObject({ kept: expect.any(String), keptName: 'screen.jpg', source: 'State search' })
    expect(await open(hr, `/hr/source-pictures/${boxes.kept}`)).toMatch(/^404/)
    const done = await ask(hr, checking.action, params, { ...boxes, ...dated('sourceOn', day) })
    expect(done).toContain('done=source-confirmed')
    const [{ picture: href } = { picture: null }] = await checksOf(id)
    expect(href).toBe(`/hr/source-pictures/${boxes.kept}`)
    expect(await open(hr, href ?? '')).toBe('200 image/jpeg true')
    expect(await open(await agency.person({ roles: ['admin'] }), href ?? '')).toMatch(/^404/)
  })

  test('of a search stands in the log of searches, and is nobody’s to open about themselves', async () => {
    const self = await employee('Selma Self', { roles: ['hr'] })
    const form = found('no-match', day, { file: await screen(700) })
    expect(await ask(hr, searching.action, { id: self.personId, list: 'leie' }, form)).toContain('done=searched')
    const { record } = await exclusions(asking(agency, hr, day, '/hr', { id: self.personId }))
    const href = record.log[0]?.picture ?? ''
    expect(await open(hr, href)).toBe('200 image/jpeg true')
    expect(await open(self, href)).toMatch(/^404/)
  })

  test('goes with a card’s state', async () => {
    const { personId: id } = await employee()
    await ask(hr, cardState.action, { id, state: 'applied' }, dated('on', '2026-11-10'))
    const sent = await ask(hr, cardState.action, { id, state: 'issued' }, issued({ file: await screen(800) }))
    expect(sent).toBe(`302 /hr/people/${id}/fingerprint?done=card`)
    const { data } = await credentials(asking(agency, hr, day, '/hr', { id }))
    const [newest] = data.credentials.filter(({ words }) => /fingerprint/i.test(words) && words.includes('2032'))
    expect(await open(hr, newest?.checks[0]?.picture ?? '')).toBe('200 image/jpeg true')
  })

  test('that was kept about somebody else, and a file that is no picture, are not taken', async () => {
    const [rosa, ana] = [await employee(), await employee('Ana Other')]
    const mine = await credential(ana.personId, license)
    await ask(hr, checking.action, mine, check('confirmed', { file: await screen(900) }))
    const [{ picture: href } = { picture: null }] = await checksOf(ana.personId)
    const kept = href?.split('/').at(-1) ?? ''
    const params = await credential(rosa.personId, license)
    const before = await recorded(rosa.personId)
    expect(await ask(hr, checking.action, params, check('confirmed', { kept }))).toBe('404 ')
    const search = { id: rosa.personId, list: 'leie' }
    expect(await ask(hr, searching.action, search, found('possible-match', day, { kept }))).toBe('404 ')
    const text = new Blob(['<script>alert(1)</script>'], { type: 'image/jpeg' })
    const answer = await ask(hr, checking.action, params, check('confirmed', { file: text }))
    expect(answer).toMatch(/^400 /)
    expect(JSON.parse(answer.slice(4)).errors).toEqual([{ box: 'file', text: expect.any(String) }])
    expect(await recorded(rosa.personId)).toEqual(before)
  })
})

describe('a match on a list of excluded people', () => {
  const listOf = async (id: string, list: string) => {
    const { record } = await exclusions(asking(agency, hr, day, '/hr', { id }))
    return record.lists.find((each) => each.list === list)
  }
  const optionsOf = async (id: string) =>
    JSON.parse(await ask(hr, searching.loader, { id, list: 'leie' })).results as string[]
  const matches = async () => {
    const { rows } = await exclusionList(asking(agency, hr, day, '/hr/exclusions?show=matches'))
    return rows.map(({ name }) => name)
  }

  test('waits for a second look, which alone settles it', async () => {
    const { personId: id } = await employee('Ana Twin')
    expect(await optionsOf(id)).toEqual(['no-match', 'possible-match'])
    // A name is not yet a person, so that nobody is confirmed or cleared at the first look.
    for (const result of ['confirmed-match', 'someone-else', 'not-listed-now'])
      expect(await ask(hr, searching.action, { id, list: 'leie' }, found(result))).toContain('done=changed')
    expect(await recorded(id)).toMatchObject({ searches: 0 })
    await ask(hr, searching.action, { id, list: 'leie' }, found('possible-match', '2026-11-19'))
    expect(await listOf(id, 'leie')).toMatchObject({ open: true, kind: expect.not.stringMatching(/met|cleared/) })
    expect(await matches()).toContain('Ana Twin')
    expect(await optionsOf(id)).toEqual(['confirmed-match', 'someone-else'])
    expect(await ask(hr, searching.action, { id, list: 'leie' }, found('no-match'))).toContain('done=changed')
    expect(await ask(hr, takeNoMatches, {}, { person: id, list: 'leie' })).toBe('302 /hr/exclusions?done=0&left=1')
    expect(await matches()).toContain('Ana Twin')
    expect(await recorded(id)).toMatchObject({ searches: 1 })
    expect(await ask(hr, searching.action, { id, list: 'leie' }, found('someone-else'))).toContain('done=searched')
    expect(await matches()).not.toContain('Ana Twin')
    expect(await listOf(id, 'leie')).toMatchObject({ open: false })
  })

  test('that is confirmed waits for no one, and the other list is searched for itself', async () => {
    const { personId: id } = await employee('Otto Listed')
    await ask(hr, searching.action, { id, list: 'leie' }, found('possible-match', '2026-11-18'))
    await ask(hr, searching.action, { id, list: 'leie' }, found('confirmed-match', '2026-11-19'))
    expect(await matches()).not.toContain('Otto Listed')
    expect(await listOf(id, 'leie')).toMatchObject({ open: true })
    expect(await optionsOf(id)).toEqual(['not-listed-now', 'someone-else'])
    expect(await ask(hr, takeNoMatches, {}, { person: id, list: ['leie', 'sam'] })).toContain('done=1')
    expect(await listOf(id, 'sam')).toMatchObject({ open: false })
    expect(await listOf(id, 'leie')).toMatchObject({ open: true })
  })
})
