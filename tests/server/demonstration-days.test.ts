import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHirings } from '#app/hr/eligibility-list.server.ts'
import { duplicatePairs } from '#db/queries/duplicates.ts'
import { openInterviews } from '#db/queries/open-interviews.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { openReports } from '#db/queries/reports.ts'
import * as schema from '#db/schema/index.ts'
import { standingOfReport, workingCalendar } from '#domain/adverse-action.ts'
import type { Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { applicationStates } from '#domain/hiring.ts'
import { holidayDates, type Policies } from '#domain/policies.ts'
import { loadDemonstration } from '#server/demonstration/load.ts'
import { personasIn } from '#server/demonstration/personas.ts'
import { countOfSights } from '#server/demonstration/sights.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'

/** A leap day, and a holiday on a Friday: the clocks in working days have to come out wherever today falls. */
const days = ['2028-02-29', '2027-01-01']

describe.each(days)('the story of hiring in a demonstration that is loaded on %s', (today) => {
  const now = new Date(`${today}T19:30:00Z`)
  let agency: TestAgency
  let graham: Viewer
  let policies: Policies
  const db = () => agency.database.db

  beforeAll(async () => {
    agency = await testAgency()
    expect(await loadDemonstration(agency.portal, { now, today })).toBe(true)
    policies = await policiesInForce(db(), now)
    const [account] = await db()
      .select()
      .from(schema.accounts)
      .where(eq(schema.accounts.email, 'graham.whitlock@cactuswren.example'))
    if (!account) throw new Error('Graham is missing')
    graham = { kind: 'account', accountId: account.id, personId: account.personId, roles: ['hr'] }
  }, 300_000)

  test('every state of an application, and what was asked for open, answered and run out', async () => {
    const applications = await db().select().from(schema.applications)
    expect(new Set(applications.map(({ state }) => state))).toEqual(new Set(applicationStates))
    const { informationRequests: requests, informationOutcomes: outcomes } = schema
    const asked = await db().select().from(requests).leftJoin(outcomes, eq(outcomes.requestId, requests.id))
    expect(asked.map((row) => row.information_outcomes?.outcome ?? 'open').sort()).toEqual([
      'answered',
      'expired',
      'open',
    ])
  })

  test('a notice whose clock runs, and Form I-9 due soon and overdue', async () => {
    const reports = await openReports(db(), may(graham, 'read report'), today)
    const standings = reports.map((report) => standingOfReport(report, workingCalendar(policies), today))
    expect(standings).toMatchObject([{ stage: 'clock', clock: { state: 'running' } }])
    const hirings = await openHirings(db(), may(graham, 'see today'), { today, policies })
    const urgencies = (name: string) =>
      hirings.find((each) => each.name.startsWith(name))?.steps.map(({ urgency }) => urgency)
    expect(urgencies('Simone')).toEqual(['overdue', 'overdue'])
    expect(urgencies('Hannah')).toEqual(['soon', 'soon'])
  })

  test('interviews on days on which offices work: one to come, one with a card in and a card awaited', async () => {
    const interviews = await openInterviews(db(), may(graham, 'screen application'), today)
    for (const { on } of interviews) expect(isWorkingDay(on, holidayDates(policies)), on).toBe(true)
    expect(interviews.map(({ on }) => on > today)).toEqual([false, true])
    expect(interviews.map(({ unsigned }) => unsigned)).toEqual([
      ['Beatriz Olivares Montoya'],
      ['Beatriz Olivares Montoya', 'Graham Whitlock'],
    ])
  })

  test('references in every state, a thread to answer, a paper set aside, one pair of records', async () => {
    const referees = await db().select().from(schema.referees)
    const answers = await db().select().from(schema.referenceAnswers)
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['declined', 'given'])
    expect(await db().$count(schema.refereeRemovals)).toBe(1)
    expect(referees).toHaveLength(5)
    expect(await db().select().from(schema.quarantinedDocuments)).toMatchObject([{ ended: null }])
    const { pairs } = await duplicatePairs(db(), may(graham, 'read person'), today, 1)
    expect(pairs.map(({ signs }) => signs)).toEqual([['same-phone']])
  })

  test('an exception that is awaited holds the hiring, and no date of the past lies ahead', async () => {
    const records = await db().select().from(schema.clearanceCardRecords)
    const hiring = records.filter(({ applicationId }) => applicationId !== null)
    expect(hiring.map(({ state }) => state)).toEqual(['applied', 'denied', 'exception-pending'])
    const holds = (await db().select().from(schema.facts)).filter(({ body }) => body.kind === 'hold')
    expect(holds.map(({ body }) => body)).toContainEqual({ kind: 'hold', gates: ['hire'], from: addDays(today, -6) })
    const entries = await db().select({ at: schema.ledger.at }).from(schema.ledger)
    expect(entries.every(({ at }) => at <= now)).toBe(true)
  })

  test('a way to everything there is to see', async () => {
    const sights = (await personasIn(agency.database)).flatMap((persona) => persona.sights)
    expect(sights).toHaveLength(countOfSights)
    for (const { href } of sights) expect(href).not.toMatch(/:|\/\/|\/$/)
  })
})
