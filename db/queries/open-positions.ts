import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { clearanceOf, type OpenPosition } from './clearance.ts'
import { recordsOf } from './same-person.ts'

/**
 * The positions that a person works in, will work in, or accepted an offer for, whatever record of theirs that is kept under. None
 * before an accepted offer, and none outside the scope.
 */
export async function openPositionsOf(
  executor: Executor,
  scope: Scope,
  personId: string,
  today: string,
): Promise<OpenPosition[]> {
  const open = new Map<string, OpenPosition>()
  for (const record of await recordsOf(executor, personId))
    for (const each of (await clearanceOf(executor, scope, record, today))?.open ?? [])
      if (!open.has(each.id) || each.employments.length > 0) open.set(each.id, each)
  return [...open.values()]
}
