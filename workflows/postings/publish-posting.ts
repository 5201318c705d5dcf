import { eq } from 'drizzle-orm'
import { positions, postings, programs } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

export type NewPosting = {
  positionId: string
  programId: string
  place: string
  payFromCents: number
  payToCents: number
  opensOn: string
  closesOn: string | null
}

export type PostingProblem =
  | 'position'
  | 'program'
  | 'pay-not-positive'
  | 'pay-reversed'
  | 'closes-before-opens'
  | 'closed-already'

/** What is wrong with a posting that is published on `today`, apart from what it names; null where nothing is. */
export function postingProblem(posting: NewPosting, today: string): PostingProblem | null {
  const { payFromCents, payToCents, opensOn, closesOn } = posting
  if (payFromCents <= 0) return 'pay-not-positive'
  if (payToCents < payFromCents) return 'pay-reversed'
  if (closesOn !== null && closesOn < opensOn) return 'closes-before-opens'
  return closesOn !== null && closesOn < today ? 'closed-already' : null
}

/**
 * Publishes an opening; it takes applications from `opensOn` through `closesOn`, both included, null = until it is filled.
 *
 * @returns `position` or `program` where there is none of that id; else what is wrong with the posting
 */
export async function publishPosting(
  portal: Portal,
  moment: Moment,
  scope: Scope<'publish posting'>,
  input: NewPosting,
): Promise<{ ok: true; postingId: string } | { ok: false; problem: PostingProblem }> {
  const problem = postingProblem(input, moment.today)
  if (problem) return { ok: false, problem }
  const { positionId, programId, place, payFromCents, payToCents, opensOn, closesOn } = input
  return inDeed(portal, moment, scope, async ({ tx, by, record }) => {
    const [position] = await tx.select({ id: positions.id }).from(positions).where(eq(positions.id, positionId))
    if (!position) return { ok: false, problem: 'position' }
    const [program] = await tx.select({ id: programs.id }).from(programs).where(eq(programs.id, programId))
    if (!program) return { ok: false, problem: 'program' }
    const [posting] = await tx
      .insert(postings)
      .values({
        positionId,
        programId,
        place,
        payFromCents,
        payToCents,
        opensOn,
        closesOn,
        publishedAt: moment.now,
        publishedBy: by,
      })
      .returning({ id: postings.id })
    if (!posting) throw new Error('the posting was not kept')
    await record(null, { event: 'posting published', ids: { postingId: posting.id } })
    return { ok: true, postingId: posting.id }
  })
}
