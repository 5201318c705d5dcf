import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Executor } from '../client.ts'
import { postings, programs } from '../schema/index.ts'

/** An opening as everyone may read it. Pay in cents an hour. */
export type PublicPosting = {
  id: string
  positionId: string
  program: string
  place: string
  payFromCents: number
  payToCents: number
  opensOn: string
  closesOn: string | null
  takenDownAt: Date | null
}

const columns = {
  id: postings.id,
  positionId: postings.positionId,
  program: programs.name,
  place: postings.place,
  payFromCents: postings.payFromCents,
  payToCents: postings.payToCents,
  opensOn: postings.opensOn,
  closesOn: postings.closesOn,
  takenDownAt: postings.takenDownAt,
}

/** The postings that take applications on a day, those that close first on top. Public: they are about no person. */
export async function openPostings(executor: Executor, today: string): Promise<PublicPosting[]> {
  return executor
    .select(columns)
    .from(postings)
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(
      and(
        isNull(postings.takenDownAt),
        lte(postings.opensOn, today),
        or(isNull(postings.closesOn), gte(postings.closesOn, today)),
      ),
    )
    .orderBy(asc(postings.closesOn), asc(postings.opensOn), asc(postings.id))
}

/** A posting, open or not; null where there is none of that id or it has not opened by that day. Public. */
export async function publicPosting(executor: Executor, today: string, id: string): Promise<PublicPosting | null> {
  const [found] = await executor
    .select(columns)
    .from(postings)
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(and(eq(postings.id, id), lte(postings.opensOn, today)))
  return found ?? null
}
