import { z } from 'zod'
import { educationLevels } from './education-levels.ts'
import { paths } from './paths.ts'

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

const jobSchema = z
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
