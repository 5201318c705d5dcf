import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { applicationsPage, countByStage, noFilter } from '#db/queries/hr-applications.ts'
import { screenedRequirements } from '#db/queries/hr-stages.ts'
import * as schema from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { accepted, applicant, may, opening } from '#tests/support/hr.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'
import { screenRequirement } from '#workflows/applications/screen-requirement.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import { NotFound } from '#workflows/problems.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const reviewer = () => agency.person({ name: 'Hana Reviewer', roles: ['hr'] })

async function standingToday(personId: string) {
  const { facts, positions } = await evidenceOf(agency.database.db, personId)
  const [held] = positions
  if (!held) throw new Error('no position')
  return evaluate({ ...held, facts, asOf: today })
}

async function stateOf(applicationId: string) {
  const [row] = await agency.database.db
    .select()
    .from(schema.applications)
    .where(eq(schema.applications.id, applicationId))
  return row?.state
}

async function employmentsKnown(personId: string) {
  const { db } = agency.database
  return db.select().from(schema.employments).where(eq(schema.employments.personId, personId))
}

async function noticesOf(personId: string) {
  const rows = await agency.database.db.select().from(schema.notices).where(eq(schema.notices.personId, personId))
  return rows.map((row) => row.body.kind)
}

const worked: Fact & { kind: 'experience' } = {
  kind: 'experience',
  field: 'behavioral-health',
  from: '2023-03-04',
  through: today,
}
const diploma: Fact & { kind: 'education' } = { kind: 'education', level: 'high-school', on: '2012-06-01' }

describe('screening', () => {
  test('what is verified counts at once, and is not recorded twice', async () => {
    const hr = await reviewer()
    const { viewer, applicationId } = await applicant(agency)
    const finding = {
      applicationId,
      requirement: 'education-or-experience',
      outcome: 'verified',
      facts: [diploma, worked],
      note: 'Letter of the day center',
    } as const
    const scope = may(hr, 'screen application')
    expect(await screenRequirement(agency.portal, agency.at(today), scope, finding)).toEqual({ ok: true })
    expect((await standingToday(viewer.personId)).requirements['education-or-experience']).toEqual({
      status: 'met',
      through: null,
    })
    expect(await screenRequirement(agency.portal, agency.at(today), scope, finding)).toEqual({ ok: true })
    const rows = await agency.database.db.select().from(schema.facts).where(eq(schema.facts.personId, viewer.personId))
    expect(rows.map((row) => [row.kind, row.source])).toEqual([
      ['education', 'screening'],
      ['experience', 'screening'],
    ])
    const found = await agency.database.db
      .select()
      .from(schema.screenings)
      .where(eq(schema.screenings.applicationId, applicationId))
    expect(found.map((row) => row.factIds.length).sort()).toEqual([0, 2])
    expect(found[0]?.by).toBe(hr.accountId)
  })

  test('an interview that did not show it stands in the way until a later one does', async () => {
    const hr = await reviewer()
    const { viewer, applicationId } = await applicant(agency)
    const interview = (on: string, outcome: 'clear' | 'not-clear') =>
      screenRequirement(agency.portal, agency.at(today), may(hr, 'screen application'), {
        applicationId,
        requirement: 'leadership',
        outcome: outcome === 'clear' ? 'verified' : 'not-shown',
        facts: [{ kind: 'check', of: 'leadership', on, outcome }],
        note: 'Asked by telephone, before interviews were scored',
      })
    await interview('2026-02-27', 'not-clear')
    expect((await standingToday(viewer.personId)).requirements.leadership?.status).toBe('failed')
    await interview('2026-03-01', 'clear')
    expect((await standingToday(viewer.personId)).requirements.leadership?.status).toBe('met')
  })

  test.each([
    ['tuberculosis', { kind: 'check', of: 'tuberculosis', on: '2026-02-01', outcome: 'clear' }, 'requirement'],
    ['leadership', { kind: 'check', of: 'tuberculosis', on: '2026-02-01', outcome: 'clear' }, 'requirement'],
    ['leadership', diploma, 'requirement'],
    ['leadership', { kind: 'check', of: 'leadership', on: '2026-03-03', outcome: 'clear' }, 'future'],
    ['education-or-experience', { ...worked, through: '2026-03-03' }, 'future'],
  ] as const)(
    'of %s, what may not be asked, does not belong there or has not come yet is refused',
    async (requirement, fact, problem) => {
      const hr = await reviewer()
      const { viewer, applicationId } = await applicant(agency)
      const input = { applicationId, requirement, outcome: 'verified', facts: [fact], note: '' } as const
      const refused = await screenRequirement(agency.portal, agency.at(today), may(hr, 'screen application'), input)
      expect(refused).toEqual({ ok: false, problem })
      expect((await evidenceOf(agency.database.db, viewer.personId)).facts).toEqual([])
    },
  )

  test('nobody screens themself, and who is not HR cannot at all', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const own = { ...viewer, roles: ['hr'] as const }
    await expect(
      startScreening(agency.portal, agency.at(today), may(own, 'screen application'), { applicationId }),
    ).rejects.toThrow(NotFound)
    for (const roles of [['manager'], ['payroll'], ['auditor'], ['admin'], []] as const)
      expect(() => may({ ...viewer, roles }, 'screen application')).toThrow()
  })

  test('a decline tells the applicant its reason once, and cannot follow an offer', async () => {
    const hr = await reviewer()
    const scope = may(hr, 'screen application')
    const { viewer, applicationId } = await applicant(agency, { state: 'submitted' })
    const input = { applicationId, reason: 'position-filled', note: 'Second of two' } as const
    expect(await declineApplication(agency.portal, agency.at(today), scope, input)).toEqual({ ok: true })
    expect(await declineApplication(agency.portal, agency.at(today), scope, input)).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('declined')
    expect(await noticesOf(viewer.personId)).toEqual(['application-declined'])

    const offered = await accepted(agency, hr, { today, firstDay: '2026-03-16' })
    const late = { ...input, applicationId: offered.applicationId }
    expect(await declineApplication(agency.portal, agency.at(today), scope, late)).toEqual({
      ok: false,
      problem: 'state',
    })
  })
})

