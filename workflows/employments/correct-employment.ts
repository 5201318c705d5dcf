import type { Leave } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { EmploymentProblem } from '#domain/employment-record.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedEmployment } from './find-employment.ts'
import { reviseEmployment } from './revise-employment.ts'

/**
 * Replaces what is known of an employment: its first and last day and its leaves. What was known before stays on record.
 *
 * @param input.revisionId what was being looked at when the correction was made
 * @param input.reason why, in a sentence; kept with the old row
 * @returns `changed` where someone else changed it meanwhile; else what is wrong with it
 * @throws NotFound outside the scope
 */
export async function correctEmployment(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change employment'>,
  input: {
    employmentId: string
    revisionId: string
    hiredOn: string
    lastDay: string | null
    leaves: Leave[]
    reason: string
  },
): Promise<{ ok: true } | { ok: false; problem: 'changed' } | ({ ok: false } & EmploymentProblem)> {
  const { hiredOn, lastDay, leaves } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedEmployment(deed, scope, input.employmentId)
    if (found.current.id !== input.revisionId) return { ok: false, problem: 'changed' }
    const problem = await reviseEmployment(deed, scope, found, { hiredOn, lastDay, leaves }, input.reason)
    return problem ? { ok: false, ...problem } : { ok: true }
  })
}
