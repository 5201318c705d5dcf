import { z } from 'zod'
import { endsAfterItBegins, instant, plainDate, throughDate } from './calendar/schemas.ts'
import { EDUCATION_LEVELS } from './education-levels.ts'

const name = z.string().min(1)
const names = z.array(name)
const recorded = { recordedAt: instant.nullish(), retractedAt: instant.nullish() }
const common = { ...recorded, review: z.literal('pending').nullish() }

const ENDS_EARLY = 'ends before it begins'
const spanInOrder = (value: { from: string; through?: string | null | undefined }) =>
  endsAfterItBegins(value.from, value.through)
const throughTooEarly = { error: ENDS_EARLY, path: ['through'] }

const openSpan = { from: plainDate, through: throughDate.nullish() }
const daysOff = z.object(openSpan).refine(spanInOrder, throughTooEarly)

const birthDate = z.object({ kind: z.literal('birth-date'), on: plainDate, ...common })

const education = z.object({
  kind: z.literal('education'),
  level: z.enum(EDUCATION_LEVELS),
  field: name.nullish(),
  on: plainDate,
  ...common,
})

const experience = z
  .object({ kind: z.literal('experience'), field: name, from: plainDate, through: throughDate, ...common })
  .refine(spanInOrder, throughTooEarly)

const attestation = z
  .object({
    kind: z.literal('attestation'),
    statement: name,
    on: plainDate,
    withdrawnOn: plainDate.nullish(),
    ...common,
  })
  .refine((value) => endsAfterItBegins(value.on, value.withdrawnOn), {
    error: 'is withdrawn before it was made',
    path: ['withdrawnOn'],
  })

const training = z.object({ kind: z.literal('training'), course: name, on: plainDate, ...common })

const interruption = z.object({ ...openSpan, why: name }).refine(spanInOrder, throughTooEarly)

const credential = z
  .object({
    kind: z.literal('credential'),
    of: names.min(1),
    state: name.nullish(),
    level: z.number().nullish(),
    restrictions: names.nullish(),
    ...openSpan,
    interruptions: z.array(interruption).nullish(),
    ...common,
  })
  .refine(spanInOrder, throughTooEarly)

const check = z.object({
  kind: z.literal('check'),
  of: name,
  on: plainDate,
  outcome: z.enum(['clear', 'not-clear']),
  ...common,
})

const drivingRecord = z.object({
  kind: z.literal('driving-record'),
  on: plainDate,
  state: name.nullish(),
  partial: z.boolean().nullish(),
  violations: z.array(plainDate),
  suspensions: z.array(daysOff),
  ...common,
})

const supervision = z
  .object({ kind: z.literal('supervision'), by: name, ...openSpan, ...common })
  .refine(spanInOrder, throughTooEarly)

const enrollment = z
  .object({ kind: z.literal('enrollment'), eligibleFrom: plainDate, through: throughDate.nullish(), ...common })
  .refine((value) => endsAfterItBegins(value.eligibleFrom, value.through), throughTooEarly)

const waiver = z
  .object({ kind: z.literal('waiver'), requirement: name, from: plainDate, through: throughDate, ...common })
  .refine(spanInOrder, throughTooEarly)

const hold = z
  .object({ kind: z.literal('hold'), gates: names.nullish(), ...openSpan, ...common })
  .refine(spanInOrder, throughTooEarly)

/** One piece of evidence about a person. Keys that the kind does not have are dropped. Absent and null mean the same. */
export const factSchema = z.discriminatedUnion(
  'kind',
  [
    birthDate,
    education,
    experience,
    attestation,
    training,
    credential,
    check,
    drivingRecord,
    supervision,
    enrollment,
    waiver,
    hold,
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'is not a kind of fact' : undefined) },
)

export type Fact = z.infer<typeof factSchema>
export type FactKind = Fact['kind']
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** A stretch of work in the position that is asked about, `hiredOn` and `lastDay` included, with its leaves. */
export const employmentSchema = z
  .object({
    hiredOn: plainDate,
    lastDay: plainDate.nullish(),
    leaves: z.array(daysOff).nullish(),
    ...recorded,
  })
  .refine((value) => endsAfterItBegins(value.hiredOn, value.lastDay), { error: ENDS_EARLY, path: ['lastDay'] })

export type Employment = z.infer<typeof employmentSchema>

/** A person as the contract exchanges them; `position` is left to the reader, who knows which positions there are. */
export const personSchema = z.object({
  person: z.string(),
  employments: z.array(employmentSchema).nullish(),
  facts: z.array(factSchema),
})