describe('an offer', () => {
  const terms = { firstDay: '2026-03-16', payCents: 2000, expiresOn: '2026-03-09', payReason: '' }

  test('is refused before screening and with terms that cannot be', async () => {
    const hr = await reviewer()
    const scope = may(hr, 'make offer')
    const { applicationId } = await applicant(agency, { state: 'submitted' })
    const make = (change: Partial<typeof terms>) =>
      makeOffer(agency.portal, agency.at(today), scope, { ...terms, ...change, applicationId })
    expect(await make({})).toEqual({ ok: false, problem: 'state' })
    await startScreening(agency.portal, agency.at(today), may(hr, 'screen application'), { applicationId })
    expect(await make({ firstDay: '2026-03-01' })).toEqual({ ok: false, problem: 'first-day-past' })
    expect(await make({ firstDay: '2027-03-03' })).toEqual({ ok: false, problem: 'first-day-far' })
    expect(await make({ expiresOn: '2026-03-01' })).toEqual({ ok: false, problem: 'answer-past' })
    expect(await make({ expiresOn: '2026-03-17' })).toEqual({ ok: false, problem: 'answer-after-first-day' })
    expect(await make({ payCents: 2201 })).toEqual({ ok: false, problem: 'pay-outside-range' })
    expect(await stateOf(applicationId)).toBe('screening')
    expect((await make({ payCents: 2201, payReason: 'Ten years of experience' })).ok).toBe(true)
  })

  test('moves the application, tells the applicant and is followed by a newer one', async () => {
    const hr = await reviewer()
    const { viewer, applicationId } = await applicant(agency)
    const scope = may(hr, 'make offer')
    const first = await makeOffer(agency.portal, agency.at(today), scope, { ...terms, applicationId })
    expect(await stateOf(applicationId)).toBe('conditional-offer')
    expect(await makeOffer(agency.portal, agency.at(today), scope, { ...terms, applicationId })).toEqual(first)
    expect(await noticesOf(viewer.personId)).toEqual(['offer-made'])
    const again = { ...terms, applicationId, expiresOn: '2026-03-12' }
    expect((await makeOffer(agency.portal, agency.at('2026-03-10'), scope, again)).ok).toBe(true)
    expect(await noticesOf(viewer.personId)).toEqual(['offer-made', 'offer-made'])
  })
})

