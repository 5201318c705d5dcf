import { type Answers, answerSchemas, type QuestionId } from './answer-schemas.ts'
import { type Path, singleNeeds, twoPathsOf } from './paths.ts'
import type { Need, PositionVersion } from './positions/index.ts'

// The schemas stand apart, so that a page which only asks what a position needs does not bring zod to a phone.
export { type Answers, answerSchemas, type Job, mostJobs, type QuestionId } from './answer-schemas.ts'

/** Every single need of a version, with the name of the requirement it belongs to; `any` and `all` are taken apart. */
export function needsOf(version: Pick<PositionVersion, 'requirements'>): { requirement: string; need: Need }[] {
  return Object.entries(version.requirements).flatMap(([requirement, expression]) =>
    singleNeeds(expression).map((need) => ({ requirement, need })),
  )
}

/** How an applicant qualifies where a position gives them the choice; both ways are asked until they have chosen one. */
export function pathOf(answers: Answers): Path {
  return answers.qualification?.by ?? 'both'
}

/** The needs that are asked about: of the requirement that can be met in two ways, only those of the way chosen. */
function needsAsked(version: Pick<PositionVersion, 'requirements'>, answers: Answers): Need[] {
  const two = twoPathsOf(version)
  const path = pathOf(answers)
  const chosen = two && path !== 'both' ? two[path] : null
  const rest = needsOf(version).filter(({ requirement }) => !chosen || requirement !== two?.requirement)
  return [...rest.map(({ need }) => need), ...(chosen ?? [])]
}

/**
 * The questions that this version of the position calls for, in the order in which they are asked.
 *
 * @param answers where someone has chosen by what they qualify, the other way is not asked; who answered both ways before there was a
 * choice is not asked for one
 */
export function questionsFor(version: Pick<PositionVersion, 'requirements'>, answers: Answers = {}): QuestionId[] {
  const needs = needsAsked(version, answers)
  const both = answers.education !== undefined && answers.experience !== undefined
  const asks = (test: (need: Need) => boolean) => needs.some(test)
  const asked: Record<QuestionId, boolean> = {
    name: true,
    contact: true,
    age: asks((need) => need.needs === 'age'),
    qualification: twoPathsOf(version) !== null && (answers.qualification !== undefined || !both),
    education: asks((need) => need.needs === 'education'),
    experience: asks((need) => need.needs === 'experience'),
    license: asks((need) => need.needs === 'credential' && need.of === 'driver-license'),
    'peer-credential': asks((need) => need.needs === 'credential' && need.of === 'peer-specialist'),
    training: asks((need) => need.needs === 'training'),
    enrollment: asks((need) => need.needs === 'enrollment'),
    'lived-experience': asks((need) => need.needs === 'attestation' && isLivedExperience(need.statement)),
  }
  const questions = (Object.keys(asked) as QuestionId[]).filter((question) => asked[question])
  return pathOf(answers) === 'experience' ? jobsFirst(questions) : questions
}

/** Whoever qualifies by work is asked about it before the schooling that goes with it. */
function jobsFirst(questions: readonly QuestionId[]): QuestionId[] {
  const without = questions.filter((question) => question !== 'experience')
  const at = without.indexOf('education')
  return questions.includes('experience') && at >= 0
    ? [...without.slice(0, at), 'experience', ...without.slice(at)]
    : [...questions]
}

export type LivedExperienceStatement = 'lived-experience' | 'personal-lived-experience'

/** The statements about lived experience: the disjunctive one of the posting and the personal one. */
export function isLivedExperience(statement: string): statement is LivedExperienceStatement {
  return statement === 'lived-experience' || statement === 'personal-lived-experience'
}

/** The one statement about lived experience that this version asks for, null where it asks for none. */
export function livedExperienceOf(version: Pick<PositionVersion, 'requirements'>): LivedExperienceStatement | null {
  const asked = needsOf(version).flatMap(({ need }) => (need.needs === 'attestation' ? [need.statement] : []))
  return asked.find(isLivedExperience) ?? null
}

/** The age in full years that this version asks for on the first day, null where it asks for none. */
export function minimumAgeOf(version: Pick<PositionVersion, 'requirements'>): number | null {
  const years = needsOf(version).flatMap(({ need }) => (need.needs === 'age' ? [need.years] : []))
  return years.length > 0 ? Math.max(...years) : null
}

/** The questions still without an answer, in order; an application can be signed when there are none. */
export function unanswered(version: Pick<PositionVersion, 'requirements'>, answers: Answers): QuestionId[] {
  return questionsFor(version, answers).filter(
    (question) => !answerSchemas[question].safeParse(answers[question]).success,
  )
}

/** The answers to the questions that are asked: what was written down for the way not chosen stays out. */
export function askedAnswers(version: Pick<PositionVersion, 'requirements'>, answers: Answers): Answers {
  const asked: readonly string[] = questionsFor(version, answers)
  return Object.fromEntries(Object.entries(answers).filter(([question]) => asked.includes(question)))
}
