import { desc, eq, inArray } from 'drizzle-orm'
import type { Executor } from '../client.ts'
import { applications, offers, people, postings, programs } from '../schema/index.ts'
import { inStageSince, type Screened, stageOf } from './hr-stages.ts'

/**
 * The details of some applications, in the order of their ids, in two queries however many they are.
 *
 * @param ids from a query that kept to a scope
 */
export async function applicationRows(
  executor: Executor,
  asked: { today: string; screened: Screened },
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  const rows = await executor
    .select({
      id: applications.id,
      personId: applications.personId,
      givenName: people.givenName,
      familyName: people.familyName,
      email: people.email,
      phone: people.phone,
      state: applications.state,
      stage: stageOf(asked.screened, asked.today),
      since: inStageSince(),
      positionId: postings.positionId,
      program: programs.name,
      place: postings.place,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(inArray(applications.id, [...ids]))
  const made = await executor
    .selectDistinctOn([offers.applicationId], {
      applicationId: offers.applicationId,
      firstDay: offers.firstDay,
      expiresOn: offers.expiresOn,
    })
    .from(offers)
    .where(inArray(offers.applicationId, [...ids]))
    .orderBy(offers.applicationId, desc(offers.madeAt), desc(offers.id))
  const offerOf = new Map(made.map(({ applicationId, ...offer }) => [applicationId, offer]))
  const byId = new Map(rows.map((row) => [row.id, { ...row, offer: offerOf.get(row.id) ?? null }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type ApplicationRow = Awaited<ReturnType<typeof applicationRows>>[number]
