import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type Hiring, type RecordedStep, situationAfter, standingSteps } from '#domain/eligibility.ts'
import { statesAfterOffer } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  eligibilityRecords,
  employmentRetractions,
  employments,
  offerAnswers,
  offers,
  people,
  postings,
} from '../schema/index.ts'
import { fullName } from './names.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read application' | 'record eligibility' | 'see today' | 'run sweep'>

export type RecordedRow = RecordedStep & { recordedAt: Date; reason: string; by: string | null }

/** Form I-9 and E-Verify of one hiring: what was recorded, and what it is judged by. */
export type Eligibility = {
  applicationId: string
  personId: string
  name: string
  positionId: string
  place: string
  state: (typeof applications.$inferSelect)['state']
  hiring: Hiring
  rows: RecordedRow[]
}

/** Of one application that was sent in; null where it is not within the scope. */
export async function eligibilityOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  applicationId: string,
  timeZone: string,
): Promise<Eligibility | null> {
  const where = and(eq(applications.id, applicationId), within(scope, applications.personId, today))
  const [found] = await gathered(executor, where, timeZone)
  return found ?? null
}

/**
 * Of every hiring after an accepted offer in which a step may still be open: without a second section, without a case that came to
 * an end, or with papers that run out within the days of the policy. Whether anything is due is the domain's to say.
 */
export async function openEligibility(
  executor: Executor,
  scope: ReadScope,
  { today, timeZone, policies }: { today: string; timeZone: string; policies: Policies },
): Promise<Eligibility[]> {
  const standing = sql`record.application_id = ${applications.id} and record.record is not null
    and not exists (select 1 from eligibility_records later where later.corrects = record.id)`
  const recorded = (condition: SQL) =>
    sql`exists (select 1 from eligibility_records record where ${standing} and ${condition})`
  const soon = addDays(today, policies.eligibility.remindDays)
  const settled = sql`record.record->>'step' = 'earlier-form'
    or record.record->>'result' in ('employment-authorized', 'final-nonconfirmation', 'closed')`
  const open = or(
    sql`not ${recorded(sql`record.record->>'step' in ('section-2', 'earlier-form')`)}`,
    sql`not ${recorded(settled)}`,
    recorded(sql`record.record->>'authorizedThrough' <= ${soon}`),
  )
  const where = and(
    inArray(applications.state, [...statesAfterOffer]),
    within(scope, applications.personId, today),
    sql`not exists (select 1 from employments e where e.application_id = ${applications.id} and e.last_day < ${today}
      and not exists (select 1 from employment_retractions r where r.revision_id = e.id))`,
    open,
  )
  return gathered(executor, where, timeZone)
}

async function gathered(executor: Executor, where: SQL | undefined, timeZone: string): Promise<Eligibility[]> {
  const found = await executor
    .select({
      applicationId: applications.id,
      personId: applications.personId,
      name: fullName,
      positionId: postings.positionId,
      place: postings.place,
      state: applications.state,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(where)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(applications.id))
  if (found.length === 0) return []
  const persons = [...new Set(found.map(({ personId }) => personId))]
  // Those of earlier hirings too: a form may be used again.
  const rows = await executor
    .select({ row: eligibilityRecords, personId: applications.personId })
    .from(eligibilityRecords)
    .innerJoin(applications, eq(applications.id, eligibilityRecords.applicationId))
    .where(inArray(applications.personId, persons))
    .orderBy(asc(eligibilityRecords.seq))
  const ids = found.map(({ applicationId }) => applicationId)
  const accepted = await executor
    .select({ applicationId: offers.applicationId, firstDay: offers.firstDay, at: offerAnswers.at })
    .from(offers)
    .innerJoin(offerAnswers, and(eq(offerAnswers.offerId, offers.id), eq(offerAnswers.answer, 'accepted')))
    .where(inArray(offers.applicationId, ids))
    .orderBy(desc(offerAnswers.at))
  const employed = await executor
    .select({ applicationId: employments.applicationId, hiredOn: employments.hiredOn, lastDay: employments.lastDay })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(inArray(employments.applicationId, ids), isNull(employmentRetractions.revisionId)))
  return found.map((application) => {
    const { applicationId, personId } = application
    const offer = accepted.find((each) => each.applicationId === applicationId)
    const employment = employed.find((each) => each.applicationId === applicationId)
    const theirs = rows.filter((each) => each.personId === personId).map(({ row }) => row)
    const hiring = {
      acceptedOn: offer ? todayIn(timeZone, offer.at) : null,
      firstDay: employment?.hiredOn ?? offer?.firstDay ?? null,
      lastDay: employment?.lastDay ?? null,
    }
    return {
      ...application,
      hiring: { ...hiring, earlier: earlierForm(theirs, applicationId) },
      rows: theirs.filter((row) => row.applicationId === applicationId).map(stepOf),
    }
  })
}

function stepOf(row: typeof eligibilityRecords.$inferSelect): RecordedRow {
  const { id, seq, corrects, record, at, reason, by } = row
  return { id, seq, corrects, record, recordedAt: at, reason, by }
}

/** The newest completed form of the person's other hirings. */
function earlierForm(
  rows: readonly (typeof eligibilityRecords.$inferSelect)[],
  applicationId: string,
): Hiring['earlier'] {
  const others = new Set(rows.map((row) => row.applicationId).filter((id) => id !== applicationId))
  const nothing = { acceptedOn: null, firstDay: null, lastDay: null, earlier: null }
  const forms = [...others].flatMap((id) => {
    const steps = standingSteps(rows.filter((row) => row.applicationId === id).map(stepOf)).map(({ record }) => record)
    const { section1, section2, case: state } = situationAfter(steps, nothing)
    const anew = steps.some(({ step }) => step === 'section-1')
    return section1 && section2 && anew ? [{ completedOn: section2, authorized: state === 'authorized' }] : []
  })
  return forms.sort((a, b) => b.completedOn.localeCompare(a.completedOn))[0] ?? null
}
