import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  refereeRemovals,
  referees,
  referenceAnswers,
  referenceAskings,
  referenceReminders,
  referenceRequests,
} from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

/**
 * The referees of an application in the order of their naming, each with its newest request, that there is an answer, and that it
 * was taken off the list; never with what was answered.
 */
export async function refereesOf(
  executor: Executor,
  scope: Scope<'name referees' | 'handle references'>,
  today: string,
  applicationId: string,
) {
  const rows = await executor
    .select({
      referee: referees,
      removedAt: refereeRemovals.at,
      answer: { kind: referenceAnswers.kind, via: referenceAnswers.via, answeredOn: referenceAnswers.answeredOn },
    })
    .from(referees)
    .innerJoin(applications, eq(applications.id, referees.applicationId))
    .leftJoin(refereeRemovals, eq(refereeRemovals.refereeId, referees.id))
    .leftJoin(referenceAnswers, eq(referenceAnswers.refereeId, referees.id))
    .where(and(eq(referees.applicationId, applicationId), within(scope, applications.personId, today)))
    .orderBy(asc(referees.namedAt), asc(referees.id))
  if (rows.length === 0) return []
  const requests = await executor
    .selectDistinctOn([referenceRequests.refereeId])
    .from(referenceRequests)
    .where(
      inArray(
        referenceRequests.refereeId,
        rows.map(({ referee }) => referee.id),
      ),
    )
    .orderBy(referenceRequests.refereeId, desc(referenceRequests.number))
  return rows.map(({ referee, ...rest }) => ({
    ...referee,
    ...rest,
    request: requests.find(({ refereeId }) => refereeId === referee.id) ?? null,
  }))
}

export type NamedReferee = Awaited<ReturnType<typeof refereesOf>>[number]

/** Whether HR has begun to ask the referees of an application. */
export async function askingBegun(
  executor: Executor,
  _scope: Scope<'name referees' | 'handle references'>,
  applicationId: string,
): Promise<boolean> {
  const rows = await executor
    .select({ at: referenceAskings.at })
    .from(referenceAskings)
    .where(eq(referenceAskings.applicationId, applicationId))
  return rows.length > 0
}

/** What the referees of an application answered, and the reminders they got, for HR. */
export async function referenceStory(
  executor: Executor,
  scope: Scope<'handle references'>,
  today: string,
  applicationId: string,
) {
  const ours = and(eq(applications.id, applicationId), within(scope, applications.personId, today))
  const answers = await executor
    .select({ answer: referenceAnswers })
    .from(referenceAnswers)
    .innerJoin(referees, eq(referees.id, referenceAnswers.refereeId))
    .innerJoin(applications, eq(applications.id, referees.applicationId))
    .where(ours)
  const reminders = await executor
    .select({ requestId: referenceReminders.requestId, afterDays: referenceReminders.afterDays })
    .from(referenceReminders)
    .innerJoin(referenceRequests, eq(referenceRequests.id, referenceReminders.requestId))
    .innerJoin(referees, eq(referees.id, referenceRequests.refereeId))
    .innerJoin(applications, eq(applications.id, referees.applicationId))
    .where(ours)
    .orderBy(asc(referenceReminders.afterDays))
  const names = await namesOfAccounts(
    executor,
    answers.map(({ answer }) => answer.by),
  )
  return {
    answers: new Map(
      answers.map(({ answer }) => [
        answer.refereeId,
        { ...answer, byName: (answer.by && names.get(answer.by)) ?? null },
      ]),
    ),
    reminders,
  }
}
