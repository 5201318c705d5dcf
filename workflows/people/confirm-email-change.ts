import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { accounts, emailChanges, people, sessions } from '#db/schema/index.ts'
import { codeAttempts, isCode } from '../accounts/sign-in-codes.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type AddressScope, isStaffAddress, otherOfAddress, whoseAddress } from './new-address.ts'

export type ConfirmEmailChange =
  | { ok: true }
  | { ok: false; problem: 'wrong' | 'expired' | 'used' | 'tooMany' | 'superseded' | 'taken' | 'staff' }

/**
 * Makes a new address count, once, with the code that was sent to it; the old address is told. From then on codes to sign in go to the
 * new one; every session of the person's account ends, also the one it was asked from. Whoever has no account yet gets one when they
 * first sign in.
 *
 * @param input.personId whose address it is; the asking person's own where left out
 * @param input.code as typed; anything but digits is ignored
 * @returns `taken` where it is another's address by now, see `otherOfAddress`; `staff` where it is an administrator's matter by now
 * @throws NotFound for a change that is not that person's, and a person outside the scope
 */
export async function confirmEmailChange(
  portal: Portal,
  moment: Moment,
  scope: AddressScope,
  input: { personId?: string; changeId: string; code: string },
): Promise<ConfirmEmailChange> {
  const personId = whoseAddress(scope, input.personId)
  const code = input.code.replace(/\D/g, '')
  return inDeed(portal, moment, scope, async (deed) => {
    const [change] = await deed.tx
      .select()
      .from(emailChanges)
      .where(
        and(
          eq(emailChanges.id, input.changeId),
          eq(emailChanges.personId, personId),
          within(scope, emailChanges.personId, moment.today),
        ),
      )
      .for('update')
    if (!change) throw new NotFound()
    if (!(await spendAttempt(deed, change.id))) return { ok: false, problem: whyNot(change, moment.now) }
    if (await isSuperseded(deed, change)) return { ok: false, problem: 'superseded' }
    if (!isCode(code, change.codeHash)) return { ok: false, problem: 'wrong' }
    if (await isStaffAddress(deed, scope, personId)) return { ok: false, problem: 'staff' }
    if (await otherOfAddress(deed, scope, personId, change.email)) return { ok: false, problem: 'taken' }
    await makeItCount(deed, change)
    const event = scope.action === 'change contact' ? 'e-mail address changed' : 'e-mail address recorded'
    await deed.record(personId, { event, ids: { changeId: change.id } })
    return { ok: true }
  })
}

type Change = typeof emailChanges.$inferSelect

async function makeItCount({ tx, now, notify }: Deed, { id, personId, email }: Change): Promise<void> {
  await tx.update(emailChanges).set({ usedAt: now }).where(eq(emailChanges.id, id))
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId))
  if (person?.email) await notify({ personId }, `email-changed:${id}`, { kind: 'email-changed' })
  await tx.update(people).set({ email }).where(eq(people.id, personId))
  await tx.update(accounts).set({ email }).where(eq(accounts.personId, personId))
  const theirs = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, personId))
  await tx.delete(sessions).where(inArray(sessions.userId, theirs))
}

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
