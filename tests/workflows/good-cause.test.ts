import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as board } from '#app/routes/team._index.tsx'
import { loader as personOfTeam } from '#app/routes/team.people.$id.tsx'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import * as schema from '#db/schema/index.ts'
import { cardFact, isCard, type RecordedCardState } from '#domain/clearance-card.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { accepted, applicant, may, opening } from '#tests/support/hr.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'
import { exceptionIsPending } from '#workflows/clearance-cards/find-card.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { takeBackCardState } from '#workflows/clearance-cards/take-back-card-state.ts'
import { inDeed } from '#workflows/deed.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { withdrawOffer } from '#workflows/offers/withdraw-offer.ts'
import { NotFound } from '#workflows/problems.ts'

const offered = '2026-11-02'
const today = '2026-11-20'
const firstDay = '2026-12-07'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const card = {
  from: '2026-11-16',
  through: '2032-11-16',
  level: null,
  restricted: false,
  check: { source: 'Public site', checkedOn: today, result: 'confirmed', reference: '' },
} as const

/** Someone who accepted an offer, with all that hiring asks for and no fingerprint card. */
const candidate = (name?: string) =>
  accepted(agency, hr, { today: offered, firstDay, lacking: isCard, ...(name && { name }) })

const learn = (applicationId: string, state: RecordedCardState, on: string, given: typeof card | null = null) =>
  recordCardState(agency.portal, agency.at(today), may(hr, 'record clearance card'), {
    whose: { applicationId },
    state,
    on,
    card: given,
    check: given?.check ?? null,
    note: '',
  })

async function learnAll(applicationId: string, ...states: [RecordedCardState, string, typeof card?][]) {
  for (const [state, on, given] of states)
    expect(await learn(applicationId, state, on, given ?? null)).toEqual({ ok: true })
}

const asked: [RecordedCardState, string][] = [
  ['applied', '2026-11-03'],
  ['denied', '2026-11-09'],
  ['exception-pending', '2026-11-11'],
]

const hire = (made: { applicationId: string; teamId: string }) =>
  hireApplicant(agency.portal, agency.at(today), may(hr, 'hire applicant'), { ...made, firstDay })

async function standingOn(personId: string, day: string) {
  const { facts, positions } = await evidenceOf(agency.database.db, personId)
  const [held] = positions
  if (!held) throw new Error('no position')
  return evaluate({ ...held, facts, asOf: day })
}

async function factsOf(personId: string) {
  return (await evidenceOf(agency.database.db, personId)).facts.filter(({ retractedAt }) => !retractedAt)
}

const pending = (personId: string) =>
  inDeed(agency.portal, agency.at(today), may(hr, 'make offer'), (deed) =>
    exceptionIsPending(deed, may(hr, 'make offer'), personId),
  )

