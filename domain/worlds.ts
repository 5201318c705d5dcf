import type { Employment, Fact } from './facts.ts'
import { knownAt } from './known.ts'
import type { Layer, Position } from './positions/index.ts'
import { UnanswerableError } from './problems.ts'
import { type Records, type StandingOverTime, standingOf } from './standing.ts'

/** All that was known of a person in a position at one time: nothing in it came later or had been retracted by then. */
export interface World {
  position: Position
  facts: readonly Fact[]
  employments: readonly Employment[]
}

/**
 * What was known at an instant. The engine answers the same of it, asked of what is known now, as of the records, asked as known then.
 *
 * @param at absent: what is not retracted
 */
export function worldAt(records: Omit<Records, 'knownAt'>, at: string | null): World {
  return {
    position: rulesAt(records.position, at),
    facts: knownAt(records.facts, at).map(plain),
    employments: knownAt(records.employments ?? [], at).map(plain),
  }
}

/** Without its retraction, which had not come by then. */
export function plain<T extends { retractedAt?: string | null | undefined }>(record: T): T {
  if (record.retractedAt == null) return record
  const { retractedAt: _, ...rest } = record
  return rest as T
}

const ruled = new WeakMap<Position, Map<string, Position>>()

/** The same position for the same two, since rules are put together once for each. */
function rulesAt(position: Position, at: string | null): Position {
  if (at === null) return position
  const known = ruled.get(position) ?? new Map<string, Position>()
  ruled.set(position, known)
  const result = known.get(at) ?? {
    ...position,
    versions: [...knownAt(position.versions, at)],
    ...(position.layers && { layers: position.layers.map((layer): Layer => layerAt(layer, at)) }),
  }
  known.set(at, result)
  return result
}

function layerAt(layer: Layer, at: string): Layer {
  return { ...layer, versions: knownAt(layer.versions, at) }
}

/** A world's answer for all days; null where nothing can be said, as where no rules were known yet. */
export function standingIn(world: World): StandingOverTime | null {
  try {
    return standingOf(world)
  } catch (error) {
    if (error instanceof UnanswerableError) return null
    throw error
  }
}
