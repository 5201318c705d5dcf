import { and, eq, isNull, sql } from 'drizzle-orm'
import { accountRoles, accounts, people } from '#db/schema/index.ts'
import type { Scope, StaffRole } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { joinTeam } from '../teams/join-team.ts'
import { nameManager } from '../teams/name-manager.ts'
import { makeInvitation } from './make-invitation.ts'

/** `teamId` is the team a manager manages, and anyone else belongs to from today on; null for none. */
export type StaffToInvite = {
  givenName: string
  familyName: string
  email: string
  roles: readonly StaffRole[]
  teamId: string | null
}

export type Invited =
  | { ok: true; accountId: string; token: string }
  | { ok: false; problem: 'account exists'; accountId: string }
  | { ok: false; problem: 'several people have this e-mail' }

/**
 * Opens an account for a member of staff, with its roles, and makes the one-time link with which they choose a password. Someone
 * already known by that e-mail address keeps their record and name.
 *
 * @throws NotFound where the team does not exist
 */
export async function inviteStaff(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage accounts'>,
  input: StaffToInvite,
): Promise<Invited> {
  return inDeed(portal, moment, scope, async (deed) => {
    const [existing] = await deed.tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(sql`lower(${accounts.email}) = lower(${input.email})`)
    if (existing) return { ok: false, problem: 'account exists', accountId: existing.id }
    const known = await deed.tx
      .select({ id: people.id })
      .from(people)
      .leftJoin(accounts, eq(accounts.personId, people.id))
      .where(and(sql`lower(${people.email}) = lower(${input.email})`, isNull(accounts.id)))
      .limit(2)
    if (known.length > 1) return { ok: false, problem: 'several people have this e-mail' }
    const personId = known[0]?.id ?? (await addPerson(deed, input))
    const [account] = await deed.tx
      .insert(accounts)
      .values({ personId, email: input.email, createdAt: deed.now })
      .returning({ id: accounts.id })
    if (!account) throw new Error('an account was not written')
    const accountId = account.id
    await deed.record(personId, { event: 'account opened', ids: { accountId } })
    for (const role of new Set(input.roles)) {
      await deed.tx.insert(accountRoles).values({ accountId, role, grantedAt: deed.now, grantedBy: deed.by })
      await deed.record(personId, { event: 'role granted', ids: { accountId, role } })
    }
    if (input.teamId && input.roles.includes('manager')) await nameManager(deed, { teamId: input.teamId, personId })
    else if (input.teamId) await joinTeam(deed, { teamId: input.teamId, personId, fromDay: deed.today })
    return { ok: true, accountId, token: await makeInvitation(deed, { accountId, personId }) }
  })
}

async function addPerson(deed: Deed, { givenName, familyName, email }: StaffToInvite): Promise<string> {
  const [person] = await deed.tx
    .insert(people)
    .values({ givenName, familyName, email, source: 'invitation', createdAt: deed.now })
    .returning({ id: people.id })
  if (!person) throw new Error('a person was not written')
  return person.id
}
