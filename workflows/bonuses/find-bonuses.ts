import { and, asc, inArray } from 'drizzle-orm'
import { type StandingBonus, standingBonuses } from '#db/queries/bonus-records.ts'
import { within } from '#db/queries/scope.ts'
import { bonuses, bonusStepRows } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { BonusStep } from '#domain/bonuses.ts'
import type { Deed } from '../deed.ts'
import { lockPeople } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: these bonuses within the scope, in the order of their ids; until the deed ends nobody else changes them or the employments they
 * come from. Throws NotFound where one of them is none within the scope.
 */
export async function lockedBonuses(
  deed: Deed,
  scope: Scope<'approve bonuses' | 'pay bonuses'>,
  ids: readonly string[],
): Promise<StandingBonus[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await deed.tx
    .select({ id: bonuses.id, personId: bonuses.personId })
    .from(bonuses)
    .where(and(inArray(bonuses.id, wanted), within(scope, bonuses.personId, deed.today)))
  if (found.length < wanted.length) throw new NotFound()
  await lockPeople(deed, [...new Set(found.map(({ personId }) => personId))])
  return lockBonusRows(deed, wanted)
}

/** Part of a deed that holds their people locked: these bonuses, locked until it ends. */
export async function lockBonusRows(deed: Deed, ids: readonly string[]): Promise<StandingBonus[]> {
  await deed.tx
    .select({ id: bonuses.id })
    .from(bonuses)
    .where(inArray(bonuses.id, [...ids]))
    .orderBy(asc(bonuses.id))
    .for('update')
  return standingBonuses(deed.tx, ids)
}

/** Part of a deed: keeps what happened to a bonus. */
export async function keepStep(
  deed: Deed,
  { id: bonusId, personId }: { id: string; personId: string },
  step: BonusStep,
  more: { earnedOn?: string | null; reason?: string } = {},
): Promise<void> {
  await deed.tx.insert(bonusStepRows).values({ bonusId, step, ...more, at: deed.now, by: deed.by })
  await deed.record(personId, { event: 'bonus step', ids: { bonusId, step } })
}
