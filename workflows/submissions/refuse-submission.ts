import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type DecidedAgainst, decideAgainst, type TypedAgainst } from './decide-against.ts'

/**
 * Refuses a submission for good, with a reason that is told to the person. No fact is touched.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function refuseSubmission(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: TypedAgainst,
): Promise<DecidedAgainst> {
  return inDeed(portal, moment, scope, (deed) => decideAgainst(deed, scope, 'refused', input))
}
