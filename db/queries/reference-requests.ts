import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { finalStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  people,
  postings,
  refereeRemovals,
  referees,
  referenceAnswers,
  referenceLinks,
  referenceReminders,
  referenceRequests,
} from '../schema/index.ts'

const linkColumns = {
  requestId: referenceRequests.id,
  refereeId: referees.id,
  refereeName: referees.name,
  language: referees.language,
  expiresOn: referenceRequests.expiresOn,
  applicationId: applications.id,
  personId: applications.personId,
  applicationState: applications.state,
  positionId: postings.positionId,
  givenName: people.givenName,
  familyName: people.familyName,
  answers: applications.answers,
  answer: referenceAnswers.kind,
  body: referenceAnswers.body,
  removed: sql<boolean>`${refereeRemovals.refereeId} is not null`,
  newest: sql<boolean>`not exists (select 1 from reference_requests newer
    where newer.referee_id = ${referees.id} and newer.number > ${referenceRequests.number})`,
}

/** A request with all that its letter and its page say and are judged by; null where there is none. */
export async function referenceRequest(executor: Executor, _scope: Scope<'give reference'>, requestId: string) {
  const [row] = await requests(executor).where(eq(referenceRequests.id, requestId))
  return row ? named(row) : null
}

/** The same, behind a link, by the hash of its token. */
export async function requestBehind(executor: Executor, _scope: Scope<'give reference'>, tokenHash: string) {
  const [row] = await requests(executor)
    .innerJoin(referenceLinks, eq(referenceLinks.requestId, referenceRequests.id))
    .where(eq(referenceLinks.tokenHash, tokenHash))
  return row ? named(row) : null
}

export type RequestBehind = NonNullable<Awaited<ReturnType<typeof requestBehind>>>

function requests(executor: Executor) {
  return executor
    .select(linkColumns)
    .from(referenceRequests)
    .innerJoin(referees, eq(referees.id, referenceRequests.refereeId))
    .innerJoin(applications, eq(applications.id, referees.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .leftJoin(referenceAnswers, eq(referenceAnswers.refereeId, referees.id))
    .leftJoin(refereeRemovals, eq(refereeRemovals.refereeId, referees.id))
    .$dynamic()
}

/** The applicant is called as in the application, which is how the referee knows them. */
function named<
  T extends Pick<typeof people.$inferSelect, 'givenName' | 'familyName'> & { answers: { name?: Name | undefined } },
>(row: T) {
  const { givenName, familyName } = row.answers.name ?? row
  const { answers: _, ...rest } = row
  return { ...rest, applicant: `${givenName} ${familyName}`.trim() }
}

type Name = { givenName: string; familyName: string }

/**
 * Requests without an answer, each with the reminders that were sent and whether the applicant knows that its time is over, or
 * has no e-mail address to be told at.
 *
 * @param requestId only this one
 */
export async function unansweredRequests(executor: Executor, _scope: Scope<'run sweep'>, requestId?: string) {
  return executor
    .select({
      requestId: referenceRequests.id,
      applicationId: applications.id,
      personId: applications.personId,
      positionId: postings.positionId,
      email: referees.email,
      language: referees.language,
      askedOn: referenceRequests.askedOn,
      expiresOn: referenceRequests.expiresOn,
      reminded: sql<number[]>`array(select ${referenceReminders.afterDays} from ${referenceReminders}
        where ${referenceReminders.requestId} = ${referenceRequests.id})`,
      told: sql<boolean>`${people.email} is null or exists (
        select 1 from notices where notices.key = concat('reference-expired:', ${referenceRequests.id}))`,
    })
    .from(referenceRequests)
    .innerJoin(referees, eq(referees.id, referenceRequests.refereeId))
    .innerJoin(applications, eq(applications.id, referees.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .leftJoin(referenceAnswers, eq(referenceAnswers.refereeId, referees.id))
    .leftJoin(refereeRemovals, eq(refereeRemovals.refereeId, referees.id))
    .where(
      and(
        requestId ? eq(referenceRequests.id, requestId) : undefined,
        isNull(referenceAnswers.refereeId),
        isNull(refereeRemovals.refereeId),
        notInArray(applications.state, [...finalStates]),
        linkColumns.newest,
      ),
    )
    .orderBy(asc(referenceRequests.number))
}
