import { type Day, dayOf } from './calendar/days.ts'
import { exchanged, type Span, type Spans } from './calendar/spans.ts'
import { type Bonus, inOrder, milestonesOf, type Probation } from './employment.ts'
import { evidenceOf, tenureOf } from './evidence.ts'
import type { Employment, Fact } from './facts.ts'
import { answerOn, type GateAnswer } from './gates.ts'
import { knownAt } from './known.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { type Person, type RequirementStatus, statusOn } from './requirements.ts'
import {
  acrossVersions,
  chapterOn,
  chaptersOf,
  gatesIn,
  type JudgedChapter,
  judgeChapters,
  requirementsIn,
} from './versions.ts'

export type { Span } from './calendar/spans.ts'
export type { Bonus, Probation } from './employment.ts'
export type { GateAnswer } from './gates.ts'
export type { RequirementStatus } from './requirements.ts'

/** What is known of a person in a position. The order of facts and employments only decides ties. */
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
  readonly gates: Record<string, Span[]>
  /** The runs of `met` days. */
  readonly requirements: Record<string, Span[]>
  /** The runs of days on which a requirement is good for a gate that tolerates grace: met, waived or in grace. */
  readonly tolerated: Record<string, Span[]>
}

function personOf(records: Records, employments: readonly Employment[]): Person {
  const tenure = tenureOf(employments)
  const known = knownAt(records.facts, records.knownAt)
  if (!known.some(({ review }) => review === 'pending')) {
    return { tenure, evidence: evidenceOf(known, tenure), ifVerified: null }
  }
  const verified = known.filter(({ review }) => review !== 'pending')
  return { tenure, evidence: evidenceOf(verified, tenure), ifVerified: evidenceOf(known, tenure) }
}

function exchangedByName(days: ReadonlyMap<string, Spans>): Record<string, Span[]> {
  return Object.fromEntries([...days].map(([name, spans]) => [name, exchanged(spans)]))
}

// A class, because an object literal with getters gets a shape of its own each time, which outlives it until a full collection.
class JudgedPerson implements StandingOverTime {
  readonly #position: Position
  readonly #employments: readonly Employment[]
  readonly #person: Person
  readonly #chapters: readonly JudgedChapter[]

  constructor(records: Records) {
    const chapters = chaptersOf(records.position, records.knownAt)
    this.#position = records.position
    this.#employments = inOrder(knownAt(records.employments ?? [], records.knownAt))
    this.#person = personOf(records, this.#employments)
    this.#chapters = judgeChapters(chapters, this.#person)
  }

  at(date: string): Standing {
    const day = dayOf(date)
    const chapter = chapterOn(this.#chapters, day)
    const gateOn = (name: string, other: Day) =>
      chapterOn(this.#chapters, other).gates.find(({ rule }) => rule.name === name)
    const gates: Standing['gates'] = {}
    for (const gate of chapter.gates) gates[gate.rule.name] = answerOn(day, gate, gateOn)
    const requirements: Standing['requirements'] = {}
    for (const judged of chapter.requirements) {
      requirements[judged.rule.name] = statusOn(day, judged, this.#person)
    }
    const { probation, bonuses } = milestonesOf(this.#position, this.#employments, day)
    return { asOf: date, gates, requirements, probation, bonuses }
  }

  versionOn(date: string): PositionVersion {
    return chapterOn(this.#chapters, dayOf(date)).of
  }

  get gates() {
    return exchangedByName(acrossVersions(this.#chapters, gatesIn, ({ open }) => open))
  }

  get requirements() {
    return exchangedByName(acrossVersions(this.#chapters, requirementsIn, ({ good }) => good))
  }

  get tolerated() {
    return exchangedByName(acrossVersions(this.#chapters, requirementsIn, ({ lenient }) => lenient))
  }
}

/**
 * Judges a person for all days at once; asking for one day after another is then cheap.
 * Throws UnanswerableError where known employments overlap or no version of the position is known.
 */
export function standingOf(records: Records): StandingOverTime {
  return new JudgedPerson(records)
}

/** The answer for one day. Throws as `standingOf` does, and RangeError where `asOf` is no date. */
export function evaluate({ asOf, ...records }: StandingInput): Standing {
  return standingOf(records).at(asOf)
}
