import { type Day, dayOf } from './calendar/days.ts'
import { exchanged, intersect, NEVER, type Span, type Spans, span, union } from './calendar/spans.ts'
import { type Bonus, inOrder, milestonesOf, type Probation } from './employment.ts'
import { evidenceOf, tenureOf } from './evidence.ts'
import type { Employment, Fact } from './facts.ts'
import { answerOn, type GateAnswer, type JudgedGate, judgeGate } from './gates.ts'
import { knownAt } from './known.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import {
  type JudgedRequirement,
  judgeRequirement,
  type Person,
  type RequirementStatus,
  type Rule,
  ruleOf,
  statusOn,
  waiversIn,
} from './requirements.ts'
import { type Chapter, chapterOn, chaptersOf } from './versions.ts'

export type { Span } from './calendar/spans.ts'
export type { Bonus, Probation } from './employment.ts'
export type { GateAnswer } from './gates.ts'
export type { RequirementStatus } from './requirements.ts'

/** What is known of a person in a position. Facts and employments in any order, except that it decides ties. */
export interface Records {
  position: Position
  facts: readonly Fact[]
  employments?: readonly Employment[] | null | undefined
  /** An instant: use only what was known then. Absent: what is not retracted. */
  knownAt?: string | null | undefined
}

export interface StandingInput extends Records {
  /** The day that is asked about, `YYYY-MM-DD`. */
  asOf: string
}

/** The answer for one day: of every gate and requirement that the day's version has, in its order. */
export interface Standing {
  asOf: string
  gates: Record<string, GateAnswer>
  requirements: Record<string, RequirementStatus>
  probation: Probation | null
  bonuses: Bonus[]
}

/** The answers for all days. The spans are of every gate and requirement that any known version has. */
export interface StandingOverTime {
  /** The answer for a day, `YYYY-MM-DD`. Throws RangeError where it is no date. */
  at(day: string): Standing
  /** The version that judges a day. */
  versionOn(day: string): PositionVersion
  /** The runs of cleared days, first and last day included, null where open at that end. */
  gates: Record<string, Span[]>
  /** The runs of `met` days. */
  requirements: Record<string, Span[]>
  /** The runs of days on which a requirement is met, waived or in grace: where such a run ends, something lapses. */
  tolerated: Record<string, Span[]>
}

interface JudgedChapter extends Chapter {
  requirements: readonly JudgedRequirement[]
  gates: readonly JudgedGate[]
}

const rulesOfVersions = new WeakMap<PositionVersion, readonly Rule[]>()

function rulesOf(version: PositionVersion): readonly Rule[] {
  let rules = rulesOfVersions.get(version)
  if (!rules) {
    rules = Object.entries(version.requirements).map(([name, requirement]) => ruleOf(name, requirement))
    rulesOfVersions.set(version, rules)
  }
  return rules
}

function judgeChapter(chapter: Chapter, person: Person): JudgedChapter {
  const requirements = rulesOf(chapter.of).map((rule) => judgeRequirement(rule, person))
  const gates = Object.entries(chapter.of.gates).map(([name, gate]) =>
    judgeGate(name, gate, requirements, person.tenure, person.evidence),
  )
  return { ...chapter, requirements, gates }
}

/** The days of each name, every day judged by its own version. */
function acrossVersions<T extends { name: string }>(
  chapters: readonly JudgedChapter[],
  judgedIn: (chapter: JudgedChapter) => readonly T[],
  daysOf: (judged: T) => Spans,
): Map<string, Spans> {
  const days = new Map<string, Spans>()
  for (const chapter of chapters) {
    const window = span(chapter.from, chapter.until)
    for (const judged of judgedIn(chapter)) {
      const own = chapters.length === 1 ? daysOf(judged) : intersect(daysOf(judged), window)
      days.set(judged.name, union(days.get(judged.name) ?? NEVER, own))
    }
  }
  return days
}

function exchangedByName(days: ReadonlyMap<string, Spans>): Record<string, Span[]> {
  return Object.fromEntries([...days].map(([name, spans]) => [name, exchanged(spans)]))
}

/**
 * Judges a person for all days at once; asking for one day after another is then cheap.
 * Throws UnanswerableError where known employments overlap or no version of the position is known.
 */
export function standingOf(records: Records): StandingOverTime {
  const { position } = records
  const chapters = chaptersOf(position.versions, records.knownAt)
  const employments = inOrder(knownAt(records.employments ?? [], records.knownAt))
  const tenure = tenureOf(employments)
  const known = knownAt(records.facts, records.knownAt)
  const verified = known.filter(({ review }) => review !== 'pending')
  const evidence = evidenceOf(verified, tenure)
  const ifVerified = verified.length < known.length ? evidenceOf(known, tenure) : null
  const person: Person = { tenure, evidence, ifVerified, waivers: waiversIn(evidence) }
  const judged = chapters.map((chapter) => judgeChapter(chapter, person))
  const met = acrossVersions(
    judged,
    ({ requirements }) => requirements,
    ({ good }) => good,
  )
  const cleared = acrossVersions(
    judged,
    ({ gates }) => gates,
    (gate) => gate.cleared,
  )

  function at(date: string): Standing {
    const day = dayOf(date)
    const { requirements, gates } = chapterOn(judged, day)
    const gateOn = (name: string) => (other: Day) => chapterOn(judged, other).gates.find((gate) => gate.name === name)
    return {
      asOf: date,
      gates: Object.fromEntries(
        gates.map((gate) => [gate.name, answerOn(day, gate, cleared.get(gate.name) ?? NEVER, gateOn(gate.name))]),
      ),
      requirements: Object.fromEntries(
        requirements.map((each) => [each.name, statusOn(day, each, met.get(each.name) ?? NEVER)]),
      ),
      ...milestonesOf(position, employments, day),
    }
  }

  return {
    at,
    versionOn: (date) => chapterOn(chapters, dayOf(date)).of,
    get gates() {
      return exchangedByName(cleared)
    },
    get requirements() {
      return exchangedByName(met)
    },
    get tolerated() {
      return exchangedByName(
        acrossVersions(
          judged,
          ({ requirements }) => requirements,
          ({ lenient }) => lenient,
        ),
      )
    },
  }
}

/** The answer for one day. Throws as `standingOf` does, and RangeError where `asOf` is no date. */
export function evaluate({ asOf, ...records }: StandingInput): Standing {
  return standingOf(records).at(asOf)
}
