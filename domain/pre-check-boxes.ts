import { boxesOfAnswer, boxesOfQuestion, type Read, readAnswer, readDaysOfJob } from './answering.ts'
import { type Answers, answerSchemas, type Job, mostJobs } from './application.ts'
import type { PreCheckQuestion } from './pre-check.ts'
import { type Boxes, boxesOfDate } from './sending/boxes.ts'
import { askedTooEarly } from './too-early.ts'

/**
 * The pre-check keeps nothing: what was answered travels from page to page in hidden boxes, named by their question, such as
 * `license.state` and `experience.0.from.year`.
 */
type Posted = Iterable<[string, unknown]>

const questions = Object.keys(answerSchemas).filter(
  (question): question is PreCheckQuestion => !['name', 'contact', 'qualification'].includes(question),
)

/** The boxes of a question here: those of the application, without the name of a college, which decides nothing. */
export function boxesAsked(question: PreCheckQuestion): readonly string[] {
  return boxesOfQuestion[question].filter((box) => box !== 'college')
}

/** Reads the boxes of a question. Jobs have readers of their own. */
export function readPreCheckAnswer<Question extends Exclude<PreCheckQuestion, 'experience'>>(
  question: Question,
  boxes: Boxes,
  today: string,
): Read<NonNullable<Answers[Question]>> {
  return readAnswer(question, question === 'enrollment' ? { ...boxes, college: '-' } : boxes, today)
}

/** Reads a job in behavioral health, of which only the days matter. */
export function readWork(boxes: Boxes, today: string): Read<Job> {
  const read = readDaysOfJob(boxes, today)
  return read.ok ? { ok: true, answer: { employer: '', title: '', behavioralHealth: true, ...read.answer } } : read
}

/** The hidden boxes that carry these answers. */
export function carried(answers: Answers): [string, string][] {
  const boxes = questions.flatMap((question): [string, string][] =>
    Object.entries(boxesOfAnswer(question, answers))
      .filter(([box]) => boxesAsked(question).includes(box))
      .map(([box, value]) => [`${question}.${box}`, value]),
  )
  const { jobs } = answers.experience ?? {}
  if (!jobs) return boxes
  const days = jobs.flatMap(({ from, through }, index) =>
    Object.entries({
      ...boxesOfDate('from', from),
      ...(through === null ? { still: 'on' } : boxesOfDate('through', through)),
    }).map(([box, value]): [string, string] => [`experience.${index}.${box}`, value]),
  )
  return [...boxes, ['experience.asked', 'yes'], ...days]
}

/** The answers that hidden boxes carry; what is not whole, or nobody could have answered, is left out and will be asked again. */
export function answersCarried(posted: Posted, today: string): Answers {
  const texts = [...posted].filter((box): box is [string, string] => typeof box[1] === 'string')
  const below = (prefix: string): Boxes =>
    Object.fromEntries(
      texts.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
    )
  const answered = questions.flatMap((question): [string, unknown][] => {
    if (question === 'experience') return []
    const read = readPreCheckAnswer(question, below(`${question}.`), today)
    return read.ok ? [[question, read.answer]] : []
  })
  const answers: Answers = Object.fromEntries(answered)
  if (below('experience.').asked !== 'yes') return answers
  const jobs = Array.from({ length: mostJobs }, (_, index) => readWork(below(`experience.${index}.`), today))
  return { ...answers, experience: { jobs: jobs.flatMap((read) => (read.ok ? [read.answer] : [])) } }
}

/** Whether something stands among these boxes that may only be asked after an offer, whatever question it is put under. */
export function carriesTooEarly(names: readonly string[]): boolean {
  const known: readonly string[] = questions
  return askedTooEarly(
    names.map((name) => {
      const [first = '', ...rest] = name.split('.')
      return known.includes(first) && rest.length > 0 ? rest.join('.') : name
    }),
  )
}