describe('hiring', () => {
  const firstDay = '2026-03-16'
  const hire = (
    hr: Awaited<ReturnType<typeof reviewer>>,
    input: { applicationId: string; firstDay?: string; teamId?: string | null },
    on = today,
  ) => hireApplicant(agency.portal, agency.at(on), may(hr, 'hire applicant'), { firstDay, teamId: null, ...input })

  test('is refused while something blocks, and names it', async () => {
    const hr = await reviewer()
    const lacking = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('cpr')
    const { applicationId, viewer } = await accepted(agency, hr, { today, firstDay, lacking })
    const refused = await hire(hr, { applicationId })
    expect(refused).toMatchObject({ ok: false, problem: 'blocked', answer: { blockedBy: ['cpr', 'first-aid'] } })
    expect(await stateOf(applicationId)).toBe('clearing')
    expect(await employmentsKnown(viewer.personId)).toEqual([])
  })

  test('is asked for the first day, not for today', async () => {
    const hr = await reviewer()
    const lacking = (fact: Fact) => fact.kind === 'driving-record'
    const { applicationId, viewer } = await accepted(agency, hr, { today, firstDay, lacking })
    await agency.facts(viewer.personId, agency.at(today), {
      kind: 'driving-record',
      on: '2025-03-10',
      violations: [],
      suspensions: [],
    })
    expect((await standingToday(viewer.personId)).gates.hire?.cleared).toBe(true)
    expect(await hire(hr, { applicationId })).toMatchObject({
      problem: 'blocked',
      answer: { blockedBy: ['driving-record'] },
    })
    expect(await hire(hr, { applicationId, firstDay: '2026-03-10' })).toMatchObject({ ok: true })
  })

  test('creates the employment, joins the team, tells the person and changes standing at once', async () => {
    const hr = await reviewer()
    const { applicationId, viewer, teamId } = await accepted(agency, hr, { today, firstDay: today })
    const hired = await hire(hr, { applicationId, firstDay: today, teamId })
    expect(hired.ok).toBe(true)
    expect(await stateOf(applicationId)).toBe('hired')
    expect((await standingToday(viewer.personId)).gates.hospital?.cleared).toBe(true)
    const spans = await agency.database.sql`
      select from_day from standing_spans where person_id = ${viewer.personId} and subject = 'gate' and name = 'hospital'`
    expect(spans.map((row) => row.from_day)).toEqual([today])
    const members = await agency.database.db
      .select()
      .from(schema.teamMembers)
      .where(eq(schema.teamMembers.personId, viewer.personId))
    expect(members.map((row) => [row.teamId, row.fromDay])).toEqual([[teamId, today]])
    expect(await noticesOf(viewer.personId)).toContain('hired')
  })

  test('before the offer was accepted is refused', async () => {
    const hr = await reviewer()
    const { applicationId } = await accepted(agency, hr, { today, firstDay })
    expect(await hire(hr, { applicationId, firstDay: '2026-03-01' })).toEqual({
      ok: false,
      problem: 'before-acceptance',
    })
  })

  test('a team of another program is refused', async () => {
    const hr = await reviewer()
    const { applicationId } = await accepted(agency, hr, { today, firstDay })
    const { teamId } = await opening(agency)
    expect(await hire(hr, { applicationId, teamId })).toEqual({ ok: false, problem: 'team-elsewhere' })
  })

  test('sees evidence that was taken back between the page and the click', async () => {
    const hr = await reviewer()
    const { applicationId, viewer, factIds } = await accepted(agency, hr, { today, firstDay })
    const [factId = ''] = factIds
    const page = await standingToday(viewer.personId)
    expect(page.gates.hire?.cleared).toBe(true)
    await retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), {
      personId: viewer.personId,
      factId,
      reason: 'Typed for the wrong person',
    })
    expect(await hire(hr, { applicationId })).toMatchObject({ problem: 'blocked', answer: { blockedBy: ['age'] } })
  })

  test('waits for a change of the same person that is under way, and never rests on what it takes back', async () => {
    const hr = await reviewer()
    for (let round = 0; round < 8; round += 1) {
      const { applicationId, viewer, factIds } = await accepted(agency, hr, { today, firstDay })
      const { personId } = viewer
      const retract = () =>
        retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), {
          personId,
          factId: factIds[0] ?? '',
          reason: 'Typed for the wrong person',
        })
      const both = round % 2 === 0 ? [retract(), hire(hr, { applicationId })] : [hire(hr, { applicationId }), retract()]
      await Promise.all(both)
      const chain = await agency.database.db
        .select({ event: schema.ledger.event })
        .from(schema.ledger)
        .where(eq(schema.ledger.chain, personId))
        .orderBy(schema.ledger.seq)
      const events = chain.map(({ event }) => event)
      if (events.includes('employment recorded'))
        expect(events.indexOf('employment recorded')).toBeLessThan(events.indexOf('fact retracted'))
      else expect(await stateOf(applicationId)).toBe('clearing')
    }
  })

  test('two at once: one wins, the other is told', async () => {
    const [hr, other] = [await reviewer(), await reviewer()]
    const { applicationId, viewer } = await accepted(agency, hr, { today, firstDay })
    const answers = await Promise.all([hire(hr, { applicationId }), hire(other, { applicationId })])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, problem: 'hired' })
    expect(await employmentsKnown(viewer.personId)).toHaveLength(1)
  })

  test('someone employed in the position already is not hired into it twice', async () => {
    const hr = await reviewer()
    const { applicationId, viewer } = await accepted(agency, hr, { today, firstDay })
    await agency.employ(viewer.personId, agency.at(today), { hiredOn: '2026-01-05' })
    expect(await hire(hr, { applicationId })).toEqual({ ok: false, problem: 'employments-overlap' })
  })
})

