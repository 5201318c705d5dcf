import { eq, like } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loader as board } from '#app/routes/team._index.tsx'
import { loader as personOfTeam } from '#app/routes/team.people.$id.tsx'
import { evidenceOf } from '#db/queries/evidence.ts'
import { holdsKnown } from '#db/queries/holds.ts'
import * as schema from '#db/schema/index.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { accepted, applicant, may, opening } from '#tests/support/hr.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { changeHold } from '#workflows/holds/change-hold.ts'
import { liftHold } from '#workflows/holds/lift-hold.ts'
import { putOnHold } from '#workflows/holds/put-on-hold.ts'
import { mergePeople } from '#workflows/people/merge-people.ts'
import { NotFound } from '#workflows/problems.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

const today = '2026-11-20'
let agency: TestAgency
let hr: Account
let manager: Account
let rosa: Account
let teamId: string

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  manager = await agency.person({ name: 'Mina Manager', roles: ['manager'] })
  teamId = (await opening(agency)).teamId
  const since = new Date('2026-01-01T12:00:00Z')
  await agency.database.db.insert(schema.teamManagers).values({ teamId, personId: manager.personId, since })
})

beforeEach(async () => {
  rosa = await agency.person()
  const moment = agency.at('2026-01-05')
  await agency.employ(rosa.personId, moment, { hiredOn: '2026-01-05' })
  await agency.facts(rosa.personId, moment, ...everythingInOrder('2026-01-05'))
  await agency.database.db
    .insert(schema.teamMembers)
    .values({ teamId, personId: rosa.personId, fromDay: '2026-01-05', recordedAt: moment.now })
})

const terms = { gates: ['transport', 'hospital'], from: today, through: null, reason: 'Canary: a complaint came in.' }
const put = (
  more: Partial<Omit<typeof terms, 'gates' | 'through'>> & { gates?: string[] | null; through?: string | null } = {},
  personId = rosa.personId,
) => putOnHold(agency.portal, agency.at(today), may(hr, 'put on hold'), { personId, ...terms, ...more })

async function held() {
  const done = await put()
  if (!done.ok) throw new Error(done.problem)
  return done.holdId
}

async function gatesOn(asOf: string, knownAt: string | null = null, personId = rosa.personId) {
  const { facts, positions } = await evidenceOf(agency.database.db, personId)
  const [position] = positions
  if (!position) throw new Error('no position')
  return evaluate({ ...position, facts, asOf, knownAt }).gates
}

const known = async (personId = rosa.personId) =>
  holdsKnown(agency.database.db, may(hr, 'put on hold'), today, [personId])
const newest = async () => (await known()).at(-1)?.records.at(-1)?.id ?? ''
const lift = async (holdId: string, on = today, looked?: string) =>
  liftHold(agency.portal, agency.at(on), may(hr, 'put on hold'), {
    personId: rosa.personId,
    holdId,
    looked: looked ?? (await newest()),
    reason: 'Cleared up.',
  })

const noticesFor = (personId: string) =>
  agency.database.db.select().from(schema.notices).where(eq(schema.notices.personId, personId))

