import { addDays, throughDate } from './calendar/dates.ts'
import type { FactChanges } from './clearance-card.ts'
import { siteOfGate } from './compose.ts'
import type { Employment, FactOf } from './facts.ts'
import { knownAt } from './known.ts'
import type { Position } from './positions/index.ts'
import { versionOn } from './versions.ts'

/** What a hold stops and when: every gate where `gates` is null; until further notice where `through` is. */
export type HoldTerms = { gates: readonly string[] | null; from: string; through: string | null }

/** What HR does with a hold. */
export type HoldDeed = 'put' | 'changed' | 'lifted'

/** `no-gate` = it names none, or one that the person's positions do not have; `past` = it begins before today; `over` = it ends before today. */
export type HoldProblem = 'no-gate' | 'past' | 'ends-early' | 'over'

/**
 * What is wrong with a hold that is to count from now on; null where nothing is.
 *
 * @param began whether it has begun already, so that its first day is what it is
 * @param gates those of the person's positions as they stand today
 */
export function holdProblem(
  hold: HoldTerms,
  { today, gates, began }: { today: string; gates: readonly string[]; began: boolean },
): HoldProblem | null {
  const { from, through } = hold
  if (hold.gates && (hold.gates.length === 0 || !hold.gates.every((gate) => gates.includes(gate)))) return 'no-gate'
  if (!began && from < today) return 'past'
  if (through !== null && through < from) return 'ends-early'
  return through !== null && through < today ? 'over' : null
}

/** The fact of a hold. */
export function holdFact({ gates, from, through }: HoldTerms): FactOf<'hold'> {
  return { kind: 'hold', ...(gates && { gates: [...gates] }), from, ...(through !== null && { through }) }
}

/** Where a hold stands on a day by the facts of it that count; no facts = lifted before it began. */
export type HoldState = 'to come' | 'running' | 'over'

/** The part of a hold that is in force, or will be; null where all of it is over. */
export function standingPart<Known extends { body: FactOf<'hold'> }>(
  known: readonly Known[],
  day: string,
): Known | null {
  return known.find(({ body }) => body.through == null || throughDate(body.through) >= day) ?? null
}

/** Where a hold stands on a day. */
export function holdStateOn(known: readonly { body: FactOf<'hold'> }[], day: string): HoldState {
  const part = standingPart(known, day)
  if (!part) return 'over'
  return part.body.from > day ? 'to come' : 'running'
}

/** What a hold stops now, or will. */
export function termsOf({ gates, from, through }: FactOf<'hold'>): HoldTerms {
  return { gates: gates ?? null, from, through: through == null ? null : throughDate(through) }
}

/** Whether two holds stop the same on the same days. */
export function sameTerms(one: HoldTerms, other: HoldTerms): boolean {
  const gates = ({ gates }: HoldTerms) => (gates ? [...gates].sort().join() : null)
  return one.from === other.from && one.through === other.through && gates(one) === gates(other)
}

/**
 * What changing a hold does to its facts, and lifting it where `wanted` is null: days that have passed stay as they were, so that
 * what was stopped then is still to be seen.
 *
 * @param known the facts of that hold which count
 */
export function factsAfterHold(
  known: readonly { id: string; body: FactOf<'hold'> }[],
  wanted: HoldTerms | null,
  today: string,
): FactChanges {
  const part = standingPart(known, today)
  const changes: FactChanges = { retract: part ? [part.id] : [], add: [] }
  if (part && part.body.from < today) {
    const before = termsOf(part.body)
    if (wanted && sameTerms({ ...wanted, from: before.from, through: before.through }, before))
      return { ...changes, add: [holdFact({ ...wanted, from: before.from })] }
    changes.add.push(holdFact({ ...before, through: addDays(today, -1) }))
  }
  if (wanted) changes.add.push(holdFact({ ...wanted, from: wanted.from < today ? today : wanted.from }))
  return changes
}

/**
 * The gates that a hold of a person can name, each once: of a position that is worked in all but hiring, of one that an offer was
 * accepted for hiring too.
 */
export function gatesToHold(
  open: readonly { position: Position; employments: readonly Employment[] }[],
  today: string,
): string[] {
  const gates = open.flatMap(({ position, employments }) => {
    const hired = knownAt(employments, null).length > 0
    const gates = Object.keys(versionOn(position, today).gates).filter((gate) => siteOfGate(gate) === null)
    return gates.filter((gate) => !hired || gate !== 'hire')
  })
  return [...new Set(gates)]
}
