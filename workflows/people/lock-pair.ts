import { eq, inArray, sql } from 'drizzle-orm'
import type { Executor } from '#db/client.ts'
import { everEmployed } from '#db/queries/person.ts'
import { leadOf, recordsOf } from '#db/queries/same-person.ts'
import { accountRoles, accounts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { lockPerson } from './lock-person.ts'

/** Why two records may not be merged: one is one's own, or a colleague's; both were employed; they are merged already. */
export type PairProblem = 'own' | 'staff' | 'both-employed' | 'merged'

/** What stands in the way of merging two records with everything that is merged with either, and who of them was ever employed. */
export async function pairProblem(
  executor: Executor,
  viewer: Scope['viewer'],
  one: string,
  other: string,
): Promise<{ problem: PairProblem | null; employed: string | null }> {
  const [ones, others] = [await recordsOf(executor, one), await recordsOf(executor, other)]
  const all = [...ones, ...others]
  const employed = await everEmployed(executor, all)
  const works = (records: readonly string[]) => records.some((id) => employed.includes(id))
  const found = { employed: works(ones) ? one : works(others) ? other : null }
  if (viewer.kind === 'account' && all.includes(viewer.personId)) return { ...found, problem: 'own' }
  if (ones.includes(other)) return { ...found, problem: 'merged' }
  const staff = await executor
    .select({ role: accountRoles.role })
    .from(accountRoles)
    .innerJoin(accounts, eq(accounts.id, accountRoles.accountId))
    .where(inArray(accounts.personId, all))
    .limit(1)
  if (staff.length > 0) return { ...found, problem: 'staff' }
  return { ...found, problem: works(ones) && works(others) ? 'both-employed' : null }
}

/** Part of a deed: until it ends nobody else merges, unmerges or tells apart, so that merges never lead in a circle or two ways. */
export async function lockMerges({ tx }: Deed): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('merges'), 0)`)
}

/** Part of a deed: the two records that lead, locked in one order, so that deeds about the same two wait for each other. */
export async function lockPair(deed: Deed, scope: Scope, one: string, other: string): Promise<[string, string]> {
  await lockMerges(deed)
  for (const id of [one, other].sort()) await lockPerson(deed, scope, id)
  return [await leadOf(deed.tx, one), await leadOf(deed.tx, other)]
}
