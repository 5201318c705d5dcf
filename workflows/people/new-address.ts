import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { recordsOf } from '#db/queries/same-person.ts'
import { within } from '#db/queries/scope.ts'
import { accountRoles, accounts, people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** A new address is asked for by the person on their own page, or by HR for them. */
export type AddressScope = Scope<'change contact' | 'record e-mail address'>

/** Whose address it is about: the person whom HR names, or else whoever asks. Throws NotFound where there is neither. */
export function whoseAddress({ viewer }: AddressScope, personId: string | undefined): string {
  if (personId) return personId
  if (viewer.kind !== 'account') throw new NotFound()
  return viewer.personId
}

/** Part of a deed: whether the address is an administrator's matter. One's own is where a password goes with it; HR changes none of staff. */
export async function isStaffAddress({ tx }: Deed, scope: AddressScope, personId: string): Promise<boolean> {
  const forHr = scope.action === 'record e-mail address'
  const [found] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .leftJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(
      and(
        inArray(accounts.personId, forHr ? [...(await recordsOf(tx, personId))] : [personId]),
        or(isNotNull(accounts.passwordHash), forHr ? isNotNull(accountRoles.role) : undefined),
      ),
    )
    .limit(1)
  return found !== undefined
}

/**
 * Part of a deed: whether an address is another's: on one's own page where somebody else signs in with it, for HR where it stands on
 * another record at all. `otherId` is that record, null where it lies outside the scope; the whole is null where the address is free.
 */
export async function otherOfAddress(
  { tx, today }: Deed,
  scope: AddressScope,
  personId: string,
  email: string,
): Promise<{ otherId: string | null } | null> {
  const signsIn = sql`lower(${accounts.email}) = ${email}`
  const theirs = scope.action === 'change contact' ? signsIn : or(signsIn, sql`lower(${people.email}) = ${email}`)
  const reached = within(scope, people.id, today)
  const [found] = await tx
    .select({ id: people.id, reached: sql<boolean>`${reached}` })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(ne(people.id, personId), theirs))
    .orderBy(sql`${reached} desc`, people.id)
    .limit(1)
  return found ? { otherId: found.reached ? found.id : null } : null
}
