import { employmentRetractions, employments, type Leave } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type EmploymentProblem, employmentProblem } from '#domain/employment-record.ts'
import { correctMilestones } from '../bonuses/correct-milestones.ts'
import type { Deed } from '../deed.ts'
import type { EmploymentRevision } from './find-employment.ts'

type Revision = {
  employmentId: string
  personId: string
  positionId: string
  applicationId: string | null
  hiredOn: string
  lastDay: string | null
  leaves: Leave[]
}

/** Part of a deed: adds what is known of an employment from now on; the person's standing follows. */
export async function addRevision(deed: Deed, revision: Revision): Promise<void> {
  const { employmentId, personId } = revision
  const [row] = await deed.tx
    .insert(employments)
    .values({ ...revision, recordedAt: deed.now, recordedBy: deed.by })
    .returning({ id: employments.id })
  if (!row) throw new Error('the employment was not kept')
  await deed.record(personId, { event: 'employment recorded', ids: { employmentId, revisionId: row.id } })
  deed.standingChanged(personId)
}

/**
 * Part of a deed: replaces what is known of a locked employment; the old row stays, retracted with the reason, and what was recorded of its bonuses and
 * its probation is put right.
 *
 * @returns what is wrong with the employment as it would be, with nothing done; null when it is done
 */
export async function reviseEmployment(
  deed: Deed,
  scope: Scope<'change employment'>,
  { current, others }: { current: EmploymentRevision; others: readonly EmploymentRevision[] },
  changes: Partial<Pick<Revision, 'hiredOn' | 'lastDay' | 'leaves'>>,
  reason: string,
): Promise<EmploymentProblem | null> {
  const { employmentId, personId, positionId, applicationId } = current
  const revised = { hiredOn: current.hiredOn, lastDay: current.lastDay, leaves: current.leaves, ...changes }
  const samePosition = others.filter((other) => other.positionId === positionId)
  const problem = employmentProblem(revised, samePosition)
  if (problem) return problem
  await deed.tx
    .insert(employmentRetractions)
    .values({ revisionId: current.id, reason, retractedAt: deed.now, retractedBy: deed.by })
  await deed.record(personId, {
    event: 'employment retracted',
    ids: { employmentId, revisionId: current.id },
  })
  const leaves = [...revised.leaves].sort((a, b) => a.from.localeCompare(b.from))
  await addRevision(deed, { ...revised, leaves, employmentId, personId, positionId, applicationId })
  await correctMilestones(deed, scope, employmentId)
  return null
}
