import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as peopleList } from '#app/routes/hr.people._index.tsx'
import { loader as holdsPage } from '#app/routes/hr.people.$id.holds._index.tsx'
import { action as changing } from '#app/routes/hr.people.$id.holds.$hold.change.tsx'
import { action as lifting } from '#app/routes/hr.people.$id.holds.$hold.lift.tsx'
import { action as holding, loader as newHold } from '#app/routes/hr.people.$id.holds.new.tsx'
import { loader as waiversPage } from '#app/routes/hr.people.$id.waivers._index.tsx'
import { action as ending } from '#app/routes/hr.people.$id.waivers.$fact.end.tsx'
import { loader as newWaiver, action as proposing } from '#app/routes/hr.people.$id.waivers.new.tsx'
import { action as deciding, loader as proposal } from '#app/routes/hr.waivers.$id.tsx'
import { holdsKnown } from '#db/queries/holds.ts'
import { waiversKnown } from '#db/queries/waivers.ts'
import * as schema from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { accepted, may, opening } from '#tests/support/hr.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
type Args = ReturnType<typeof asking>

const day = '2026-11-20'
let agency: TestAgency
let hr: Account
let second: Account
let manager: Account
let teamId: string

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  second = await agency.person({ name: 'Sam Second', roles: ['hr'] })
  manager = await agency.person({ name: 'Mina Manager', roles: ['manager'] })
  teamId = (await opening(agency)).teamId
  const since = agency.at('2026-01-01').now
  await agency.database.db.insert(schema.teamManagers).values({ teamId, personId: manager.personId, since })
})

const isFirstAid = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('first-aid')
const cpr: Fact = { kind: 'credential', of: ['cpr'], from: '2026-01-05', through: '2028-01-05' }
const firstAid: Fact = { kind: 'credential', of: ['first-aid'], from: '2026-01-05', through: '2027-02-28' }

/** Someone of the manager's team, in order but for first aid, of which the file says this. */
async function employee(name: string, ...facts: Fact[]): Promise<Account> {
  const viewer = await agency.person({ name })
  const moment = agency.at('2026-01-05')
  await agency.employ(viewer.personId, moment, { hiredOn: '2026-01-05' })
  const inOrder = everythingInOrder('2026-01-05').filter((fact) => !isFirstAid(fact))
  await agency.facts(viewer.personId, moment, ...inOrder, cpr, ...facts)
  await agency.database.db
    .insert(schema.teamMembers)
    .values({ teamId, personId: viewer.personId, fromDay: '2026-01-05', recordedAt: moment.now })
  return viewer
}

/** What a route answers, in text: its status and where it leads, or what it shows. */
async function ask(
  viewer: Account,
  route: (args: Args) => unknown,
  params: Record<string, string>,
  form?: Record<string, string>,
): Promise<string> {
  const asked = asking(agency, viewer, day, '/hr', params)
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  const answer = await Promise.resolve()
    .then(() => route({ ...asked, request }))
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
  if (!(answer instanceof Response)) return JSON.stringify(answer)
  return `${answer.status} ${answer.headers.get('Location') ?? (await answer.text())}`
}

const waiver = { requirement: 'first-aid', ...boxesOfDate('from', day), ...boxesOfDate('through', '2027-02-28') }
const hold = { gates: 'hospital', ...boxesOfDate('from', day) }
const reasons = { waiver: 'Hushed yellow: the course is full.', hold: 'Hushed red: a complaint came in.' }

const propose = (by: Account, personId: string, more: Record<string, string> = {}) =>
  ask(by, proposing, { id: personId }, { ...waiver, reason: reasons.waiver, ...more })
const decide = (by: Account, id: string, form: Record<string, string> = { approval: 'approve' }) =>
  ask(by, deciding, { id }, form)
const putOnHold = (by: Account, personId: string, reason = reasons.hold) =>
  ask(by, holding, { id: personId }, { ...hold, reason })

async function waiversOf(personId: string) {
  return waiversKnown(agency.database.db, may(hr, 'propose waiver'), day, [personId], [])
}

async function proposed(personId: string): Promise<string> {
  await propose(hr, personId)
  return (await waiversOf(personId)).at(-1)?.id ?? ''
}

async function heldOf(personId: string) {
  const [held] = await holdsKnown(agency.database.db, may(hr, 'put on hold'), day, [personId])
  if (!held) throw new Error('no hold')
  return { id: held.id, looked: held.records.at(-1)?.id ?? '' }
}

