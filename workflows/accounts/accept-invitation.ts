import { and, eq, gt, isNull } from 'drizzle-orm'
import { accounts, invitations, people, sessions } from '#db/schema/index.ts'
import { ownScope } from '#domain/authority.ts'
import { type LinkState, linkState } from '#domain/invitations.ts'
import { type PasswordProblem, passwordProblem } from '#domain/passwords.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { hashPassword } from './passwords.ts'
import { tokenHash } from './tokens.ts'

export type Accepted =
  | { ok: true; accountId: string }
  | { ok: false; problem: Exclude<LinkState, 'open'> | 'unknown' }
  | { ok: false; problem: PasswordProblem }

/**
 * Uses a one-time link: sets the password of its account and ends all of the account's sessions. Of several uses at once one
 * wins, the others find the link used. Throws HashingBusy.
 */
export async function acceptInvitation(
  portal: Portal,
  moment: Moment,
  input: { token: string; password: string; agencyName: string },
): Promise<Accepted> {
  const [link] = await portal.database.db
    .select({ invitation: invitations, account: accounts, person: people })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(invitations.tokenHash, tokenHash(input.token)))
  if (!link) return { ok: false, problem: 'unknown' }
  const { invitation, account, person } = link
  const state = account.disabledAt ? 'superseded' : linkState(invitation, moment.now)
  if (state !== 'open') return { ok: false, problem: state }
  const owner = { agencyName: input.agencyName, email: account.email, names: [person.givenName, person.familyName] }
  const problem = passwordProblem(input.password, owner)
  if (problem) return { ok: false, problem }
  const passwordHash = await hashPassword(input.password)

  const viewer = { kind: 'account', accountId: account.id, personId: account.personId, roles: [] } as const
  const scope = ownScope(viewer, 'sign in')
  if (!scope) return { ok: false, problem: 'unknown' }
  return inDeed(portal, moment, scope, async (deed): Promise<Accepted> => {
    const [won] = await deed.tx
      .update(invitations)
      .set({ acceptedAt: deed.now })
      .where(
        and(
          eq(invitations.id, invitation.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.supersededAt),
          gt(invitations.expiresAt, deed.now),
        ),
      )
      .returning({ id: invitations.id })
    if (!won) return { ok: false, problem: 'used' }
    const [opened] = await deed.tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.id, account.id), isNull(accounts.disabledAt)))
      .returning({ id: accounts.id })
    if (!opened) return { ok: false, problem: 'superseded' }
    await deed.tx.delete(sessions).where(eq(sessions.userId, account.id))
    await deed.record(account.personId, {
      event: 'invitation accepted',
      ids: { invitationId: invitation.id, accountId: account.id },
    })
    return { ok: true, accountId: account.id }
  })
}
