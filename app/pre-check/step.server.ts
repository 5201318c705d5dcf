import { boxesIn, boxesOfDaysOfJob } from '#domain/answering.ts'
import { type Answers, type Job, mostJobs } from '#domain/application.ts'
import type { PreCheckQuestion } from '#domain/pre-check.ts'
import { answersCarried, boxesAsked, readPreCheckAnswer, readWork } from '#domain/pre-check-boxes.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import type { PreCheckInHand } from './pre-check.server.ts'

/** A page of the pre-check: before the questions, one of them, one job, or what comes of it all. */
export type Page = 'start' | PreCheckQuestion | 'job' | 'result'

/** Which page comes next with which answers; `refused` where what was sent is not an answer yet. */
export type Step = { page: Page; answers: Answers; refused?: { boxes: Boxes; errors: BoxError[] } }

/** What a sent form leads to: the page that it asks for, or the one after what it answers. */
export function stepOf(hand: PreCheckInHand, form: FormData): Step {
  const answers = answersCarried(form, hand.today)
  const shown = form.get('show')
  if (shown !== null) return { page: reachable(hand, answers, shown), answers }
  const removed = form.get('remove')
  if (removed !== null) {
    const jobs = (answers.experience?.jobs ?? []).filter((_, index) => index !== Number(removed))
    return { page: 'experience', answers: { ...answers, experience: { jobs } } }
  }
  const step = form.get('step')
  if (step === 'experience') return moreWork(hand, form, answers)
  if (step === 'job') return oneJob(hand, form, answers)
  const question = hand.questionsWith(answers).find((asked) => asked === step)
  if (!question || question === 'experience') return { page: reachable(hand, answers, 'result'), answers }
  const boxes = boxesIn(form, boxesAsked(question))
  const read = readPreCheckAnswer(question, boxes, hand.today)
  if (!read.ok) return { page: question, answers, refused: { boxes, errors: read.errors } }
  return after(hand, question, { ...answers, [question]: read.answer })
}

function moreWork(hand: PreCheckInHand, form: FormData, answers: Answers): Step {
  const more = form.get('more')
  if (more === 'yes') return { page: 'job', answers }
  if (more === 'no') return after(hand, 'experience', { ...answers, experience: answers.experience ?? { jobs: [] } })
  return {
    page: 'experience',
    answers,
    refused: { boxes: {}, errors: [{ box: 'more', error: 'choice.yesOrNo' }] },
  }
}

function oneJob(hand: PreCheckInHand, form: FormData, answers: Answers): Step {
  const boxes = boxesIn(form, boxesOfDaysOfJob)
  const read = readWork(boxes, hand.today)
  if (!read.ok) return { page: 'job', answers, refused: { boxes, errors: read.errors } }
  const jobs = answers.experience?.jobs ?? []
  const same = (job: Job) => job.from === read.answer.from && job.through === read.answer.through
  const all = jobs.some(same) ? jobs : [...jobs, read.answer].slice(0, mostJobs)
  return { page: 'experience', answers: { ...answers, experience: { jobs: all } } }
}

function after(hand: PreCheckInHand, question: PreCheckQuestion, answers: Answers): Step {
  const questions = hand.questionsWith(answers)
  const next = questions[questions.indexOf(question) + 1]
  return { page: next ?? reachable(hand, answers, 'result'), answers }
}

/** The page asked for, as far as one has come: nobody gets to a result before the last question. */
function reachable(hand: PreCheckInHand, answers: Answers, asked: unknown): Page {
  const questions = hand.questionsWith(answers)
  const question = questions.find((one) => one === asked)
  if (question || asked === 'start') return question ?? 'start'
  if (asked === 'job' && questions.includes('experience')) return 'job'
  return questions.find((one) => answers[one] === undefined) ?? 'result'
}