describe('who may', () => {
  test.each([['manager'], ['payroll'], ['auditor'], ['admin'], ['medical'], []] as StaffRole[][])(
    'as %s every page and form about waivers and holds answers 404',
    async (...roles) => {
      const viewer = await agency.person({ roles })
      const rosa = await employee('Rosa Example')
      const id = await proposed(rosa.personId)
      await putOnHold(hr, rosa.personId)
      const held = await heldOf(rosa.personId)
      const params = { id: rosa.personId, hold: held.id, fact: id }
      const answers = [
        ...(await Promise.all([waiversPage, newWaiver, holdsPage, newHold].map((page) => ask(viewer, page, params)))),
        await ask(viewer, proposal, { id }),
        await propose(viewer, rosa.personId),
        await decide(viewer, id),
        await putOnHold(viewer, rosa.personId),
        await ask(viewer, changing, params, { ...hold, gates: 'everything', looked: held.looked, reason: 'x' }),
        await ask(viewer, lifting, params, { looked: held.looked, reason: 'x' }),
        await ask(viewer, ending, params, { ...boxesOfDate('lastDay', day), reason: 'x' }),
      ]
      expect(answers.map((answer) => answer.slice(0, 3))).toEqual(answers.map(() => '404'))
      expect((await waiversOf(rosa.personId)).map(({ decision }) => decision)).toEqual([null])
    },
  )

  test('T20 HR’s own waivers and holds are 404 to themselves, and in no list of theirs', async () => {
    const self = await agency.person({ name: 'Selma Self', roles: ['hr'] })
    await agency.employ(self.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
    await propose(hr, self.personId, { reason: 'Of Selma alone.' })
    const [{ id } = { id: '' }] = await waiversOf(self.personId)
    await putOnHold(hr, self.personId, 'Of Selma alone.')
    const held = await heldOf(self.personId)
    const params = { id: self.personId, hold: held.id }
    const answers = [
      ...(await Promise.all([waiversPage, newWaiver, holdsPage, newHold].map((page) => ask(self, page, params)))),
      await ask(self, proposal, { id }),
      await propose(self, self.personId),
      await decide(self, id),
      await putOnHold(self, self.personId),
      await ask(self, lifting, params, { looked: held.looked, reason: 'x' }),
    ]
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(answers.map(() => '404'))
    const theirs = ['hr.waivers.$id.tsx', 'hr.people.$id.holds.$hold.lift.tsx', 'hr.people.$id.holds._index.tsx']
    const others = await everyStaffPage(agency, second, day, self.personId, ['hr'])
    for (const there of theirs) expect(others.get(there), there).toContain('Selma Self')
    for (const [route, page] of await everyStaffPage(agency, self, day, self.personId, ['hr']))
      expect(page, route).not.toContain('Of Selma alone.')
  })

  test('whoever proposed does not approve or refuse by the address either, and is led back to read so', async () => {
    const rosa = await employee('Rosa Example')
    const id = await proposed(rosa.personId)
    const back = `302 /hr/waivers/${id}?done=changed`
    expect(await decide(hr, id)).toBe(back)
    expect(await decide(hr, id, { approval: 'refuse', reason: 'x' })).toBe(back)
    expect(await decide(second, id, { approval: 'withdraw' })).toMatch(/^404/)
    expect(await decide(second, id)).toBe('302 /hr/waivers?done=waiver-approved')
  })
})

describe('what is sent twice', () => {
  test('is recorded once, and the second time leads to what stands', async () => {
    const rosa = await employee('Rosa Example')
    const at = `/hr/people/${rosa.personId}`
    const both = await Promise.all([propose(hr, rosa.personId), propose(hr, rosa.personId)])
    expect(both.sort()).toEqual([`302 ${at}/waivers?done=recorded`, `302 ${at}/waivers?done=waiver-proposed`])
    const [{ id } = { id: '' }] = await waiversOf(rosa.personId)
    expect(await decide(second, id)).toBe('302 /hr/waivers?done=waiver-approved')
    expect(await decide(second, id)).toBe(`302 /hr/waivers/${id}?done=changed`)
    const [counted] = await waiversOf(rosa.personId)
    const end = () =>
      ask(
        hr,
        ending,
        { id: rosa.personId, fact: counted?.factId ?? '' },
        { ...boxesOfDate('lastDay', day), reason: 'x' },
      )
    expect([await end(), await end()]).toEqual([
      `302 ${at}/waivers?done=waiver-ended`,
      `302 ${at}/waivers?done=changed`,
    ])

    const holds = [await putOnHold(hr, rosa.personId), await putOnHold(hr, rosa.personId)]
    expect(holds).toEqual([`302 ${at}/holds?done=held`, `302 ${at}/holds?done=recorded`])
    const held = await heldOf(rosa.personId)
    const lift = () =>
      ask(hr, lifting, { id: rosa.personId, hold: held.id }, { looked: held.looked, reason: 'Cleared up.' })
    expect([await lift(), await lift()]).toEqual([`302 ${at}/holds?done=lifted`, `302 ${at}/holds?done=changed`])
  })
})

/** Every page of one's own that answers, as text, by the name of its route. */
async function ownPages(viewer: Account, requirement: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const route of readdirSync('app/routes').filter((name) => name.startsWith('me.'))) {
    const { loader } = await import(join(process.cwd(), 'app/routes', route))
    if (loader) pages.set(route, await ask(viewer, loader, { requirement, id: viewer.personId, what: 'ticket' }))
  }
  return pages
}

