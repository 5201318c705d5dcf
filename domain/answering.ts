import { type Answers, answerSchemas, type Job, type QuestionId } from './application.ts'
import { readTypedDate } from './calendar/typed-date.ts'
import { educationLevels } from './education-levels.ts'
import { paths } from './paths.ts'
import { type BoxError, type Boxes, boxesOfDate, isEmptyDate, type Reader, readerOf } from './sending/boxes.ts'
import { stateCodes } from './sending/states.ts'

const dateBoxes = (box: string) => [`${box}.month`, `${box}.day`, `${box}.year`]

/** The boxes that each question has; nothing else that is posted to it is read (no date of birth, no medical word). */
export const boxesOfQuestion: Readonly<Record<QuestionId, readonly string[]>> = {
  name: ['givenName', 'familyName', 'otherNames'],
  contact: ['phone'],
  age: ['oldEnough'],
  qualification: ['by'],
  education: ['level', 'completedOn.month', 'completedOn.year', 'behavioralHealth'],
  experience: [],
  license: ['holds', 'state'],
  'peer-credential': ['holds', 'state', ...dateBoxes('through')],
  training: ['graduated', 'on.month', 'on.year'],
  enrollment: ['enrolled', 'college'],
  'lived-experience': ['agrees'],
}

/** The boxes that say when a job was. */
export const boxesOfDaysOfJob: readonly string[] = ['still', ...dateBoxes('from'), ...dateBoxes('through')]

export const boxesOfJob: readonly string[] = ['employer', 'title', 'behavioralHealth', ...boxesOfDaysOfJob]

/** Of everything posted, what stands in the boxes of these names. */
export function boxesIn(posted: Iterable<[string, unknown]>, names: readonly string[]): Boxes {
  const texts = [...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return Object.fromEntries(texts.filter(([name]) => names.includes(name)))
}

export type Read<T> = { ok: true; answer: T } | { ok: false; errors: BoxError[] }

/**
 * Reads the boxes of a question.
 *
 * @param today nothing that has happened already can be later
 * @returns the answer, or what is wrong at which box; every box is read, so that all errors show at once
 */
export function readAnswer<Question extends Exclude<QuestionId, 'experience'>>(
  question: Question,
  boxes: Boxes,
  today: string,
): Read<NonNullable<Answers[Question]>> {
  const reader = readerOf(boxes)
  const read = readers[question](reader, boxes, today)
  if (reader.errors.length > 0) return { ok: false, errors: reader.errors }
  return { ok: true, answer: answerSchemas[question].parse(read) as NonNullable<Answers[Question]> }
}

/** Reads the boxes of one job. */
export function readJob(boxes: Boxes, today: string): Read<Job> {
  const reader = readerOf(boxes)
  const employer = line(reader, 'employer', 120, 'job.employerMissing')
  const title = line(reader, 'title', 120, 'job.titleMissing')
  const behavioralHealth = yesOrNo(reader, boxes, 'behavioralHealth')
  const { from, through } = daysOfJob(reader, boxes, today)
  if (reader.errors.length > 0) return { ok: false, errors: reader.errors }
  return { ok: true, answer: { employer, title, behavioralHealth, from, through } }
}

/** Reads when a job was, where nothing else about it is asked. */
export function readDaysOfJob(boxes: Boxes, today: string): Read<Pick<Job, 'from' | 'through'>> {
  const reader = readerOf(boxes)
  const answer = daysOfJob(reader, boxes, today)
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, answer }
}

function daysOfJob(reader: Reader, boxes: Boxes, today: string): Pick<Job, 'from' | 'through'> {
  const from = isEmptyDate(boxes, 'from') ? reader.wrong('from', 'job.fromMissing') : reader.date('from', today)
  const noEnd = isEmptyDate(boxes, 'through')
  if (noEnd && !reader.ticked('still')) reader.wrong('through', 'job.throughMissing')
  const through = noEnd ? null : reader.date('through', today)
  if (from && through && through < from) reader.wrong('through', 'through.beforeFrom')
  return { from: from ?? '', through }
}

