import type { Executor } from '#db/client.ts'
import { type BothTimes, bulkRecords } from '#db/queries/known-at.ts'
import { positionIds, positionsById } from '#db/queries/positions.ts'
import type { Scope } from '#domain/authority.ts'
import { siteGate } from '#domain/compose.ts'
import { type Mark, marksOf } from '#domain/marks.ts'
import type { Position } from '#domain/positions/index.ts'
import { gatesOfBoard } from '#domain/team-board.ts'

/** Every position with its sites, the gates that a board of the agency has, and whether the rules of both times are the same. */
export type Rulebook = { rules: ReadonlyMap<string, Position>; gates: string[]; unchanged: boolean }

/** The rules by which both times are judged. */
export async function rulebookOf(executor: Executor, { knownAt, askedAt }: BothTimes): Promise<Rulebook> {
  const rules = await positionsById(executor, await positionIds(executor), { sites: true })
  const sites = new Set(
    [...rules.values()].flatMap(({ layers = [] }) =>
      layers.flatMap((layer) => (layer.of === 'site' ? [siteGate(layer.siteId)] : [])),
    ),
  )
  const recorded = [...rules.values()].flatMap(({ versions, layers = [] }) => [
    ...versions.map(({ recordedAt }) => recordedAt),
    ...layers.flatMap((layer) => layer.versions.map(({ recordedAt }) => recordedAt)),
  ])
  const between = (at: string | null | undefined) => at && Date.parse(at) > +knownAt && Date.parse(at) <= +askedAt
  const gates = gatesOfBoard(rules.values()).sort((a, b) => Number(b === 'hospital') - Number(a === 'hospital'))
  return { rules, gates: [...gates, ...sites], unchanged: !recorded.some(between) }
}

/** Both answers in short for some people, in each gate. */
export async function markPeople(
  executor: Executor,
  scope: Scope<'ask as known' | 'work out as known'>,
  ids: readonly string[],
  times: BothTimes,
  { rules, gates, unchanged }: Rulebook,
): Promise<{ personId: string; marks: Record<string, Mark> }[]> {
  const at = { on: times.on, knownAt: times.knownAt.toISOString(), now: times.askedAt.toISOString() }
  const records = await bulkRecords(executor, scope, ids, times, rules)
  return records.map(({ personId, ...found }) => ({
    personId,
    marks: marksOf({ ...found, unchanged: unchanged && found.unchanged }, at, gates),
  }))
}
