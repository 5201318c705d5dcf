import { asc, count, desc, eq, isNotNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { applications, positions, postings, programs } from '../schema/index.ts'

const columns = {
  id: postings.id,
  positionId: postings.positionId,
  program: programs.name,
  place: postings.place,
  payFromCents: postings.payFromCents,
  payToCents: postings.payToCents,
  opensOn: postings.opensOn,
  closesOn: postings.closesOn,
  publishedAt: postings.publishedAt,
  takenDownAt: postings.takenDownAt,
}

type ReadScope = Scope<'publish posting'> | Scope<'read application'>

/** Every posting, the last published first, with how many applications were sent to it. */
export async function allPostings(executor: Executor, _scope: ReadScope) {
  const rows = await executor
    .select(columns)
    .from(postings)
    .innerJoin(programs, eq(programs.id, postings.programId))
    .orderBy(desc(postings.publishedAt), desc(postings.id))
  const sent = await executor
    .select({ postingId: applications.postingId, total: count() })
    .from(applications)
    .where(isNotNull(applications.submittedAt))
    .groupBy(applications.postingId)
  return rows.map((row) => ({ ...row, applications: sent.find((each) => each.postingId === row.id)?.total ?? 0 }))
}

/** One posting; null where there is none of that id. */
export async function postingById(executor: Executor, _scope: ReadScope, id: string) {
  const [row] = await executor
    .select(columns)
    .from(postings)
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(eq(postings.id, id))
  return row ?? null
}

/** What a posting can be for: every position and every program. */
export async function postingChoices(executor: Executor, _scope: Scope<'publish posting'>) {
  return {
    positions: await executor.select({ id: positions.id }).from(positions).orderBy(asc(positions.id)),
    programs: await executor
      .select({ id: programs.id, name: programs.name })
      .from(programs)
      .orderBy(asc(programs.name)),
  }
}
