import { z } from 'zod'
import { educationLevels } from './education-levels.ts'
import { type Path, paths, singleNeeds, twoPathsOf } from './paths.ts'
import type { Need, PositionVersion } from './positions/index.ts'

/**
 * What an application asks, question by question. Only what may be asked before an offer: no date of birth, no medical matter,
 * no driving record, and of lived experience one yes or no (ADA, GINA). Error messages are keys of the `errors` texts.
 */
export type QuestionId =
  | 'name'
  | 'contact'
  | 'age'
  | 'qualification'
  | 'education'
  | 'experience'
  | 'license'
  | 'peer-credential'
  | 'training'
  | 'enrollment'
  | 'lived-experience'

const text = (max: number) => z.string({ error: 'text.missing' }).trim().min(1, 'text.missing').max(max, 'text.tooLong')
const optionalText = (max: number) => z.string().trim().max(max, 'text.tooLong').default('')
const yesNo = z.boolean({ error: 'choice.missing' })
const plainDate = z.string({ error: 'date.missing' }).regex(/^\d{4}-\d{2}-\d{2}$/, 'date.missing')

export const jobSchema = z
  .object({
    employer: text(120),
    title: text(120),
    behavioralHealth: yesNo,
    from: plainDate,
    through: plainDate.nullable(),
  })
  .refine((job) => job.through === null || job.through >= job.from, {
    path: ['through'],
    message: 'through.beforeFrom',
  })

export type Job = z.infer<typeof jobSchema>

/** More jobs than these cannot be given. */
export const mostJobs = 20

/** `through` null in a job = it goes on. `completedOn` is a plain date; the applicant gives month and year, kept as its first day. */
export const answerSchemas = {
  name: z.object({ givenName: text(80), familyName: text(80), otherNames: optionalText(300) }),
  contact: z.object({
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d\s().-]{7,20}$/, 'phone.invalid'),
  }),
  age: z.object({ oldEnough: yesNo }),
  qualification: z.object({ by: z.enum(paths, { error: 'choice.missing' }) }),
  education: z
    .object({
      level: z.enum(educationLevels, { error: 'choice.missing' }),
      behavioralHealth: z.boolean().default(false),
      completedOn: plainDate.nullable(),
    })
    .refine((answer) => answer.level === 'none' || answer.completedOn !== null, {
      path: ['completedOn'],
      message: 'date.missing',
    }),
  experience: z.object({ jobs: z.array(jobSchema).max(mostJobs) }),
  license: z.object({ holds: yesNo, state: optionalText(2) }),
  'peer-credential': z.object({ holds: yesNo, state: optionalText(2), through: plainDate.nullable() }),
  training: z.object({ graduated: yesNo, on: plainDate.nullable() }),
  enrollment: z.object({ enrolled: yesNo, college: optionalText(120) }),
  'lived-experience': z.object({ agrees: yesNo }),
} as const satisfies Record<QuestionId, z.ZodType>

export type Answers = { [Question in QuestionId]?: z.infer<(typeof answerSchemas)[Question]> }

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
