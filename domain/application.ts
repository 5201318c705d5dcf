import { z } from 'zod'
import { educationLevels } from './education-levels.ts'
import type { Need, PositionVersion } from './positions/index.ts'

/**
 * What an application asks, question by question. Only what may be asked before an offer: no date of birth, no medical matter,
 * no driving record, and of lived experience one yes or no (ADA, GINA). Error messages are keys of the `errors` texts.
 */
export type QuestionId =
  | 'name'
  | 'contact'
  | 'age'
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

type Expression = PositionVersion['requirements'][string]

function singleNeeds(expression: Expression): Need[] {
  if ('any' in expression) return expression.any.flatMap(singleNeeds)
  if ('all' in expression) return expression.all.flatMap(singleNeeds)
  return [expression]
}

/** The questions that this version of the position calls for, in the order in which they are asked. */
export function questionsFor(version: Pick<PositionVersion, 'requirements'>): QuestionId[] {
  const needs = needsOf(version).map((entry) => entry.need)
  const asks = (test: (need: Need) => boolean) => needs.some(test)
  const asked: Record<QuestionId, boolean> = {
    name: true,
    contact: true,
    age: asks((need) => need.needs === 'age'),
    education: asks((need) => need.needs === 'education'),
    experience: asks((need) => need.needs === 'experience'),
    license: asks((need) => need.needs === 'credential' && need.of === 'driver-license'),
    'peer-credential': asks((need) => need.needs === 'credential' && need.of === 'peer-specialist'),
    training: asks((need) => need.needs === 'training'),
    enrollment: asks((need) => need.needs === 'enrollment'),
    'lived-experience': asks((need) => need.needs === 'attestation' && isLivedExperience(need.statement)),
  }
  return (Object.keys(asked) as QuestionId[]).filter((question) => asked[question])
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
  return questionsFor(version).filter((question) => !answerSchemas[question].safeParse(answers[question]).success)
}
