import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { screenedIn } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import { applications, interviewEnds, interviews, people, postings } from '../schema/index.ts'
import { appointmentsOf, scorersOfMany } from './interviews.ts'
import { fullName } from './names.ts'
import { within } from './scope.ts'

/**
 * Every open interview by its day: whether whoever asks has a card to sign, whether all cards are in, and whether the applicant
 * needs another time. No card is read.
 */
export async function openInterviews(executor: Executor, scope: Scope<'screen application'>, today: string) {
  const found = await executor
    .select({
      id: interviews.id,
      applicationId: applications.id,
      name: fullName,
      positionId: postings.positionId,
      place: postings.place,
    })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .leftJoin(interviewEnds, eq(interviewEnds.interviewId, interviews.id))
    .where(
      and(
        isNull(interviewEnds.interviewId),
        inArray(applications.state, [...screenedIn]),
        within(scope, applications.personId, today),
      ),
    )
    .orderBy(asc(interviews.invitedAt), asc(interviews.id))
  const account = scope.viewer.kind === 'account' ? scope.viewer.accountId : null
  const ids = found.map(({ id }) => id)
  const appointments = await appointmentsOf(executor, ids)
  const named = await scorersOfMany(executor, ids)
  const rows = found.flatMap((interview) => {
    const { appointment, request } = appointments.get(interview.id) ?? {}
    if (!appointment) return []
    const scorers = named.filter(({ interviewId }) => interviewId === interview.id)
    const own = scorers.find(({ accountId }) => accountId === account)
    return {
      ...interview,
      on: appointment.on,
      time: appointment.time,
      toScore: own !== undefined && own.signedAt === null && appointment.on <= today,
      toDecide: scorers.every(({ signedAt }) => signedAt !== null),
      toMove: request != null,
      unsigned: scorers.filter(({ signedAt }) => signedAt === null).map(({ name }) => name),
    }
  })
  return rows.sort((a, b) => `${a.on} ${a.time}`.localeCompare(`${b.on} ${b.time}`))
}

/** Whether an open interview waits for whoever asked: for their card, another time, or a decision. */
export function waitsForMe(row: { toScore: boolean; toDecide: boolean; toMove: boolean }): boolean {
  return row.toScore || row.toDecide || row.toMove
}

/** How many open interviews wait for whoever asks: their card, another time, or a decision. */
export async function countInterviewsWaiting(executor: Executor, scope: Scope<'screen application'>, today: string) {
  const rows = await openInterviews(executor, scope, today)
  return rows.filter(waitsForMe).length
}
