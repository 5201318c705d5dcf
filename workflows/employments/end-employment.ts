import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { EmploymentProblem } from '#domain/employment-record.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { leaveTeams } from '../teams/join-team.ts'
import { lockedEmployment } from './find-employment.ts'
import { reviseEmployment } from './revise-employment.ts'

/**
 * Gives an employment its last day; from the day after, the person belongs to no team, unless another employment goes on.
 *
 * @param input.lastDay the last day employed, included
 * @returns `ended` where it has a last day already (to change it is a correction); else what is wrong with the day
 * @throws NotFound outside the scope
 */
export async function endEmployment(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change employment'>,
  input: { employmentId: string; lastDay: string },
): Promise<{ ok: true } | { ok: false; problem: 'ended' } | ({ ok: false } & EmploymentProblem)> {
  const { employmentId, lastDay } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedEmployment(deed, scope, employmentId)
    if (found.current.lastDay !== null) return { ok: false, problem: 'ended' }
    const problem = await reviseEmployment(deed, scope, found, { lastDay }, 'last day recorded')
    if (problem) return { ok: false, ...problem }
    const goesOn = found.others.some((other) => other.lastDay === null || other.lastDay > lastDay)
    if (!goesOn) await leaveTeams(deed, { personId: found.current.personId, fromDay: addDays(lastDay, 1) })
    return { ok: true }
  })
}