describe('a hold', () => {
  test('closes its gates at once, on the manager’s pages too, and no others', async () => {
    expect((await gatesOn(today)).hospital?.cleared).toBe(true)
    await held()
    const gates = await gatesOn(today)
    expect(gates.hospital).toMatchObject({ cleared: false, blockedBy: ['hold'], again: null })
    expect(gates.transport?.cleared).toBe(false)
    expect(gates.work?.cleared).toBe(true)
    const page = await board(asking(agency, manager, today, '/team?gate=hospital'))
    const row = page.rows.find(({ personId }) => personId === rosa.personId)
    expect(row?.gate).toMatchObject({ kind: 'not-cleared', reason: 'Held; ask HR' })
  })

  test('tells the person and whoever manages them, and nobody why; a manager not until when', async () => {
    await put({ through: '2026-12-24' })
    const [own] = await noticesFor(rosa.personId)
    const [managers] = (await noticesFor(manager.personId)).slice(-1)
    const said = { did: 'put', gates: terms.gates, from: today }
    expect(own?.body).toEqual({ kind: 'hold', ...said, through: '2026-12-24' })
    expect(managers?.body).toEqual({ kind: 'hold-on-team', ...said, personId: rosa.personId })
  })

  test('tells a manager who knows the person by a record that was merged with theirs', async () => {
    const lead = await agency.person()
    const pair = { one: lead.personId, other: rosa.personId, keep: lead.personId, reason: 'Asked her by phone' }
    const merged = await mergePeople(agency.portal, agency.at(today), may(hr, 'merge people'), pair)
    expect(merged.ok).toBe(true)
    await agency.employ(lead.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
    const before = (await noticesFor(manager.personId)).length
    expect((await put({}, lead.personId)).ok).toBe(true)
    const told = (await noticesFor(manager.personId)).slice(before)
    expect(told.map(({ body }) => body)).toMatchObject([{ kind: 'hold-on-team', personId: rosa.personId }])
  })

  test('of everything closes every gate; one from a later day on is not in the way before', async () => {
    await put({ gates: null, from: '2026-12-01' })
    expect((await gatesOn('2026-11-30')).work?.cleared).toBe(true)
    expect(Object.values(await gatesOn('2026-12-01')).every(({ blockedBy }) => blockedBy.includes('hold'))).toBe(true)
  })

  test('the same twice is one hold and one letter', async () => {
    const both = await Promise.all([put(), put()])
    expect(both.filter((done) => done.ok && done.recorded)).toHaveLength(1)
    expect(await known()).toHaveLength(1)
    expect(await noticesFor(rosa.personId)).toHaveLength(1)
  })

  test('is refused without a gate, for days that have passed, and before it begins', async () => {
    expect(await put({ gates: [] })).toEqual({ ok: false, problem: 'no-gate' })
    expect(await put({ from: '2026-11-19' })).toEqual({ ok: false, problem: 'past' })
    expect(await put({ from: '2026-12-02', through: '2026-12-01' })).toEqual({ ok: false, problem: 'ends-early' })
    expect(await known()).toEqual([])
  })

  test('T20 is not for oneself, in either direction; nor for an applicant before an accepted offer', async () => {
    await agency.employ(hr.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
    await expect(put({}, hr.personId)).rejects.toThrow(NotFound)
    const other = await agency.person({ roles: ['hr'] })
    const scope = may(other, 'put on hold')
    const done = await putOnHold(agency.portal, agency.at(today), scope, { personId: hr.personId, ...terms })
    if (!done.ok) throw new Error(done.problem)
    const input = { personId: hr.personId, holdId: done.holdId, looked: done.holdId, reason: 'Mine' }
    await expect(liftHold(agency.portal, agency.at(today), may(hr, 'put on hold'), input)).rejects.toThrow(NotFound)
    const { viewer } = await applicant(agency, { today })
    await expect(put({}, viewer.personId)).rejects.toThrow(NotFound)
  })
})

describe('lifting and changing', () => {
  test('lifted, the gates are open the same second; the days on which it held stay held', async () => {
    const holdId = await held()
    expect(await lift(holdId, '2026-11-25')).toEqual({ ok: true })
    expect((await gatesOn('2026-11-25')).hospital?.cleared).toBe(true)
    expect((await gatesOn('2026-11-24')).hospital?.blockedBy).toEqual(['hold'])
    const then = await gatesOn('2026-11-25', '2026-11-24T00:00:00Z')
    expect(then.hospital?.blockedBy).toEqual(['hold'])
    const [, lifted] = await noticesFor(rosa.personId)
    expect(lifted?.body).toMatchObject({ kind: 'hold', did: 'lifted' })
  })

  test('two who lift at once: one does, the other is told', async () => {
    const holdId = await held()
    const looked = await newest()
    const done = await Promise.all([lift(holdId, today, looked), lift(holdId, today, looked)])
    expect(done).toContainEqual({ ok: true })
    expect(done).toContainEqual({ ok: false, problem: 'changed' })
    expect(await noticesFor(rosa.personId)).toHaveLength(2)
  })

  test('changed, it stops other gates from that day on, and the history tells each step', async () => {
    const holdId = await held()
    const change = (more: { gates: string[] | null; through: string | null }, looked: string) =>
      changeHold(agency.portal, agency.at('2026-11-25'), may(hr, 'put on hold'), {
        ...{ personId: rosa.personId, holdId, looked, from: today, reason: 'More is known.' },
        ...more,
      })
    const first = await newest()
    expect(await change({ gates: terms.gates, through: null }, first)).toEqual({ ok: false, problem: 'same' })
    expect(await change({ gates: null, through: '2026-12-24' }, first)).toEqual({ ok: true })
    expect(await change({ gates: null, through: '2026-12-31' }, first)).toEqual({ ok: false, problem: 'changed' })
    expect((await gatesOn('2026-11-24')).work?.cleared).toBe(true)
    expect((await gatesOn('2026-11-25')).work?.blockedBy).toEqual(['hold'])
    expect((await gatesOn('2026-12-25')).work?.blockedBy).not.toContain('hold')
    expect((await known())[0]?.records.map(({ did }) => did)).toEqual(['put', 'changed'])
  })

  test('a hold of the personnel file is lifted here; one with a history is not taken back as a mere fact', async () => {
    const [factId = ''] = await agency.facts(rosa.personId, agency.at('2026-11-01'), {
      kind: 'hold',
      from: '2026-11-01',
    })
    expect(await lift(factId, today, factId)).toEqual({ ok: true })
    expect((await gatesOn(today)).hospital?.cleared).toBe(true)
    await held()
    const id = (await known()).at(-1)?.facts[0]?.id ?? ''
    const input = { personId: rosa.personId, factId: id, reason: 'Mistake' }
    expect(await retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), input)).toEqual({
      ok: false,
      problem: 'hold',
    })
  })
})