/** What stands in a page's data beside a requirement: each object that is about it, or holds its name. */
function about(requirement: string, names: RegExp, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => about(requirement, names, each))
  if (value === null || typeof value !== 'object') return []
  const own = Object.values(value).some(
    (part) => typeof part === 'string' && (part === requirement || names.test(part)),
  )
  const below = Object.values(value).flatMap((each) => about(requirement, names, each))
  return own && ('word' in value || 'status' in value) ? [JSON.stringify(value), ...below] : below
}

describe('someone with a waiver beside someone who has the card', () => {
  test('reads waived wherever the other reads in order, and never in order', async () => {
    const waived = await employee('Wanda Waived')
    const met = await employee('Mary Met', firstAid)
    await decide(second, await proposed(waived.personId))
    const of = async (viewer: Account) => {
      const staff = await everyStaffPage(agency, hr, day, viewer.personId, ['hr'])
      const team = await everyStaffPage(agency, manager, day, viewer.personId, ['team'])
      return new Map([...staff, ...team, ...(await ownPages(viewer, 'first-aid'))])
    }
    const [ofWaived, ofMet] = [await of(waived), await of(met)]
    const good = /"(?:kind|tone)":"(?:met|lapsing)"|In order|"word":"Met"/
    const told: string[] = []
    for (const [route, page] of ofMet) {
      if (/^\d{3} /.test(page)) continue
      const rows = about('first-aid', /^First aid$/, JSON.parse(page)).filter((row) => good.test(row))
      if (rows.length === 0) continue
      told.push(route)
      const other = about('first-aid', /^First aid$/, JSON.parse(ofWaived.get(route) ?? '[]'))
      expect(other.length, route).toBeGreaterThan(0)
      expect(other.join(), route).toMatch(/"kind":"waived"/)
      expect(other.join(), route).not.toMatch(good)
    }
    expect(told).toEqual(
      expect.arrayContaining(['hr.people.$id._index.tsx', 'team.people.$id.tsx', 'me.clearance._index.tsx']),
    )
    const own = JSON.parse(ofWaived.get('me.clearance._index.tsx') ?? '{}')
    const names = (group: { requirement: string }[]) => group.map(({ requirement }) => requirement)
    expect(names(own.tasks.waived)).toEqual(['first-aid'])
    expect(names(own.tasks.good)).not.toContain('first-aid')
  })

  test('rests on it in the list of people, which finds whoever has one that counts today', async () => {
    await employee('Mona Listed', firstAid)
    const waived = await employee('Wilma Listed')
    const listed = async (query: string) => {
      const { rows, total } = await peopleList(asking(agency, hr, day, `/hr/people?q=Listed&${query}`))
      expect(total).toBe(rows.length)
      return rows.map(({ name, openings }) => [name, openings?.kind, openings?.words, openings?.rests])
    }
    const mona = ['Mona Listed', 'cleared', 'Cleared for everything', null]
    const before = await listed('')
    expect(before).toEqual([mona, ['Wilma Listed', 'not-cleared', expect.stringMatching(/^Not cleared/), null]])
    expect(await listed('waived=today')).toEqual([])
    const id = await proposed(waived.personId)
    expect(await listed('')).toEqual(before)
    await decide(second, id)
    const rests = 'It rests on a waiver of first aid through 28 February 2027.'
    const wilma = ['Wilma Listed', 'waived', 'Cleared, resting on a waiver', rests]
    expect(await listed('')).toEqual([mona, wilma])
    expect(await listed('waived=today')).toEqual([wilma])
    expect(await listed('waived=today&probation=14')).toEqual([])
    expect(await listed('waived=nonsense')).toEqual([mona, wilma])
    await putOnHold(hr, waived.personId)
    expect(await listed('waived=today')).toEqual([
      ['Wilma Listed', 'not-cleared', expect.stringMatching(/^Not cleared: hospital/i), rests],
    ])
  })

  test('is on the hire page as waived, with what hiring rests on', async () => {
    const { viewer, applicationId } = await accepted(agency, hr, {
      today: day,
      firstDay: '2026-12-07',
      name: 'Hilda Hired',
      lacking: (fact) => fact.kind === 'check' && fact.of === 'leadership',
    })
    const more = { requirement: 'leadership', ...boxesOfDate('through', '2027-03-31') }
    await propose(hr, viewer.personId, more)
    const [{ id } = { id: '' }] = await waiversOf(viewer.personId)
    await decide(second, id)
    const { loader } = await import('#app/routes/hr.applications.$id.hire.tsx')
    const page = JSON.parse(await ask(hr, loader, { id: applicationId }))
    expect(page.gate.cleared).toBe(true)
    expect(page.gate.sentence).toContain('It rests on a waiver of')
    const row = page.gate.rows.find((each: { requirement: string }) => each.requirement === 'leadership')
    expect(row).toMatchObject({ kind: 'waived', word: 'Waived' })
  })
})

