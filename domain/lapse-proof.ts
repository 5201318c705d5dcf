import { requirementsAsked } from './asked.ts'
import { addDays } from './calendar/dates.ts'
import { type Change, changesBetween, retractionsIn, toggled } from './changes.ts'
import { openInterruption } from './credentials.ts'
import type { Lapse } from './lapses.ts'
import { standingIn, type World, worldAt } from './worlds.ts'

/**
 * Why nobody could warn of a lapse before its last good day began: what bore it came later. `several` = no one kind of change alone.
 */
export const unforeseenReasons = [
  'interrupted',
  'retracted',
  'recorded-late',
  'employment',
  'rules',
  'several',
] as const

export type Unforeseen = (typeof unforeseenReasons)[number]

/** A warning of a lapse: `threshold` as in `lapse_warnings`, and the day as of which it was given, null where that is not known. */
export type Warning = { threshold: number; day: string | null }

/**
 * What lapsed in a position with its last good day from `from` through `through`, both `YYYY-MM-DD`: each run of days on which a
 * requirement was met, waived or in grace, if some gate asked for it on the day after and the person stayed employed. What was good again
 * later lapsed all the same. Soonest first.
 */
export function lapsesBetween(world: World, from: string, through: string): Lapse[] {
  const standing = standingIn(world)
  if (!standing) return []
  const lapses = Object.entries(standing.tolerated).flatMap(([requirement, runs]) =>
    runs.flatMap(([, last]): Lapse[] => {
      if (last === null || last < from || last > through || !staysEmployed(world, last)) return []
      if (!requirementsAsked(standing.versionOn(addDays(last, 1))).has(requirement)) return []
      const waived = standing.at(last).requirements[requirement]?.status === 'waived'
      return [{ requirement, through: last, ...(waived && { waived }) }]
    }),
  )
  return lapses.sort((a, b) => a.through.localeCompare(b.through) || a.requirement.localeCompare(b.requirement))
}

function staysEmployed({ employments }: World, last: string): boolean {
  return employments.some(({ hiredOn, lastDay }) => hiredOn <= last && (!lastDay || lastDay > last))
}

/** Whether one of the warnings was given by the last good day. */
export function warnedInTime(through: string, warnings: readonly Warning[]): boolean {
  return warnings.some(({ day }) => day !== null && day <= through)
}

/**
 * Why a lapse that happened could not be foreseen.
 *
 * @param records everything that is known of the person in the position now, retracted records too
 * @param known the same, with who was known then to be of the same person, and what waited for a decision then
 * @param since the instant at which the last good day began
 * @returns null where it could: on what was known at that instant the requirement was to lapse on that day
 */
export function whyUnforeseen(
  { records, known, since }: { records: World; known: World | null; since: string },
  lapse: Lapse,
): Unforeseen | null {
  const lapses = (world: World) =>
    lapsesBetween(world, lapse.through, lapse.through).some(({ requirement }) => requirement === lapse.requirement)
  if (!known) return 'employment'
  const before = worldAt(known, since)
  if (lapses(before)) return null
  const now = worldAt(records, null)
  const changes = changesBetween(before, now, since, retractionsIn(records))
  const kinds = changes.map((change) => kindOf(change, changes))
  const cause = unforeseenReasons.find((reason) => {
    const own = changes.filter((_, at) => kinds[at] === reason)
    return own.length > 0 && !lapses(toggled(now, own, 'taken back'))
  })
  return cause ?? 'several'
}

function kindOf(change: Change, all: readonly Change[]): Unforeseen {
  if (change.what !== 'fact') return change.what
  if (
    isStopped(change) ||
    (change.deed === 'removed' && all.some((other) => isStopped(other) && sameKind(other, change)))
  )
    return 'interrupted'
  return change.deed === 'removed' ? 'retracted' : 'recorded-late'
}

function isStopped(change: Change): boolean {
  return (
    change.what === 'fact' &&
    change.deed === 'added' &&
    change.fact.kind === 'credential' &&
    openInterruption(change.fact) !== null
  )
}

function sameKind(one: Change, other: Change): boolean {
  if (one.what !== 'fact' || other.what !== 'fact') return false
  if (one.fact.kind !== 'credential' || other.fact.kind !== 'credential') return false
  return one.fact.of.join() === other.fact.of.join()
}
