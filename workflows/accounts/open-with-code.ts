import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { accounts, people, signInCodes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { codeAttempts, isCode } from './sign-in-codes.ts'

export type OpenWithCode =
  | { ok: true; accountId: string; personId: string }
  | { ok: false; problem: 'wrong' | 'expired' | 'used' | 'superseded' | 'tooMany' | 'closed' }

/**
 * Opens an account with a mailed code, once. An address that nobody has yet becomes a person with an account here and not
 * before; an address in the agency's files gets the account of that person.
 *
 * @param input.codeId what `requestCode` gave to this browser
 * @param input.code as typed; anything but digits is ignored
 */
export async function openWithCode(
  portal: Portal,
  moment: Moment,
  scope: Scope<'sign in'>,
  input: { codeId: string; code: string; language: 'en' | 'es' },
): Promise<OpenWithCode> {
  const code = input.code.replace(/\D/g, '')
  return inDeed(portal, moment, scope, async (deed) => {
    const tried = await spendAttempt(deed, input.codeId)
    if (!tried || !isCode(code, tried.codeHash)) return { ok: false, problem: await whyNot(deed, input.codeId, code) }
    await deed.tx.update(signInCodes).set({ usedAt: moment.now }).where(eq(signInCodes.id, input.codeId))
    const account = await accountFor(deed, tried.email, input.language)
    if (account.disabledAt) return { ok: false, problem: 'closed' }
    await deed.record(account.personId, { event: 'signed in', ids: { accountId: account.id, method: 'code' } })
    return { ok: true, accountId: account.id, personId: account.personId }
  })
}

/** Counts the try before the code is looked at and locks the row, so that of two at once with the right code one wins. */
async function spendAttempt({ tx, now }: Deed, codeId: string) {
  const [row] = await tx
    .update(signInCodes)
    .set({ attempts: sql`${signInCodes.attempts} + 1` })
    .where(
      and(
        eq(signInCodes.id, codeId),
        isNull(signInCodes.usedAt),
        gt(signInCodes.expiresAt, now),
        lt(signInCodes.attempts, codeAttempts),
        sql`not exists (select 1 from sign_in_codes newer
          where newer.email = ${signInCodes.email} and newer.requested_at > ${signInCodes.requestedAt})`,
      ),
    )
    .returning({ email: signInCodes.email, codeHash: signInCodes.codeHash })
  return row
}

async function whyNot({ tx, now }: Deed, codeId: string, code: string) {
  const [asked] = await tx.select().from(signInCodes).where(eq(signInCodes.id, codeId))
  if (!asked || asked.expiresAt <= now) return 'expired'
  if (asked.usedAt) return 'used'
  if (asked.attempts >= codeAttempts) return 'tooMany'
  const earlier = await tx
    .select()
    .from(signInCodes)
    .where(eq(signInCodes.email, asked.email))
    .orderBy(desc(signInCodes.requestedAt))
    .limit(10)
  if (earlier[0]?.id !== codeId) return 'superseded'
  const mistaken = earlier.slice(1).find((row) => isCode(code, row.codeHash))
  if (!mistaken) return 'wrong'
  return mistaken.usedAt ? 'used' : 'superseded'
}

async function accountFor(deed: Deed, email: string, language: 'en' | 'es') {
  const { tx, now } = deed
  const known = () => tx.select().from(accounts).where(sql`lower(${accounts.email}) = ${email}`)
  const [account] = await known()
  if (account) return account
  const personId = (await personOnFile(deed, email)) ?? (await newPerson(deed, email, language))
  const [opened] = await tx
    .insert(accounts)
    .values({ personId, email, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!opened) throw new Error('two sign-ins of one new address met; the second is refused')
  await deed.record(personId, { event: 'account opened', ids: { accountId: opened.id } })
  return opened
}

/** The one person without an account whom the agency's files know under this address; null where there is none or several. */
async function personOnFile({ tx }: Deed, email: string): Promise<string | null> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(sql`lower(${people.email}) = ${email}`, isNull(accounts.id)))
    .orderBy(asc(people.createdAt))
    .limit(2)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

async function newPerson({ tx, now }: Deed, email: string, language: 'en' | 'es'): Promise<string> {
  const [person] = await tx
    .insert(people)
    .values({ email, language, source: 'application', createdAt: now })
    .returning({ id: people.id })
  if (!person) throw new Error('the person was not kept')
  return person.id
}