describe('law case 8: a good cause exception', () => {
  test('that is pending holds the hiring, by the gate itself, and no longer', async () => {
    const made = await candidate()
    expect((await standingOn(made.viewer.personId, firstDay)).gates.hire?.cleared).toBe(true)
    await learnAll(made.applicationId, ...asked)
    const held = (await standingOn(made.viewer.personId, firstDay)).gates.hire
    expect(held).toMatchObject({ cleared: false, blockedBy: ['hold'] })
    expect(await hire(made)).toEqual({ ok: false, problem: 'blocked', answer: held })
    expect(await pending(made.viewer.personId)).toBe(true)
    await learnAll(made.applicationId, ['exception-granted', '2026-11-16', card])
    expect(await pending(made.viewer.personId)).toBe(false)
    expect(await hire(made)).toMatchObject({ ok: true })
    expect((await standingOn(made.viewer.personId, '2026-11-12')).gates.hire?.cleared).toBe(false)
  })

  test('that is pending is no reason to take the offer back; its decision may be, and other reasons are not touched', async () => {
    const takeBack = (made: { applicationId: string }, reason: 'conditions-not-met' | 'position-cancelled') =>
      withdrawOffer(agency.portal, agency.at(today), may(hr, 'make offer'), {
        applicationId: made.applicationId,
        reason,
        restsOnReport: false,
        note: '',
      })
    const [made, other] = [await candidate(), await candidate()]
    await learnAll(made.applicationId, ...asked)
    await learnAll(other.applicationId, ...asked)
    expect(await takeBack(made, 'conditions-not-met')).toEqual({ ok: false, problem: 'exception-pending' })
    await learnAll(made.applicationId, ['exception-denied', '2026-11-18'])
    expect(await takeBack(made, 'conditions-not-met')).toEqual({ ok: true })
    expect(await takeBack(other, 'position-cancelled')).toEqual({ ok: true })
  })

  test('that was granted is the ordinary card to the letter', async () => {
    const [plain, excepted] = [await candidate(), await candidate()]
    await learnAll(plain.applicationId, ['applied', '2026-11-03'], ['issued', '2026-11-16', card])
    await learnAll(excepted.applicationId, ...asked, ['exception-granted', '2026-11-16', card])
    const cards = async (personId: string) =>
      (await factsOf(personId)).filter(isCard).map(({ recordedAt: _, ...fact }) => JSON.stringify(fact))
    expect((await cards(excepted.viewer.personId)).map((text) => JSON.parse(text))).toEqual([cardFact(card)])
    expect(await cards(plain.viewer.personId)).toEqual(await cards(excepted.viewer.personId))
    expect((await standingOn(excepted.viewer.personId, firstDay)).requirements['fingerprint-clearance']).toEqual({
      status: 'met',
      through: card.through,
    })
  })

  test('is nothing that a manager could tell from a plain card: board and person page are equal to the byte', async () => {
    const manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
    const seen = async (...states: [RecordedCardState, string, typeof card?][]) => {
      const made = await candidate()
      await learnAll(made.applicationId, ...states)
      expect(await hire(made)).toMatchObject({ ok: true })
      const { db } = agency.database
      await db
        .insert(schema.teamManagers)
        .values({ teamId: made.teamId, personId: manager.personId, since: agency.at(today).now })
      const { personId } = made.viewer
      const ask = (route: typeof board | typeof personOfTeam, path: string, params = {}) =>
        route(asking(agency, manager, firstDay, path, params))
      const pages = [
        await ask(board, `/team?team=${made.teamId}`),
        ...(await Promise.all(
          ['', `?on=${today}`, '?on=2026-11-12', '?on=2027-03-01'].map((query) =>
            ask(personOfTeam, `/team/people/${personId}${query}`, { id: personId }),
          ),
        )),
      ]
      const [person] = await db.select().from(schema.people).where(eq(schema.people.id, personId))
      const own = [personId, made.teamId, made.programId, person?.email ?? '']
      await db.delete(schema.teamManagers).where(eq(schema.teamManagers.teamId, made.teamId))
      return own.reduce((text, id) => text.replaceAll(id, 'this'), JSON.stringify(pages))
    }
    const plain = await seen(['issued', '2026-11-16', card])
    const excepted = await seen(...asked, ['exception-granted', '2026-11-16', card])
    expect(excepted).toBe(plain)
    expect(plain).toContain('16 November 2032')
    expect(excepted).not.toMatch(/denied|exception|hold/i)
  })

  test('of an employee who never applied here is no different to their manager, on any page, from a plain card', async () => {
    const manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
    const { db } = agency.database
    const { teamId, programId } = await opening(agency)
    const since = agency.at(offered).now
    await db.insert(schema.teamManagers).values({ teamId, personId: manager.personId, since })
    const seen = async (...states: [RecordedCardState, string, typeof card?][]) => {
      const { personId } = await agency.person({ name: 'Rosa Example', source: 'personnel file' })
      const moment = agency.at(offered)
      await agency.facts(personId, moment, ...everythingInOrder('2026-06-01').filter((fact) => !isCard(fact)))
      const employmentId = await agency.employ(personId, moment, { hiredOn: '2025-01-06' })
      await db.insert(schema.teamMembers).values({ teamId, personId, fromDay: offered, recordedAt: moment.now })
      for (const [state, on, given = null] of states) {
        const learnt = { whose: { personId }, state, on, card: given, check: given?.check ?? null, note: 'For HR' }
        const scope = may(hr, 'record clearance card')
        expect(await recordCardState(agency.portal, agency.at(today), scope, learnt)).toEqual({ ok: true })
      }
      const pages = [...(await everyStaffPage(agency, manager, today, personId, ['team']))]
      for (const query of ['', '?on=2026-11-10', '?on=2026-11-12', '?on=2027-03-01']) {
        const asked = asking(agency, manager, today, `/team/people/${personId}${query}`, { id: personId })
        pages.push([query, JSON.stringify(await personOfTeam(asked))])
      }
      const [person] = await db.select().from(schema.people).where(eq(schema.people.id, personId))
      await db.delete(schema.teamMembers).where(eq(schema.teamMembers.teamId, teamId))
      const told = await db.select().from(schema.notices).where(eq(schema.notices.personId, manager.personId))
      const own = [personId, teamId, programId, employmentId, person?.email ?? '']
      return { text: own.reduce((text, id) => text.replaceAll(id, 'this'), JSON.stringify(pages)), told: told.length }
    }
    const plain = await seen(['applied', '2026-11-03'], ['issued', '2026-11-16', card])
    const excepted = await seen(...asked, ['exception-granted', '2026-11-16', card])
    expect(excepted).toEqual(plain)
    expect(plain.text).toContain('16 November 2032')
    expect(excepted.text).not.toMatch(/denied|exception|\bhold\b/i)
  })

  test('that was denied ends the hold; then the condition is not met', async () => {
    const made = await candidate()
    await learnAll(made.applicationId, ...asked, ['exception-denied', '2026-11-18'])
    expect(await pending(made.viewer.personId)).toBe(false)
    const { gates, requirements } = await standingOn(made.viewer.personId, firstDay)
    expect(gates.hire?.blockedBy).not.toContain('hold')
    expect(requirements['fingerprint-clearance']?.status).toBe('missing')
  })

  test('ends by its decision alone: its hold cannot be taken back as a fact', async () => {
    const made = await candidate()
    await learnAll(made.applicationId, ...asked)
    const { personId } = made.viewer
    const [entry] = (await cardEntries(agency.database.db, may(hr, 'read application'), today, personId)).slice(-1)
    const factId = entry?.added[0] ?? ''
    const input = { personId, factId, reason: 'To hire at once' }
    const refused = await retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), input)
    expect(refused).toEqual({ ok: false, problem: 'exception' })
    expect((await standingOn(personId, firstDay)).gates.hire?.cleared).toBe(false)
  })
})

