import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type DecidedAgainst, decideAgainst, type TypedAgainst } from './decide-against.ts'

/**
 * Sends a submission back for something that the person can mend: the reason is told to them in their language, with a note if
 * there is one. No fact is touched.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function sendBackSubmission(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: TypedAgainst,
): Promise<DecidedAgainst> {
  return inDeed(portal, moment, scope, (deed) => decideAgainst(deed, scope, 'sent-back', input))
}