test('the reasons of a waiver and a hold are on no page of the person, managers, payroll, auditors and administrators, in no mail and no ledger entry', async () => {
  const rosa = await employee('Rosa Canaria')
  await decide(second, await proposed(rosa.personId))
  await putOnHold(hr, rosa.personId)
  const held = await heldOf(rosa.personId)
  const params = { id: rosa.personId, hold: held.id }
  const changed = await ask(hr, changing, params, {
    ...hold,
    gates: 'everything',
    looked: held.looked,
    reason: 'Hushed blue: more is known.',
  })
  expect(changed).toContain('done=hold-changed')
  const [counted] = await waiversOf(rosa.personId)
  const shorter = { ...boxesOfDate('lastDay', '2026-12-31'), reason: 'Hushed green: a place was found.' }
  expect(await ask(hr, ending, { id: rosa.personId, fact: counted?.factId ?? '' }, shorter)).toContain('waiver-ended')

  const all = await agency.person({ name: 'Olga Other', roles: ['payroll', 'auditor', 'admin'] })
  const pages = new Map([
    ...(await everyStaffPage(agency, all, day, rosa.personId, ['payroll', 'audit', 'admin'])),
    ...(await everyStaffPage(agency, manager, day, rosa.personId, ['team'])),
    ...(await ownPages(rosa, 'first-aid')),
  ])
  expect(pages.get('team.people.$id.tsx')).toContain('Rosa Canaria')
  expect(pages.get('audit._index.tsx')).not.toMatch(/^\d{3} /)
  expect(pages.get('me.clearance._index.tsx')).toContain('first-aid')
  for (const [route, page] of pages) expect(page, route).not.toMatch(/Hushed/)

  const { db } = agency.database
  const kept = await Promise.all([
    db.select().from(schema.notices),
    db.select().from(schema.unaddressedNotices),
    db.select().from(schema.ledger),
    db.select().from(schema.standingSpans),
    db.execute('select data from pgboss.job'),
  ])
  expect(JSON.stringify(kept)).not.toMatch(/Hushed/)
  const hrs = await everyStaffPage(agency, hr, day, rosa.personId, ['hr'])
  expect(hrs.get('hr.people.$id.holds._index.tsx')).toMatch(/Hushed red.*Hushed blue|Hushed blue.*Hushed red/)
  expect(hrs.get('hr.people.$id.waivers._index.tsx')).toContain('Hushed green')
  expect(hrs.get('hr.waivers.$id.tsx')).toContain('Hushed yellow')
  const forms = ['waivers.$fact.end', 'holds.$hold.change', 'holds.$hold.lift']
  for (const form of forms) expect(hrs.get(`hr.people.$id.${form}.tsx`), form).toContain('Rosa Canaria')
})
