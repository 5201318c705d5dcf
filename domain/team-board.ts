import type { Viewer } from './authority.ts'
import { addDays } from './calendar/dates.ts'
import { siteGate } from './compose.ts'
import type { Employment } from './facts.ts'
import { knownAt } from './known.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { needsOfRequirement } from './screening.ts'
import { subjectOf } from './sources.ts'
import type { StandingOverTime } from './standing.ts'
import { isLate } from './timetable.ts'
import { compartmentOfRequirement, type SeenStatus, type Sight, seenGate, seenStatus, sightOf } from './visibility.ts'
import { type AnswerWithWaivers, withWaivers } from './waivers.ts'

/** A gate as a manager may know it. `held` = a hold is among what closes it; nothing more is told of that. */
export type SeenGate = {
  gate: string
  answer: AnswerWithWaivers
  held: boolean
  /** What is kept does not bear the answer out: it is not known, and never shown as cleared. */
  unsure?: true
  /** Cleared through an earlier day than the rules say, and nobody knows what ends then. */
  earlier?: true
}

/** What a manager may know of a person on a day. It holds nothing else: what is masked is not in it. */
export type SeenStanding = {
  gates: SeenGate[]
  requirements: { requirement: string; seen: SeenStatus }[]
}

/** The gates that a board has, in the positions' order: those that ask about the employed. */
export function gatesOfBoard(positions: Iterable<Position>): string[] {
  const gates = new Set<string>()
  for (const { versions } of positions)
    for (const version of versions)
      for (const [name, gate] of Object.entries(version.gates)) if (gate.employed) gates.add(name)
  return [...gates]
}

/** The gates of the sites whose way in is built on a gate that a board has. */
export function siteGatesOfBoard(positions: Iterable<Position>): Set<string> {
  const all = [...positions]
  const gates = gatesOfBoard(all)
  const layers = all.flatMap((position) => position.layers ?? [])
  return new Set(
    layers.flatMap((layer) => (layer.of === 'site' && gates.includes(layer.base) ? [siteGate(layer.siteId)] : [])),
  )
}

/**
 * Which of a person's positions a board shows for a day: where the gate is cleared, the one that clears it longest; else the one
 * they are employed in on that day; else the one they were hired into last by then, or will be first.
 */
export function positionOnBoard<Held extends { standing: StandingOverTime; employments: readonly Employment[] }>(
  positions: readonly Held[],
  gate: string,
  on: string,
): Held | undefined {
  const held = positions.filter(({ employments }) => knownAt(employments, null).length > 0)
  const through = (each: Held) => {
    const answer = each.standing.at(on).gates[gate]
    return answer?.cleared ? (answer.through ?? openEnded) : ''
  }
  const [longest] = held.filter((each) => through(each) !== '').sort((a, b) => through(b).localeCompare(through(a)))
  if (longest) return longest
  const periods = held.flatMap((each) => knownAt(each.employments, null).map((employment) => ({ each, ...employment })))
  const begun = periods.filter(({ hiredOn }) => hiredOn <= on).sort((a, b) => b.hiredOn.localeCompare(a.hiredOn))
  const current = begun.find(({ lastDay }) => lastDay == null || lastDay >= on)
  const next = periods.filter(({ hiredOn }) => hiredOn > on).sort((a, b) => a.hiredOn.localeCompare(b.hiredOn))
  return (current ?? begun[0] ?? next[0])?.each
}

/** Sorts after every last day that is one. */
const openEnded = '9999-12-31'

/**
 * Gates as they are shown where kept spans and rules may differ: the worse answer of the two.
 *
 * @param kept of each gate the day after the last cleared one, null where not cleared; undefined where nothing was ever derived
 * @returns `differ` = of how many gates the two say something else
 */
export function worseOf(
  seen: readonly SeenGate[],
  kept: ReadonlyMap<string, string | null> | undefined,
): { gates: SeenGate[]; differ: number } {
  let differ = 0
  const gates = seen.map((each): SeenGate => {
    if (!kept) {
      differ += 1
      return { ...each, unsure: true }
    }
    const until = kept.get(each.gate) ?? null
    const { cleared, through } = each.answer
    if (until === (cleared ? untilOf(through) : null)) return each
    differ += 1
    if (!cleared) return each
    if (until === null) return { ...each, unsure: true }
    const { waived: _, ...answer } = each.answer
    return until < untilOf(through)
      ? { ...each, earlier: true, answer: { ...answer, through: addDays(until, -1), limitedBy: [] } }
      : each
  })
  return { gates, differ }
}

/** The day after the last one, as spans are kept. */
function untilOf(through: string | null): string {
  return through === null ? 'infinity' : addDays(through, 1)
}

/** Whether anything at all would be kept of a standing, so that keeping nothing means that it was never derived. */
export function leavesSpans({ gates, requirements, tolerated }: StandingOverTime): boolean {
  return [gates, requirements, tolerated].some((named) => Object.values(named).some((spans) => spans.length > 0))
}

/** Whether the last sweep for warnings was so long ago that one is missing; so it is where none ever ran. */
export function sweepIsLate(ranAt: Date | null, now: Date): boolean {
  return ranAt === null || isLate('sweep', ranAt, ranAt, now)
}

/**
 * A person's standing on a day as managers see it, whatever other roles the viewer has.
 *
 * @param on `YYYY-MM-DD`
 */
export function seenOnBoard(viewer: Viewer, personId: string, standing: StandingOverTime, on: string): SeenStanding {
  const version = standing.versionOn(on)
  const sight = (requirement: string): Sight =>
    Object.hasOwn(version.requirements, requirement)
      ? sightOf(viewer, compartmentOfRequirement(version, requirement), personId, 'team')
      : 'full'
  const { gates, requirements } = standing.at(on)
  return {
    gates: Object.entries(gates)
      .filter(([gate]) => version.gates[gate]?.employed)
      .map(([gate, answer]) => ({ gate, ...withoutHold(withWaivers(standing, seenGate(answer, sight))) })),
    requirements: Object.entries(requirements).flatMap(([requirement, status]) => {
      const seen = seenStatus(status, sight(requirement))
      return seen ? [{ requirement, seen: withoutWhy(seen, version, requirement) }] : []
    }),
  }
}

/**
 * Of a credential that its source stopped, and of one that was received and not verified, a manager learns that it is not cleared yet
 * and nothing of why.
 */
function withoutWhy(seen: SeenStatus, version: PositionVersion, requirement: string): SeenStatus {
  if (seen.seen !== 'full') return seen
  const { status } = seen
  const needs = credentialsOf(version, requirement)
  const unverified = status.status !== 'met' && status.pending === true && subjectOf({ of: needs }) !== null
  return unverified || (status.status === 'failed' && needs.length > 0)
    ? { seen: 'masked', status: 'not cleared yet' }
    : seen
}

/** Whether a manager may know of a requirement, seen in full otherwise, that nothing was handed in for it. */
export function mayKnowNothingCame(version: PositionVersion, requirement: string): boolean {
  return subjectOf({ of: credentialsOf(version, requirement) }) === null
}

function credentialsOf(version: PositionVersion, requirement: string): string[] {
  return needsOfRequirement(version, requirement).flatMap((need) => (need.needs === 'credential' ? [need.of] : []))
}

/** Why there is a hold, and until when, is between HR and the person. */
function withoutHold(answer: AnswerWithWaivers): { answer: AnswerWithWaivers; held: boolean } {
  const held = answer.blockedBy.includes('hold')
  if (!held) return { answer, held }
  return { answer: { ...answer, blockedBy: answer.blockedBy.filter((name) => name !== 'hold'), again: null }, held }
}
