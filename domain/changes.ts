import type { Employment, Fact } from './facts.ts'
import type { Addition, Layer, Position, PositionVersion } from './positions/index.ts'
import type { Records } from './standing.ts'
import { plain, type World } from './worlds.ts'

/**
 * What is known in one world and not in the other. `added` = known now and not then; `at` is the instant of it, null where what is known of
 * one record came to count for another, or no longer does.
 */
export type Change = { deed: 'added' | 'removed'; at: string | null } & (
  | { what: 'fact'; fact: Fact }
  | { what: 'employment'; employment: Employment }
  | { what: 'rules'; of: 'position' | 'agency' | 'site'; siteId: string | null; version: PositionVersion | Addition }
)

/**
 * What differs between what was known at an instant and what is known later, in the order of the instants.
 *
 * @param since the instant of `then`
 * @param retractions the instants of retraction by what was retracted, from `retractionsIn`
 */
export function changesBetween(
  before: World,
  now: World,
  since: string,
  retractions: ReadonlyMap<string, string>,
): Change[] {
  const after = (at: string | null | undefined) => (at && Date.parse(at) > Date.parse(since) ? at : null)
  const told = <T extends Fact | Employment>(record: T, deed: Change['deed']) =>
    deed === 'added' ? after(record.recordedAt) : after(retractions.get(keyOf(record)))
  const facts = differing(before.facts, now.facts).map(
    ([deed, fact]): Change => ({ what: 'fact', deed, fact, at: told(fact, deed) }),
  )
  const employments = differing(before.employments, now.employments).map(
    ([deed, employment]): Change => ({ what: 'employment', deed, employment, at: told(employment, deed) }),
  )
  return [...facts, ...employments, ...rulesBetween(before.position, now.position)].sort((a, b) =>
    (a.at ?? '').localeCompare(b.at ?? ''),
  )
}

function rulesBetween(before: Position, now: Position): Change[] {
  const versions = differing(before.versions, now.versions).map(
    ([deed, version]): Change => ({
      what: 'rules',
      of: 'position',
      siteId: null,
      deed,
      version,
      at: version.recordedAt ?? null,
    }),
  )
  const layers = now.layers ?? []
  return [
    ...versions,
    ...layers.flatMap((layer) => {
      const siteId = layer.of === 'site' ? layer.siteId : null
      const same = (before.layers ?? []).find((each) => sameLayer(each, layer))
      return differing(same?.versions ?? [], layer.versions).map(
        ([deed, version]): Change => ({
          what: 'rules',
          of: layer.of,
          siteId,
          deed,
          version,
          at: version.recordedAt ?? null,
        }),
      )
    }),
  ]
}

function sameLayer(one: Layer, other: Layer): boolean {
  return one.of === other.of && (one.of !== 'site' || other.of !== 'site' || one.siteId === other.siteId)
}

/** What a record says and when it was recorded, whatever became of it later. */
function keyOf(record: object): string {
  return JSON.stringify(plain(record))
}

/** When what was retracted was, by what it says. */
export function retractionsIn({ facts, employments }: Omit<Records, 'knownAt'>): Map<string, string> {
  return new Map(
    [...facts, ...(employments ?? [])].flatMap((each) => (each.retractedAt ? [[keyOf(each), each.retractedAt]] : [])),
  )
}

/** What is in one list alone; of what is in a list several times each counts. */
function differing<T extends object>(before: readonly T[], now: readonly T[]): ['added' | 'removed', T][] {
  const left = new Map<string, number>()
  for (const each of before) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1)
  const added = now.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0
    left.set(keyOf(each), count - 1)
    return count <= 0
  })
  const removed = before.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0
    left.set(keyOf(each), count - 1)
    return count > 0
  })
  return [
    ...removed.map((each): ['removed', T] => ['removed', each]),
    ...added.map((each): ['added', T] => ['added', each]),
  ]
}

/** The world with these changes made, or, where it is the one after them, taken back. */
export function toggled(world: World, changes: readonly Change[], how: 'made' | 'taken back'): World {
  return changes.reduce(
    (before, change) => otherwise(before, change, (change.deed === 'added') === (how === 'made')),
    world,
  )
}

function otherwise(world: World, change: Change, adds: boolean): World {
  switch (change.what) {
    case 'fact':
      return { ...world, facts: withOrWithout(world.facts, change.fact, adds) }
    case 'employment':
      return { ...world, employments: withOrWithout(world.employments, change.employment, adds) }
    case 'rules':
      return { ...world, position: otherRules(world.position, change, adds) }
  }
}

function withOrWithout<T extends object>(records: readonly T[], record: T, adds: boolean): T[] {
  if (adds) return [...records, record]
  const at = records.findIndex((each) => keyOf(each) === keyOf(record))
  return records.filter((_, index) => index !== at)
}

function otherRules(position: Position, change: Extract<Change, { what: 'rules' }>, adds: boolean): Position {
  const { version, of, siteId } = change
  if (of === 'position')
    return { ...position, versions: withOrWithout(position.versions, version as PositionVersion, adds) }
  const layers = position.layers ?? []
  const own = (layer: Layer) => layer.of === of && (layer.of !== 'site' || layer.siteId === siteId)
  return {
    ...position,
    layers: layers.map((layer) =>
      own(layer) ? { ...layer, versions: withOrWithout(layer.versions, version as Addition, adds) } : layer,
    ),
  }
}
