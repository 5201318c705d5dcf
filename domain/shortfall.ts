import {
  type Answers,
  askedAnswers,
  isLivedExperience,
  livedExperienceOf,
  needsOf,
  type QuestionId,
  questionsFor,
} from './application.ts'
import { claimedExperience } from './experience-sum.ts'
import type { Fact } from './facts.ts'
import type { Need, Position, PositionVersion } from './positions/index.ts'
import { hireRequirements } from './screening.ts'
import { evaluate } from './standing.ts'
import { versionOn } from './versions.ts'

/** A requirement of hiring that an applicant's own answers do not show; `from` is when they would, staying in the present job. */
export type Shortfall = { requirement: string; from: string | null }

/** The question whose answer can show a need, null where none can before an offer. */
export function questionOfNeed(need: Need): QuestionId | null {
  if (need.needs === 'age' || need.needs === 'education' || need.needs === 'experience') return need.needs
  if (need.needs === 'training' || need.needs === 'enrollment') return need.needs
  if (need.needs === 'attestation') return isLivedExperience(need.statement) ? 'lived-experience' : null
  if (need.needs !== 'credential') return null
  return need.of === 'driver-license' ? 'license' : need.of === 'peer-specialist' ? 'peer-credential' : null
}

/**
 * What the answer to a question leaves unmet, so that the applicant can be told what to do next; it never stops them. A requirement
 * that several questions bear on is looked at after the last of them.
 *
 * @param today the day as of which the answers are taken
 */
export function shortfallOf(
  position: Position,
  answers: Answers,
  question: QuestionId,
  today: string,
): Shortfall | null {
  const version = versionOn(position, today)
  const order = questionsFor(version, answers)
  const requirement = hireRequirements(version).find((name) => {
    const needs = needsOf(version).filter((entry) => entry.requirement === name)
    const questions = needs.map(({ need }) => questionOfNeed(need))
    const last = Math.max(...questions.map((one) => (one === null ? Number.POSITIVE_INFINITY : order.indexOf(one))))
    return order[last] === question
  })
  if (!requirement) return null
  if (question === 'age') return answers.age?.oldEnough === false ? { requirement, from: null } : null
  const facts = claimedFacts(version, askedAnswers(version, answers), today)
  const status = evaluate({ position, facts, employments: [], asOf: today }).requirements[requirement]
  if (!status || status.status === 'met') return null
  return { requirement, from: 'again' in status ? status.again : null }
}

/** The answers, but for that about the age, as if they had been verified today. Nothing that comes of this is kept. */
export function claimedFacts(version: Pick<PositionVersion, 'requirements'>, answers: Answers, today: string): Fact[] {
  const statement = livedExperienceOf(version)
  const { education, experience, license, training, enrollment } = answers
  const card = answers['peer-credential']
  const courses = needsOf(version).flatMap(({ need }) => (need.needs === 'training' ? [need.course] : []))
  const facts: (Fact | false | null | undefined | '')[] = [
    education &&
      education.level !== 'none' &&
      education.completedOn && {
        kind: 'education',
        level: education.level,
        on: education.completedOn,
        ...(education.behavioralHealth && { field: 'behavioral-health' }),
      },
    ...claimedExperience(experience?.jobs ?? [], today),
    license?.holds && { kind: 'credential', of: ['driver-license'], state: license.state, from: today },
    card?.holds && {
      kind: 'credential',
      of: ['peer-specialist'],
      state: card.state,
      from: card.through && card.through < today ? card.through : today,
      through: card.through,
    },
    ...(training?.on ? courses.map((course): Fact => ({ kind: 'training', course, on: training.on ?? today })) : []),
    enrollment?.enrolled && { kind: 'enrollment', eligibleFrom: today },
    statement && answers['lived-experience']?.agrees && { kind: 'attestation', statement, on: today },
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact))
}
