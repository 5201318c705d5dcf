import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findAccount } from './find-account.ts'
import { makeInvitation } from './make-invitation.ts'

/**
 * A new one-time link for an account, in place of every earlier one: for an invitation that was lost, or a password forgotten.
 * The present password works until the link is used.
 *
 * @throws NotFound where there is no such account
 */
export async function renewInvitation(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage accounts'>,
  input: { accountId: string },
): Promise<{ ok: true; token: string } | { ok: false; problem: 'disabled' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const account = await findAccount(deed, scope, input.accountId)
    if (account.disabledAt) return { ok: false, problem: 'disabled' }
    return { ok: true, token: await makeInvitation(deed, { accountId: account.id, personId: account.personId }) }
  })
}
