import { and, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import { accounts, emailChanges, people, sessions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { codeAttempts, isCode } from '../accounts/sign-in-codes.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

export type ConfirmEmailChange =
  | { ok: true }
  | { ok: false; problem: 'wrong' | 'expired' | 'used' | 'tooMany' | 'superseded' | 'taken' }

/**
 * Makes a new address count, once, with the code that was sent to it; the old address is told. From then on codes to sign in go to the
 * new one; every session of the account ends, also the one it was asked from.
 *
 * @param input.code as typed; anything but digits is ignored
 * @returns `taken` where somebody else signs in with that address
 * @throws NotFound for a change that is not the asking person's
 */
export async function confirmEmailChange(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change contact'>,
  input: { changeId: string; code: string },
): Promise<ConfirmEmailChange> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const code = input.code.replace(/\D/g, '')
  return inDeed(portal, moment, scope, async (deed) => {
    const [change] = await deed.tx
      .select()
      .from(emailChanges)
      .where(and(eq(emailChanges.id, input.changeId), eq(emailChanges.personId, viewer.personId)))
      .for('update')
    if (!change) throw new NotFound()
    if (!(await spendAttempt(deed, change.id))) return { ok: false, problem: whyNot(change, moment.now) }
    if (await isSuperseded(deed, change)) return { ok: false, problem: 'superseded' }
    if (!isCode(code, change.codeHash)) return { ok: false, problem: 'wrong' }
    const [other] = await deed.tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(sql`lower(${accounts.email}) = ${change.email}`, ne(accounts.personId, viewer.personId)))
    if (other) return { ok: false, problem: 'taken' }
    await deed.tx.update(emailChanges).set({ usedAt: moment.now }).where(eq(emailChanges.id, change.id))
    await deed.notify({ personId: viewer.personId }, `email-changed:${change.id}`, { kind: 'email-changed' })
    await deed.tx.update(people).set({ email: change.email }).where(eq(people.id, viewer.personId))
    await deed.tx.update(accounts).set({ email: change.email }).where(eq(accounts.personId, viewer.personId))
    await deed.tx.delete(sessions).where(eq(sessions.userId, viewer.accountId))
    await deed.record(viewer.personId, { event: 'e-mail address changed', ids: { changeId: change.id } })
    return { ok: true }
  })
}

type Change = typeof emailChanges.$inferSelect

/** Counts the try before the code is looked at. */
async function spendAttempt({ tx, now }: Deed, changeId: string): Promise<boolean> {
  const spent = await tx
    .update(emailChanges)
    .set({ attempts: sql`${emailChanges.attempts} + 1` })
    .where(
      and(
        eq(emailChanges.id, changeId),
        isNull(emailChanges.usedAt),
        gt(emailChanges.expiresAt, now),
        lt(emailChanges.attempts, codeAttempts),
      ),
    )
    .returning({ id: emailChanges.id })
  return spent.length > 0
}

function whyNot(change: Change, now: Date): 'used' | 'expired' | 'tooMany' {
  if (change.usedAt) return 'used'
  return change.expiresAt <= now ? 'expired' : 'tooMany'
}

async function isSuperseded({ tx }: Deed, change: Change): Promise<boolean> {
  const [newer] = await tx
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(and(eq(emailChanges.personId, change.personId), gt(emailChanges.requestedAt, change.requestedAt)))
    .limit(1)
  return newer !== undefined
}
