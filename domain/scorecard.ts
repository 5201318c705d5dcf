import type { PositionVersion } from './positions/index.ts'
import type { Criterion } from './scorecards/criterion.ts'
import { generalCriterion, leadershipCriteria } from './scorecards/leadership.ts'
import { recoveryCriteria } from './scorecards/recovery.ts'
import { hireRequirements, needsOfRequirement, screeningWay } from './screening.ts'

/** A requirement of hiring that an interview settles, and the check that it asks for. */
export type InterviewRequirement = { requirement: string; of: string }

/** What a scorer wrote about one criterion: null = not scored yet; `note` is what was said or done that shows it. */
export type Score = { score: number | null; note: string }

/** A scorer's card, by criterion. */
export type Scores = Readonly<Record<string, Score>>

/** Everything that was ever asked, by version. A published one is never edited: a new one gets the next number. */
const versions: Readonly<Record<number, readonly Criterion[]>> = { 1: [...leadershipCriteria, ...recoveryCriteria] }

/** The version that new interviews are scored by. */
export const currentScorecard = 1

/** The requirements of hiring that an interview settles, in the version's order. */
export function interviewRequirements(
  version: Pick<PositionVersion, 'requirements' | 'gates'>,
): InterviewRequirement[] {
  return hireRequirements(version).flatMap((requirement) => {
    const check = needsOfRequirement(version, requirement).find((need) => need.needs === 'check')
    return check && screeningWay(version, requirement) === 'interview' ? [{ requirement, of: check.of }] : []
  })
}

/**
 * What is asked in an interview about these requirements. A check without questions of its own has a general one; where no
 * requirement asks for an interview, it is about leadership and organization, as advice alone.
 */
export function criteriaFor(asked: readonly InterviewRequirement[], version = currentScorecard): Criterion[] {
  const known = versions[version]
  if (!known) throw new RangeError(`no scorecard ${version}`)
  const checks = asked.length > 0 ? asked.map(({ of }) => of) : ['leadership']
  return checks.flatMap((of) => {
    const own = known.filter((criterion) => criterion.of === of)
    return own.length > 0 ? own : [generalCriterion(of)]
  })
}

export type CardProblem = { criterion: string; box: 'score' | 'note' }

/** What a card still lacks before it can be signed: every criterion has a score of 1 to 5 and a note of what shows it. */
export function cardProblems(scores: Scores, criteria: readonly Criterion[]): CardProblem[] {
  return criteria.flatMap(({ id }): CardProblem[] => {
    const { score = null, note = '' } = scores[id] ?? {}
    const scored = score !== null && Number.isInteger(score) && score >= 1 && score <= 5
    return [
      ...(scored ? [] : [{ criterion: id, box: 'score' as const }]),
      ...(note.trim() ? [] : [{ criterion: id, box: 'note' as const }]),
    ]
  })
}

/** Scores together: how many, their mean, lowest and highest. */
export type Tally = { count: number; average: number; lowest: number; highest: number }

/** The scores of all cards by some criteria; null where there are none. */
export function tallyOf(cards: readonly Scores[], criteria: readonly Criterion[]): Tally | null {
  const scores = cards.flatMap((card) => criteria.flatMap(({ id }) => card[id]?.score ?? []))
  if (scores.length === 0) return null
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return { count: scores.length, average, lowest: Math.min(...scores), highest: Math.max(...scores) }
}

export type InterviewOutcome = 'shown' | 'not-shown'

/** What the average alone would say, by the average that is enough. It is advice: people decide. */
export function adviceOf({ average }: Tally, enough: number): InterviewOutcome {
  return average >= enough ? 'shown' : 'not-shown'
}

/** What is wrong with the reason of a decision: there is always one, and against the advice it is at least a sentence. */
export function reasonProblem(
  { outcome, reason }: { outcome: InterviewOutcome; reason: string },
  advice: InterviewOutcome | null,
): 'missing' | 'too-short' | null {
  const words = reason.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return 'missing'
  return advice !== null && advice !== outcome && words.length < 5 ? 'too-short' : null
}