const readers: Record<Exclude<QuestionId, 'experience'>, (reader: Reader, boxes: Boxes, today: string) => unknown> = {
  name: (reader) => ({
    givenName: line(reader, 'givenName', 80, 'name.firstMissing'),
    familyName: line(reader, 'familyName', 80, 'name.lastMissing'),
    otherNames: reader.text('otherNames', 300) ?? '',
  }),
  contact: (reader) => {
    const phone = line(reader, 'phone', 40, 'phone.missing')
    if (phone !== '' && !answerSchemas.contact.safeParse({ phone }).success) reader.wrong('phone', 'phone.invalid')
    return { phone }
  },
  age: (reader, boxes) => ({ oldEnough: yesOrNo(reader, boxes, 'oldEnough') }),
  qualification: (reader) => ({ by: reader.choice('by', paths) }),
  education: (reader, boxes, today) => {
    const level = reader.choice('level', educationLevels)
    const none = level === 'none' || level === null
    return {
      level,
      behavioralHealth: !none && reader.ticked('behavioralHealth'),
      completedOn: none ? null : month(reader, boxes, 'completedOn', today),
    }
  },
  license: (reader, boxes) => {
    const holds = yesOrNo(reader, boxes, 'holds')
    return { holds, state: holds ? stateIn(reader, boxes) : '' }
  },
  'peer-credential': (reader, boxes) => {
    const holds = yesOrNo(reader, boxes, 'holds')
    return {
      holds,
      state: holds ? stateIn(reader, boxes) : '',
      through: holds && !isEmptyDate(boxes, 'through') ? reader.date('through', null) : null,
    }
  },
  training: (reader, boxes, today) => {
    const graduated = yesOrNo(reader, boxes, 'graduated')
    return { graduated, on: graduated ? month(reader, boxes, 'on', today) : null }
  },
  enrollment: (reader, boxes) => {
    const enrolled = yesOrNo(reader, boxes, 'enrolled')
    return { enrolled, college: enrolled ? line(reader, 'college', 120, 'college.missing') : '' }
  },
  'lived-experience': (reader, boxes) => ({ agrees: yesOrNo(reader, boxes, 'agrees') }),
}

function line(reader: Reader, box: string, longest: number, missing: string): string {
  const text = reader.text(box, longest)
  if (text === undefined) reader.wrong(box, missing)
  return text ?? ''
}

function yesOrNo(reader: Reader, boxes: Boxes, box: string): boolean {
  const chosen = boxes[box]
  if (chosen !== 'yes' && chosen !== 'no') reader.wrong(box, 'choice.yesOrNo')
  return chosen === 'yes'
}

function stateIn(reader: Reader, boxes: Boxes): string {
  return stateCodes.find((code) => code === boxes.state) ?? reader.wrong('state', 'state.missing') ?? ''
}

/** A month and a year, kept as the month's first day; it has begun by `today`. */
function month(reader: Reader, boxes: Boxes, box: string, today: string): string | null {
  const typed = { month: boxes[`${box}.month`] ?? '', year: boxes[`${box}.year`] ?? '', day: '1' }
  if (typed.month.trim() === '' && typed.year.trim() === '') return reader.wrong(box, 'date.missing')
  if (typed.month.trim() === '') return reader.wrong(box, 'date.monthMissing')
  if (typed.year.trim() === '') return reader.wrong(box, 'date.yearMissing')
  const read = readTypedDate(typed)
  if ('error' in read) return reader.wrong(box, read.error, { typed })
  return read.date > today ? reader.wrong(box, 'date.future') : read.date
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** The boxes as they stand for a kept answer, for showing it again; empty where there is none. */
export function boxesOfAnswer(question: QuestionId, answers: Answers): Boxes {
  const kept = answers[question]
  if (!kept || question === 'experience') return {}
  const boxes = Object.entries(kept).flatMap(([name, value]): [string, string][] => {
    if (value === null) return []
    if (name === 'behavioralHealth') return value ? [[name, 'on']] : []
    if (typeof value === 'boolean') return [[name, yesNo(value)]]
    if (name === 'completedOn' || name === 'on' || name === 'through') return Object.entries(boxesOfDate(name, value))
    return [[name, String(value)]]
  })
  return Object.fromEntries(boxes)
}

/** The boxes of a kept job. */
export function boxesOfKeptJob(job: Job): Boxes {
  return {
    employer: job.employer,
    title: job.title,
    behavioralHealth: yesNo(job.behavioralHealth),
    ...boxesOfDate('from', job.from),
    ...boxesOfDate('through', job.through),
    ...(job.through === null && { still: 'on' }),
  }
}
