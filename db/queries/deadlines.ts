import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Timed } from '#domain/deadlines.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  deadlineReminders,
  informationOutcomes,
  informationRequests,
  offers,
  postings,
} from '../schema/index.ts'

/** An application that has a last day, with what decides it and the reminders it has had. */
export type TimedApplication = Timed & {
  id: string
  personId: string
  positionId: string
  offerId: string | null
  reminded: { about: string; lastDay: string; daysBefore: number }[]
}

const states = ['draft', 'information-requested', 'conditional-offer'] as const

const lastOffer = <T>(column: SQL) => sql<T>`(select ${column} from ${offers}
  where ${offers.applicationId} = ${applications.id} order by ${offers.madeAt} desc, ${offers.id} desc limit 1)`

const dueOn = sql<string[]>`array(
  select ${informationRequests.dueOn}::text from ${informationRequests}
  where ${informationRequests.applicationId} = ${applications.id} and not exists (
    select 1 from ${informationOutcomes} where ${informationOutcomes.requestId} = ${informationRequests.id}))`

/**
 * Every application in a state that has a last day: drafts, those that wait for what was asked, and open offers.
 *
 * @param id only this one
 */
export async function timedApplications(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  id?: string,
): Promise<TimedApplication[]> {
  const rows = await executor
    .select({
      id: applications.id,
      personId: applications.personId,
      positionId: postings.positionId,
      state: applications.state,
      startedAt: applications.startedAt,
      savedAt: applications.savedAt,
      closesOn: postings.closesOn,
      takenDown: sql<boolean>`${postings.takenDownAt} is not null`,
      dueOn,
      expiresOn: lastOffer<string | null>(sql`${offers.expiresOn}::text`),
      offerId: lastOffer<string | null>(sql`${offers.id}`),
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(and(inArray(applications.state, [...states]), id === undefined ? undefined : eq(applications.id, id)))
  const given = rows.length > 0 ? await reminders(executor, id) : new Map()
  return rows.map(({ takenDown, ...row }) => ({
    ...row,
    // What was taken down can be sent no more: there is nothing to remind of.
    closesOn: takenDown ? '0001-01-01' : row.closesOn,
    reminded: given.get(row.id) ?? [],
  }))
}

async function reminders(
  executor: Executor,
  id: string | undefined,
): Promise<Map<string, TimedApplication['reminded']>> {
  const rows = await executor
    .select()
    .from(deadlineReminders)
    .innerJoin(applications, eq(applications.id, deadlineReminders.applicationId))
    .where(
      and(
        inArray(applications.state, [...states]),
        id === undefined ? undefined : eq(deadlineReminders.applicationId, id),
      ),
    )
  const found = new Map<string, TimedApplication['reminded']>()
  for (const { deadline_reminders: row } of rows)
    found.set(row.applicationId, [...(found.get(row.applicationId) ?? []), row])
  return found
}
