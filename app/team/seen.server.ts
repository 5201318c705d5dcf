import type { Evidence } from '#db/queries/evidence.ts'
import type { KeptGates } from '#db/queries/team-board.ts'
import type { Viewer } from '#domain/authority.ts'
import { type StandingOverTime, standingOf } from '#domain/standing.ts'
import { leavesSpans, positionOnBoard, type SeenStanding, seenOnBoard, worseOf } from '#domain/team-board.ts'

/** What may be known of a person on a day, with the position that it is told of. */
export type Seen = NonNullable<ReturnType<typeof seenOf>>

/** Kept spans and evidence have to be of one instant, or a change in between looks like a difference. */
export const oneInstant = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

/** What a manager may know of people; what kept spans and rules say differently is reported, without saying of whom. */
export function seenOfMany(
  viewer: Viewer,
  evidence: ReadonlyMap<string, Evidence>,
  kept: KeptGates,
  { gate, on, report }: { gate: string; on: string; report: (error: unknown) => void },
): Map<string, Seen | null> {
  const seen = [...evidence].map(([personId, each]) => [personId, seenOf(viewer, personId, each, gate, on)] as const)
  return asKept(seen, kept, report)
}

/** What may be known of people as far as kept spans bear it out: of each gate the worse answer. Differences are reported. */
export function asKept<One extends SeenStanding & { positionId: string; shown: { standing: StandingOverTime } }>(
  seen: Iterable<readonly [personId: string, One | null]>,
  kept: KeptGates,
  report: (error: unknown) => void,
): Map<string, One | null> {
  let differ = 0
  const worse = [...seen].map(([personId, one]): [string, One | null] => {
    const keptOfIt = one ? kept.get(personId)?.get(one.positionId) : undefined
    if (!one || (!keptOfIt && !leavesSpans(one.shown.standing))) return [personId, one]
    const found = worseOf(one.gates, keptOfIt)
    differ += found.differ
    return [personId, { ...one, gates: found.gates }]
  })
  if (differ > 0) report(new Error(`kept standing is not what the rules say: ${differ} gates on a board`))
  return new Map(worse)
}

/** What a manager may know of one person on a day; null for someone without an employment. */
function seenOf(viewer: Viewer, personId: string, evidence: Evidence, gate: string, on: string) {
  const held = evidence.positions.map((each) => ({
    ...each,
    standing: standingOf({ position: each.position, facts: evidence.facts, employments: each.employments }),
  }))
  const shown = positionOnBoard<(typeof held)[number] & { standing: StandingOverTime }>(held, gate, on)
  if (!shown) return null
  return { ...seenOnBoard(viewer, personId, shown.standing, on), positionId: shown.id, shown }
}
