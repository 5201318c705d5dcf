import { timedApplications } from '#db/queries/deadlines.ts'
import { openEligibility, type RecordedRow } from '#db/queries/eligibility.ts'
import { informationEnded } from '#db/queries/information.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { unansweredRequests } from '#db/queries/reference-requests.ts'
import { openReports } from '#db/queries/reports.ts'
import { keysGiven, listenersInHr } from '#db/queries/staff-told.ts'
import { standingOfReport, workingCalendar } from '#domain/adverse-action.ts'
import { addDays, daysBetween, todayIn } from '#domain/calendar/dates.ts'
import { standingSteps } from '#domain/eligibility.ts'
import { dueOf, urgencyOf } from '#domain/eligibility-due.ts'
import type { Policies } from '#domain/policies.ts'
import type { StaffClock } from '#domain/reminders.ts'
import type { Duty, Sweep } from './duties.ts'

/** What has happened is told for so many days, so that nobody is told of old times when the portal is set up or wakes up. */
const tellOfPastDays = 30

/** A clock of an application: `key` tells one time at which HR is told of it from the next. */
type Clock = { key: string; personId: string; applicationId: string; what: StaffClock; by: string }

/** Has everybody in HR told in their letter of the day what has a clock, each time once; nobody of their own application. */
export const remindOfClocks: Duty = async (sweep) => {
  const { portal, moment, scope, remind } = sweep
  const { db } = portal.database
  const inHr = await listenersInHr(db, scope)
  if (inHr.length === 0) return
  const policies = await policiesInForce(db, moment.now)
  const found = (
    await Promise.all([information, offers, references, reports, eligibility].map((of) => of(sweep, policies)))
  ).flat()
  const all = inHr.flatMap(({ viewer }) =>
    found
      .filter(({ personId }) => personId !== viewer.personId)
      .map(({ key, applicationId, what, by }) => ({
        personId: viewer.personId,
        key: `clock:${key}:${viewer.personId}`,
        item: { about: 'clock' as const, what, applicationId, by },
        urgent: daysBetween(moment.today, by) === 1 || by === moment.today,
      })),
  )
  const given = await keysGiven(
    db,
    scope,
    all.map(({ key }) => key),
  )
  for (const reminder of all) if (!given.has(reminder.key)) remind(reminder)
}

type Find = (sweep: Sweep, policies: Policies) => Promise<Clock[]>

const information: Find = async ({ portal, moment, scope }, { agency }) => {
  const ended = await informationEnded(portal.database.db, scope, addDays(moment.today, -tellOfPastDays))
  return ended.map(({ requestId, outcome, at, ...about }) => ({
    ...about,
    key: `information:${requestId}`,
    what: outcome === 'answered' ? 'information-answered' : 'information-late',
    by: todayIn(agency.timeZone, at),
  }))
}

const offers: Find = async ({ portal, moment, scope }, { deadlines }) => {
  const open = await timedApplications(portal.database.db, scope)
  return open.flatMap(({ id: applicationId, personId, state, expiresOn, offerId }): Clock[] => {
    if (state !== 'conditional-offer' || !expiresOn || !offerId) return []
    const left = daysBetween(moment.today, expiresOn)
    const reached = deadlines.remindDaysBefore.filter((threshold) => left >= 0 && left <= threshold)
    if (reached.length === 0) return []
    const key = `offer:${offerId}:${expiresOn}:${Math.min(...reached)}`
    return [{ key, personId, applicationId, what: 'offer-ends', by: expiresOn }]
  })
}

const references: Find = async ({ portal, moment, scope }) => {
  const open = await unansweredRequests(portal.database.db, scope)
  return open.flatMap(({ requestId, applicationId, personId, expiresOn }): Clock[] =>
    moment.today > expiresOn && daysBetween(expiresOn, moment.today) <= tellOfPastDays
      ? [{ key: `reference:${requestId}`, personId, applicationId, what: 'reference-late', by: expiresOn }]
      : [],
  )
}

const reports: Find = async ({ portal, moment, scope }, policies) => {
  const calendar = workingCalendar(policies)
  const open = await openReports(portal.database.db, scope, moment.today)
  return open.flatMap((report): Clock[] => {
    const about = { personId: report.application.personId, applicationId: report.application.id }
    const standing = standingOfReport(report, calendar, moment.today)
    if (standing.stage === 'to-post' && report.notice)
      return [{ ...about, key: `to-post:${report.id}`, what: 'report-to-post', by: report.notice.sentOn }]
    if (standing.stage !== 'clock' || standing.clock.state !== 'over') return []
    const { finalFrom } = standing.clock
    return [{ ...about, key: `clock-over:${report.id}:${finalFrom}`, what: 'report-clock-over', by: finalFrom }]
  })
}

const eligibility: Find = async ({ portal, moment, scope }, policies) => {
  const { today } = moment
  const open = await openEligibility(portal.database.db, scope, {
    today,
    policies,
    timeZone: policies.agency.timeZone,
  })
  return open.flatMap(({ applicationId, personId, rows, hiring }) =>
    dueOf(recordsOf(rows), hiring, policies, today).flatMap(({ what, by }): Clock[] => {
      const { urgency } = urgencyOf({ what, by }, policies, today)
      if (urgency === 'later') return []
      const when = by === today ? 'last day' : urgency
      return [{ key: `eligibility:${applicationId}:${what}:${by}:${when}`, personId, applicationId, what, by }]
    }),
  )
}

const recordsOf = (rows: readonly RecordedRow[]) => standingSteps(rows).map(({ record }) => record)
