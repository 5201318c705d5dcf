import { addDays, addPeriod, throughDate } from './calendar/dates.ts'
import type { Policies } from './policies.ts'
import type { GateAnswer, StandingOverTime } from './standing.ts'

/** The days of a waiver, both included. */
export type WaiverDays = { from: string; through: string }

/**
 * What may be wrong with a waiver as it is proposed: `not-asked` of the person, `never` to be waived, `past` = it begins before today,
 * `ends-early` = before it begins, `too-long` = for longer than the agency allows, `overlaps` another one of the same requirement.
 */
export type WaiverProblem = 'not-asked' | 'never' | 'past' | 'ends-early' | 'too-long' | 'overlaps'

/** The last day that a waiver beginning on a day may have under the agency's policy. */
export function longestWaiver(from: string, { months }: Policies['waivers']): string {
  return addDays(addPeriod(from, { months }), -1)
}

/** Whether the agency lets a requirement be waived at all. */
export function mayBeWaived(requirement: string, { never }: Policies['waivers']): boolean {
  return !never.includes(requirement)
}

/**
 * What is wrong with a waiver that is proposed on `today`; null where nothing is.
 *
 * @param given.asked the requirements of the person's positions as they stand today
 * @param given.others the days of the other waivers of the same requirement that wait, run or are to come
 */
export function waiverProblem(
  wanted: WaiverDays & { requirement: string },
  given: {
    today: string
    asked: readonly string[]
    others: readonly WaiverDays[]
    policy: Policies['waivers']
  },
): WaiverProblem | null {
  const { requirement, from, through } = wanted
  if (!given.asked.includes(requirement)) return 'not-asked'
  if (!mayBeWaived(requirement, given.policy)) return 'never'
  if (from < given.today) return 'past'
  if (through < from) return 'ends-early'
  if (through > longestWaiver(from, given.policy)) return 'too-long'
  return given.others.some((other) => shareADay(wanted, other)) ? 'overlaps' : null
}

function shareADay(one: WaiverDays, other: WaiverDays): boolean {
  return one.from <= throughDate(other.through) && other.from <= throughDate(one.through)
}

/** What became of a proposal; null while it waits for a second person. */
export type WaiverOutcome = 'approved' | 'refused' | 'withdrawn'

/** Where a waiver stands: `overtaken` = its last day came before anybody decided. */
export type WaiverState = 'waiting' | 'overtaken' | 'refused' | 'withdrawn' | 'to come' | 'running' | 'over' | 'ended'

/** A waiver as it is known: what was proposed, what was decided, and the days that count now; null = none do. */
export type KnownWaiver = {
  proposed: WaiverDays | null
  outcome: WaiverOutcome | null
  counts: WaiverDays | null
  endedEarly: boolean
}

/** Where a waiver stands on a day. One that was never proposed here, such as from a personnel file, has its days alone. */
export function waiverStateOn({ proposed, outcome, counts, endedEarly }: KnownWaiver, day: string): WaiverState {
  if (counts) {
    if (throughDate(counts.through) < day) return endedEarly ? 'ended' : 'over'
    return counts.from > day ? 'to come' : 'running'
  }
  if (outcome === 'refused' || outcome === 'withdrawn') return outcome
  if (outcome === 'approved' || !proposed) return 'ended'
  return proposed.through < day ? 'overtaken' : 'waiting'
}

/** The days on which a waiver counts once it is approved: never a day before that one, so that nobody is cleared afterwards. */
export function daysOnceApproved({ from, through }: WaiverDays, today: string): WaiverDays | null {
  if (through < today) return null
  return { from: from < today ? today : from, through }
}

/**
 * What is left of a waiver that is to end early.
 *
 * @param lastDay its last day from now on; the day before `today` ends it at once
 * @returns `earlier` where that is longer than it lasts anyhow, `past` where it would have ended before; null days = nothing is left
 */
export function endedEarly(
  { from, through }: WaiverDays,
  lastDay: string,
  today: string,
): { days: WaiverDays | null } | { problem: 'earlier' | 'past' } {
  if (lastDay >= throughDate(through)) return { problem: 'earlier' }
  if (lastDay < addDays(today, -1)) return { problem: 'past' }
  return { days: lastDay < from ? null : { from, through: lastDay } }
}

/** The waivers on which a cleared gate rests on a day, with the last day of each. */
export function waiversBehind(
  standing: StandingOverTime,
  gate: string,
  day: string,
): { requirement: string; through: string | null }[] {
  const { gates, requirements } = standing.at(day)
  if (!gates[gate]?.cleared) return []
  const asked = standing.versionOn(day).gates[gate]?.requires ?? []
  return Object.entries(requirements).flatMap(([requirement, answer]) =>
    answer.status === 'waived' && asked.includes(requirement) ? [{ requirement, through: answer.through }] : [],
  )
}

/** A gate's answer, with those of `limitedBy` that are waived until then: what ends is the waiver, nothing lapses. */
export type AnswerWithWaivers = GateAnswer & { waived?: string[] }

/** A gate's answer as it is told in a sentence; `answer` comes from `standing`. */
export function withWaivers<Answer extends GateAnswer>(
  standing: StandingOverTime,
  answer: Answer,
): Answer & { waived?: string[] } {
  const { through, limitedBy } = answer
  if (through === null || limitedBy.length === 0) return answer
  const { requirements } = standing.at(through)
  const waived = limitedBy.filter((name) => requirements[name]?.status === 'waived')
  return waived.length > 0 ? { ...answer, waived } : answer
}
