import { and, eq, isNull } from 'drizzle-orm'
import { invitations } from '#db/schema/index.ts'
import { invitationDays } from '#domain/invitations.ts'
import type { Deed } from '../deed.ts'
import { newToken } from './tokens.ts'

/**
 * Part of a deed: a new one-time link to choose a password for an account, in place of every earlier one.
 *
 * @returns the token for `/invitation/<token>`; it is kept nowhere
 */
export async function makeInvitation(deed: Deed, account: { accountId: string; personId: string }): Promise<string> {
  await supersedeInvitations(deed, account.accountId)
  const { token, tokenHash } = newToken()
  const [invitation] = await deed.tx
    .insert(invitations)
    .values({
      tokenHash,
      accountId: account.accountId,
      createdAt: deed.now,
      createdBy: deed.by,
      expiresAt: new Date(deed.now.getTime() + invitationDays * 86_400_000),
    })
    .returning({ id: invitations.id })
  if (!invitation) throw new Error('an invitation was not written')
  await deed.record(account.personId, {
    event: 'invitation made',
    ids: { invitationId: invitation.id, accountId: account.accountId },
  })
  return token
}

/** Part of a deed: no earlier link of the account can be used any more. */
export async function supersedeInvitations(deed: Deed, accountId: string): Promise<void> {
  await deed.tx
    .update(invitations)
    .set({ supersededAt: deed.now })
    .where(and(eq(invitations.accountId, accountId), isNull(invitations.acceptedAt), isNull(invitations.supersededAt)))
}
