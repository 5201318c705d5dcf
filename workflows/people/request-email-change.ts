import { and, desc, eq, gt } from 'drizzle-orm'
import { accounts, emailChanges } from '#db/schema/index.ts'
import { codeMinutes } from '../accounts/sign-in-codes.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockPerson } from './lock-person.ts'
import { type AddressScope, isStaffAddress, otherOfAddress, whoseAddress } from './new-address.ts'

/** Codes that are sent on behalf of one person, to whatever addresses, within 24 hours. */
const codesADay = 5

/** Whoever asks for the same again within this many seconds has pressed twice. */
const pressedTwice = 10

export type RequestEmailChange =
  | { ok: true; changeId: string }
  | { ok: false; problem: 'same' | 'staff' | 'often' }
  | { ok: false; problem: 'taken'; otherId: string | null }

/**
 * Has a code sent to the address at which a person wants to be reached from now on. Until it is entered nothing changes. Does the same
 * for the person themself whether or not the address is someone's already; HR, who reads all records, is told.
 *
 * @param input.personId whose address it is; the asking person's own where left out
 * @returns the id of the change; `same` where it is their address already; `staff` where it is an administrator's matter; `often` where
 * five codes went out for the person within 24 hours; `taken` see `otherOfAddress`
 * @throws NotFound for a person outside the scope
 */
export async function requestEmailChange(
  portal: Portal,
  moment: Moment,
  scope: AddressScope,
  input: { personId?: string; email: string },
): Promise<RequestEmailChange> {
  const personId = whoseAddress(scope, input.personId)
  const email = input.email.trim().toLowerCase()
  const expiresAt = new Date(moment.now.getTime() + codeMinutes * 60_000)
  const forHr = scope.action === 'record e-mail address'
  return inDeed(portal, moment, scope, async (deed) => {
    const person = await lockPerson(deed, scope, personId)
    if (await isStaffAddress(deed, scope, personId)) return { ok: false, problem: 'staff' }
    if (await isAddressOf(deed, person, email)) return { ok: false, problem: 'same' }
    const other = forHr ? await otherOfAddress(deed, scope, personId, email) : null
    if (other) return { ok: false, problem: 'taken', ...other }
    const asked = await askedOfLate(deed, personId)
    const again = asked[0]?.email === email && !asked[0].usedAt && secondsSince(asked[0], moment.now) < pressedTwice
    if (again && asked[0]) return { ok: true, changeId: asked[0].id }
    if (asked.length >= codesADay) return { ok: false, problem: 'often' }
    const [change] = await deed.tx
      .insert(emailChanges)
      .values({ personId, email, requestedAt: moment.now, expiresAt })
      .returning({ id: emailChanges.id })
    if (!change) throw new Error('the wish was not kept')
    const body = { kind: 'email-change-code', changeId: change.id, ...(forHr && { tellHr: true as const }) } as const
    await deed.notify({ email, language: person.language }, `email-change-code:${change.id}`, body)
    if (forHr) await deed.record(personId, { event: 'e-mail code asked for', ids: { changeId: change.id } })
    return { ok: true, changeId: change.id }
  })
}

async function isAddressOf({ tx }: Deed, person: { id: string; email: string | null }, email: string) {
  const [account] = await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.personId, person.id))
  return person.email?.toLowerCase() === email && (!account || account.email.toLowerCase() === email)
}

type Change = typeof emailChanges.$inferSelect

/** The newest first. */
async function askedOfLate({ tx, now }: Deed, personId: string): Promise<Change[]> {
  const aDayAgo = new Date(now.getTime() - 24 * 3_600_000)
  return tx
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.personId, personId), gt(emailChanges.requestedAt, aDayAgo)))
    .orderBy(desc(emailChanges.requestedAt))
}

function secondsSince({ requestedAt }: Change, now: Date): number {
  return (now.getTime() - requestedAt.getTime()) / 1000
}
