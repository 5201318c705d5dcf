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
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { photo } from '#tests/support/evidence.ts'
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
      const { personId } = await employee(agency)
      const before = await recordedOf(agency, personId)
      const of = await answers(viewer, await credentialOf(agency, hr, personId, license))
      const ofNobody = await answers(viewer, { id: randomUUID(), factId: randomUUID() })
      for (const [name, answer] of Object.entries(of)) expect(answer, name).toBe('404 ')
      expect(ofNobody).toEqual(of)
      expect(await recordedOf(agency, personId)).toEqual(before)
    },
  )

  test('to HR somebody who is not there, and somebody else’s credential, answer the same', async () => {
    const [rosa, ana] = [await employee(agency), await employee(agency, 'Ana Other')]
    const { factId } = await credentialOf(agency, hr, ana.personId, license)
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
    const self = await employee(agency, 'Selma Self', { roles: ['hr'] })
    const { id, factId } = await credentialOf(agency, hr, self.personId, license)
    const before = await recordedOf(agency, id)
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
    expect(await recordedOf(agency, id)).toEqual(before)
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
    const { personId } = await employee(agency, 'Vera View')
    const shown = async (show: string) => {
      const { rows } = await verificationList(asking(agency, hr, day, `/hr/verifications?show=${show}`))
      return rows.filter((row) => row.personId === personId).map(({ words }) => license.test(words))
    }
    expect((await shown('never')).sort()).toEqual([false, true])
    const params = await credentialOf(agency, hr, personId, license)
    await ask(hr, checking.action, params, check('confirmed'))
    expect([await shown('never'), await shown('due'), await shown('said-no')]).toEqual([[false], [false], []])
    expect((await shown('all')).sort()).toEqual([false, true])
    const doubtful = await credentialOf(agency, hr, personId, /fingerprint/i)
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
    const { personId: id } = await employee(agency)
    const params = await credentialOf(agency, hr, id, license)
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
    const self = await employee(agency, 'Selma Self', { roles: ['hr'] })
    const form = found('no-match', day, { file: await screen(700) })
    expect(await ask(hr, searching.action, { id: self.personId, list: 'leie' }, form)).toContain('done=searched')
    const { record } = await exclusions(asking(agency, hr, day, '/hr', { id: self.personId }))
    const href = record.log[0]?.picture ?? ''
    expect(await open(hr, href)).toBe('200 image/jpeg true')
    expect(await open(self, href)).toMatch(/^404/)
  })

  test('goes with a card’s state', async () => {
    const { personId: id } = await employee(agency)
    await ask(hr, cardState.action, { id, state: 'applied' }, dated('on', '2026-11-10'))
    const sent = await ask(hr, cardState.action, { id, state: 'issued' }, issued({ file: await screen(800) }))
    expect(sent).toBe(`302 /hr/people/${id}/fingerprint?done=card`)
    const { data } = await credentials(asking(agency, hr, day, '/hr', { id }))
    const [newest] = data.credentials.filter(({ words }) => /fingerprint/i.test(words) && words.includes('2032'))
    expect(await open(hr, newest?.checks[0]?.picture ?? '')).toBe('200 image/jpeg true')
  })

  test('that was kept about somebody else, and a file that is no picture, are not taken', async () => {
    const [rosa, ana] = [await employee(agency), await employee(agency, 'Ana Other')]
    const mine = await credentialOf(agency, hr, ana.personId, license)
    await ask(hr, checking.action, mine, check('confirmed', { file: await screen(900) }))
    const [{ picture: href } = { picture: null }] = await checksOf(ana.personId)
    const kept = href?.split('/').at(-1) ?? ''
    const params = await credentialOf(agency, hr, rosa.personId, license)
    const before = await recordedOf(agency, rosa.personId)
    expect(await ask(hr, checking.action, params, check('confirmed', { kept }))).toBe('404 ')
    const search = { id: rosa.personId, list: 'leie' }
    expect(await ask(hr, searching.action, search, found('possible-match', day, { kept }))).toBe('404 ')
    const text = new Blob(['<script>alert(1)</script>'], { type: 'image/jpeg' })
    const answer = await ask(hr, checking.action, params, check('confirmed', { file: text }))
    expect(answer).toMatch(/^400 /)
    expect(JSON.parse(answer.slice(4)).errors).toEqual([{ box: 'file', text: expect.any(String) }])
    expect(await recordedOf(agency, rosa.personId)).toEqual(before)
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
    const { personId: id } = await employee(agency, 'Ana Twin')
    expect(await optionsOf(id)).toEqual(['no-match', 'possible-match'])
    // A name is not yet a person, so that nobody is confirmed or cleared at the first look.
    for (const result of ['confirmed-match', 'someone-else', 'not-listed-now'])
      expect(await ask(hr, searching.action, { id, list: 'leie' }, found(result))).toContain('done=changed')
    expect(await recordedOf(agency, id)).toMatchObject({ searches: 0 })
    await ask(hr, searching.action, { id, list: 'leie' }, found('possible-match', '2026-11-19'))
    expect(await listOf(id, 'leie')).toMatchObject({ open: true, kind: expect.not.stringMatching(/met|cleared/) })
    expect(await matches()).toContain('Ana Twin')
    expect(await optionsOf(id)).toEqual(['confirmed-match', 'someone-else'])
    expect(await ask(hr, searching.action, { id, list: 'leie' }, found('no-match'))).toContain('done=changed')
    expect(await ask(hr, takeNoMatches, {}, { person: id, list: 'leie' })).toBe('302 /hr/exclusions?done=0&left=1')
    expect(await matches()).toContain('Ana Twin')
    expect(await recordedOf(agency, id)).toMatchObject({ searches: 1 })
    expect(await ask(hr, searching.action, { id, list: 'leie' }, found('someone-else'))).toContain('done=searched')
    expect(await matches()).not.toContain('Ana Twin')
    expect(await listOf(id, 'leie')).toMatchObject({ open: false })
  })

  test('that is confirmed waits for no one, and the other list is searched for itself', async () => {
    const { personId: id } = await employee(agency, 'Otto Listed')
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