describe('someone who is being hired', () => {
  const firstDay = '2026-12-07'

  test('is not hired while held, and is once it is lifted', async () => {
    const made = await accepted(agency, hr, { today, firstDay })
    const { personId } = made.viewer
    const done = await put({ gates: ['hire'] }, personId)
    const hire = () => hireApplicant(agency.portal, agency.at(today), may(hr, 'hire applicant'), { ...made, firstDay })
    expect(await hire()).toMatchObject({ ok: false, problem: 'blocked', answer: { blockedBy: ['hold'] } })
    const [hold] = await known(personId)
    await liftHold(agency.portal, agency.at(today), may(hr, 'put on hold'), {
      ...{ personId, holdId: done.ok ? done.holdId : '', looked: hold?.records[0]?.id ?? '', reason: 'Cleared up.' },
    })
    expect(await hire()).toMatchObject({ ok: true })
  })

  test('the hold of a good cause exception is known by its page, and not lifted here', async () => {
    const made = await accepted(agency, hr, { today: '2026-11-02', firstDay })
    for (const [state, on] of [
      ['applied', '2026-11-03'],
      ['denied', '2026-11-09'],
      ['exception-pending', '2026-11-11'],
    ] as const)
      await recordCardState(agency.portal, agency.at(today), may(hr, 'record clearance card'), {
        ...{ whose: { applicationId: made.applicationId }, state, on, card: null, check: null, note: '' },
      })
    const { personId } = made.viewer
    const [hold] = await known(personId)
    expect(hold?.owner).toEqual({ page: 'fingerprint', applicationId: made.applicationId })
    const input = { personId, holdId: hold?.id ?? '', looked: hold?.id ?? '', reason: 'No' }
    await expect(liftHold(agency.portal, agency.at(today), may(hr, 'put on hold'), input)).rejects.toThrow(NotFound)
  })
})

test('the reason is in one table and nowhere else: no notice, ledger entry, fact or job holds it', async () => {
  const holdId = await held()
  await lift(holdId)
  const { db } = agency.database
  const everywhere = await Promise.all([
    db.select().from(schema.notices),
    db.select().from(schema.unaddressedNotices),
    db.select().from(schema.ledger),
    db.select().from(schema.facts),
    db.select().from(schema.factRetractions),
    db.select().from(schema.standingSpans),
    db.execute('select data from pgboss.job'),
    board(asking(agency, manager, today, '/team')),
    personOfTeam(asking(agency, manager, today, `/team/people/${rosa.personId}`, { id: rosa.personId })),
  ])
  expect(JSON.stringify(everywhere)).not.toMatch(/Canary|Cleared up/)
  const kept = await db.select().from(schema.holdRecords).where(like(schema.holdRecords.reason, 'Canary%'))
  expect(kept.length).toBeGreaterThan(0)
  const cause = { cause: expect.objectContaining({ message: expect.stringContaining('append-only') }) }
  await expect(db.update(schema.holdRecords).set({ reason: '' })).rejects.toMatchObject(cause)
})
