import type { Scope } from '#domain/authority.ts'
import type { EmploymentProblem } from '#domain/employment-record.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedEmployment } from './find-employment.ts'
import { reviseEmployment } from './revise-employment.ts'

/**
 * Adds a leave to an employment. Gates that ask for presence are closed on its days.
 *
 * @param input.through last day of the leave, included; null while its end is not known
 * @returns what is wrong with it; the `leave` of a problem is the new one
 * @throws NotFound outside the scope
 */
export async function recordLeave(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change employment'>,
  input: { employmentId: string; from: string; through: string | null },
): Promise<{ ok: true } | ({ ok: false } & EmploymentProblem)> {
  const leave = { from: input.from, ...(input.through !== null && { through: input.through }) }
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedEmployment(deed, scope, input.employmentId)
    const leaves = [...found.current.leaves, leave]
    const problem = await reviseEmployment(deed, scope, found, { leaves }, 'leave recorded')
    return problem ? { ok: false, ...problem } : { ok: true }
  })
}