describe('recording the card', () => {
  test.each<[string, RecordedCardState, string, typeof card | null, string]>([
    ['an exception without a denial', 'exception-pending', '2026-11-11', null, 'not-next'],
    ['a day to come', 'applied', '2026-11-21', null, 'future'],
    ['a card without its dates and a check', 'issued', '2026-11-16', null, 'card-missing'],
    [
      'a card that its source did not confirm',
      'issued',
      '2026-11-16',
      { ...card, check: { ...card.check, result: 'not-confirmed' } } as never,
      'not-confirmed',
    ],
    [
      'a card that ends before it begins',
      'issued',
      '2026-11-16',
      { ...card, through: '2020-01-01' } as never,
      'ends-early',
    ],
  ])('refuses %s', async (_, state, on, given, problem) => {
    const made = await candidate()
    expect(await learn(made.applicationId, state, on, given)).toEqual({ ok: false, problem })
    expect((await factsOf(made.viewer.personId)).filter(isCard)).toEqual([])
  })

  test('a suspended card stops, and counts again once it was given back', async () => {
    const made = await candidate()
    await learnAll(made.applicationId, ['issued', '2026-11-16', card], ['suspended', '2026-11-18'])
    const status = async (day: string) =>
      (await standingOn(made.viewer.personId, day)).requirements['fingerprint-clearance']?.status
    expect(await status(today)).toBe('failed')
    await learnAll(made.applicationId, ['issued', '2026-11-20', card])
    expect(await status(today)).toBe('met')
    expect(await status('2026-11-19')).toBe('failed')
  })

  test('what was recorded by mistake is taken back with all it did, and stays on record', async () => {
    const made = await candidate()
    await learnAll(made.applicationId, ...asked)
    const entries = () => cardEntries(agency.database.db, may(hr, 'read application'), today, made.viewer.personId)
    const takeBack = async (entryId: string) =>
      takeBackCardState(agency.portal, agency.at(today), may(hr, 'record clearance card'), {
        whose: { applicationId: made.applicationId },
        entryId,
        reason: 'Belongs to someone else',
      })
    const last = (await entries()).at(-1)?.id ?? ''
    expect(await takeBack(last)).toEqual({ ok: true })
    expect(await takeBack(last)).toEqual({ ok: false, problem: 'changed' })
    expect((await standingOn(made.viewer.personId, firstDay)).gates.hire?.cleared).toBe(true)
    expect(await entries()).toHaveLength(4)
    await expect(agency.database.db.delete(schema.clearanceCardRecords)).rejects.toThrow()
  })

  test('is not for before an accepted offer, nor for oneself, and HR’s alone', async () => {
    const before = await applicant(agency, { today: offered })
    expect(await learn(before.applicationId, 'applied', today)).toEqual({ ok: false, problem: 'state' })
    const made = await candidate()
    const own = may({ ...made.viewer, roles: ['hr'] }, 'record clearance card')
    const whose = { applicationId: made.applicationId }
    const input = { whose, state: 'applied', on: today, card: null, check: null, note: '' } as const
    await expect(recordCardState(agency.portal, agency.at(today), own, input)).rejects.toThrow(NotFound)
    for (const role of ['manager', 'payroll', 'auditor', 'admin'] as const)
      expect(() => may({ ...made.viewer, roles: [role] }, 'record clearance card'), role).toThrow()
  })
})
