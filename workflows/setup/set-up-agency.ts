import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { administratorExists, unscopedSetupLink } from '#db/queries/accounts.ts'
import { accountRoles, accounts, people, policies, setupLinks } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type PasswordProblem, passwordProblem } from '#domain/passwords.ts'
import { policySchemas } from '#domain/policies.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { tokenHash } from '../accounts/tokens.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

export type AgencyToSetUp = {
  token: string
  agencyName: string
  timeZone: string
  givenName: string
  familyName: string
  email: string
  password: string
}

export type SetUp =
  | { ok: true; accountId: string }
  | { ok: false; problem: 'link cannot be used' | 'e-mail taken' }
  | { ok: false; problem: PasswordProblem }

/**
 * Names the agency and opens the account of its first administrator, on the authority of the one-time link from the terminal.
 * Of several uses at once one wins.
 *
 * @throws ZodError where the agency's name or time zone does not fit; HashingBusy
 */
export async function setUpAgency(portal: Portal, moment: Moment, input: AgencyToSetUp): Promise<SetUp> {
  const agency = policySchemas.agency.parse({ name: input.agencyName, timeZone: input.timeZone })
  const { email, givenName, familyName, token } = input
  if (!(await unscopedSetupLink(portal.database.db, tokenHash(token), moment.now)))
    return { ok: false, problem: 'link cannot be used' }
  const problem = passwordProblem(input.password, { agencyName: agency.name, email, names: [givenName, familyName] })
  if (problem) return { ok: false, problem }
  const passwordHash = await hashPassword(input.password)

  const scope = operatorScope('command line', 'manage accounts')
  return inDeed(portal, moment, scope, async (deed): Promise<SetUp> => {
    const { tx, now } = deed
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'), 0)`)
    if (await administratorExists(tx)) return { ok: false, problem: 'link cannot be used' }
    const [taken] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(sql`lower(${accounts.email}) = lower(${email})`)
    if (taken) return { ok: false, problem: 'e-mail taken' }
    const [won] = await tx
      .update(setupLinks)
      .set({ usedAt: now })
      .where(and(eq(setupLinks.tokenHash, tokenHash(token)), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, now)))
      .returning({ tokenHash: setupLinks.tokenHash })
    if (!won) return { ok: false, problem: 'link cannot be used' }
    const [policy] = await tx
      .insert(policies)
      .values({ name: 'agency', value: agency, recordedAt: now })
      .returning({ id: policies.id })
    const [person] = await tx
      .insert(people)
      .values({ givenName, familyName, email, source: 'invitation', createdAt: now })
      .returning({ id: people.id })
    if (!policy || !person) throw new Error('the set-up was not written')
    const [account] = await tx
      .insert(accounts)
      .values({ personId: person.id, email, passwordHash, createdAt: now })
      .returning({ id: accounts.id })
    if (!account) throw new Error('the set-up was not written')
    const accountId = account.id
    await tx.insert(accountRoles).values({ accountId, role: 'admin', grantedAt: now })
    await deed.record(null, { event: 'agency set up', ids: { accountId } })
    await deed.record(null, { event: 'policy changed', ids: { policyId: policy.id } })
    await deed.record(person.id, { event: 'account opened', ids: { accountId } })
    await deed.record(person.id, { event: 'role granted', ids: { accountId, role: 'admin' } })
    return { ok: true, accountId }
  })
}
