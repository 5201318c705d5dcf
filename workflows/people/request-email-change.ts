import { eq } from 'drizzle-orm'
import { accounts, emailChanges, people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { codeMinutes } from '../accounts/sign-in-codes.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Has a code sent to the address at which the asking person wants to be reached from now on. Until it is entered nothing changes. Does
 * the same whether or not the address is someone's already.
 *
 * @returns the id of the change; `same` where it is their address already; `staff` where a password goes with the address
 */
export async function requestEmailChange(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change contact'>,
  input: { email: string },
): Promise<{ ok: true; changeId: string } | { ok: false; problem: 'same' | 'staff' }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const email = input.email.trim().toLowerCase()
  const expiresAt = new Date(moment.now.getTime() + codeMinutes * 60_000)
  return inDeed(portal, moment, scope, async (deed) => {
    const [found] = await deed.tx
      .select({ account: accounts, language: people.language })
      .from(accounts)
      .innerJoin(people, eq(people.id, accounts.personId))
      .where(eq(accounts.id, viewer.accountId))
    if (!found) throw new NotFound()
    if (found.account.passwordHash) return { ok: false, problem: 'staff' }
    if (found.account.email.toLowerCase() === email) return { ok: false, problem: 'same' }
    const [change] = await deed.tx
      .insert(emailChanges)
      .values({ personId: viewer.personId, email, requestedAt: moment.now, expiresAt })
      .returning({ id: emailChanges.id })
    if (!change) throw new Error('the wish was not kept')
    const body = { kind: 'email-change-code', changeId: change.id } as const
    await deed.notify({ email, language: found.language }, `email-change-code:${change.id}`, body)
    return { ok: true, changeId: change.id }
  })
}