test('every application stands under what it waits for, and the tabs count what their lists show', async () => {
  const own = await testAgency()
  const hr = await own.person({ roles: ['hr'] })
  const scope = may(hr, 'read application')
  const fresh = await applicant(own, { name: 'Bea New', state: 'submitted' })
  const halfway = await applicant(own, { name: 'Cal Halfway' })
  const settled = await applicant(own, { name: 'Dee Settled' })
  const screened = everythingInOrder(today).filter(({ kind }) => ['education', 'check', 'attestation'].includes(kind))
  await own.facts(settled.viewer.personId, own.at(today), ...screened)
  const lapsed = await applicant(own, { name: 'Eli Late' })
  const waiting = await applicant(own, { name: 'Fay Waiting' })
  const offer = { firstDay: '2026-04-01', payCents: 2000, payReason: '' }
  const offerScope = may(hr, 'make offer')
  const offers = [
    { applicationId: lapsed.applicationId, expiresOn: '2026-03-01', on: '2026-02-20' },
    { applicationId: waiting.applicationId, expiresOn: '2026-03-02', on: '2026-02-20' },
  ]
  for (const { on, ...made } of offers) await makeOffer(own.portal, own.at(on), offerScope, { ...offer, ...made })
  const lacking = ({ kind }: Fact) => kind === 'birth-date'
  const clearing = await accepted(own, hr, { today, firstDay: '2026-03-16', name: 'Gus Clearing', lacking })
  const ready = await accepted(own, hr, { today, firstDay: '2026-03-16', name: 'Hal Ready' })

  const required = await screenedRequirements(own.database.db, today)
  const expected = {
    'to-screen': [fresh, halfway],
    information: [],
    interview: [],
    'to-offer': [settled, lapsed],
    offered: [waiting],
    clearing: [clearing],
    ready: [ready],
    hired: [],
    closed: [],
  }
  const asked = { scope, today, screened: required, filter: noFilter }
  const counts = await countByStage(own.database.db, asked)
  expect(counts).toEqual(Object.fromEntries(Object.entries(expected).map(([name, list]) => [name, list.length])))
  for (const [stage, list] of Object.entries(expected)) {
    const filter = { ...noFilter, stage: stage as keyof typeof expected }
    const rows = await applicationsPage(own.database.db, { ...asked, filter }, { sort: 'name', page: 1 })
    expect(rows.map(({ id }) => id).sort()).toEqual(list.map(({ applicationId }) => applicationId).sort())
  }
  const filter = { ...noFilter, search: 'gus clear' }
  const found = await applicationsPage(own.database.db, { ...asked, filter }, { sort: 'name', page: 1 })
  expect(found.map((row) => [row.familyName, row.stage])).toEqual([['Clearing', 'clearing']])
})
