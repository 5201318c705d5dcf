import { errorsInWords, stateName } from '#app/wording/evidence.ts'
import { boxesOfAnswer } from '#domain/answering.ts'
import { type Job, livedExperienceOf, minimumAgeOf, mostJobs } from '#domain/application.ts'
import type { PreCheckQuestion } from '#domain/pre-check.ts'
import { boxesAsked, carried } from '#domain/pre-check-boxes.ts'
import { stateCodes } from '#domain/sending/states.ts'
import { longDate } from '#locales/dates.ts'
import type { PreCheckInHand } from './pre-check.server.ts'
import { resultOf } from './result.server.ts'
import type { Page, Step } from './step.server.ts'

/** What is shown at a step, in words, with the answers that its forms carry on. */
export function viewOf(hand: PreCheckInHand, step: Step) {
  const { answers, refused } = step
  const common = { carried: carried(answers), errors: errorsInWords(refused?.errors ?? [], hand.language) }
  const page = viewOfPage(hand, step)
  const again: [string, string][] = [...common.carried, ['show', step.page]]
  return { ...page, ...common, again }
}

function viewOfPage(hand: PreCheckInHand, step: Step) {
  const { t, about, href } = hand
  const { page, answers } = step
  const [first = 'start'] = hand.questionsWith(answers)
  switch (page) {
    case 'start':
      return { view: 'start' as const, title: t('precheck:title'), about, posting: href, first }
    case 'result':
      return { view: 'result' as const, ...resultOf(hand, answers), about, first, posting: href, apply: hand.apply }
    case 'job':
      return {
        view: 'job' as const,
        title: t('precheck:job.title'),
        ...placeOf(hand, step, 'experience'),
        boxes: step.refused?.boxes ?? {},
      }
    case 'experience':
      return viewOfJobs(hand, step)
    default:
      return viewOfQuestion(hand, step, page)
  }
}

function viewOfJobs(hand: PreCheckInHand, step: Step) {
  const jobs = step.answers.experience?.jobs ?? []
  return {
    view: 'jobs' as const,
    title: hand.t(jobs.length > 0 ? 'precheck:experience.yours' : 'precheck:experience.title'),
    ...placeOf(hand, step, 'experience'),
    jobs: jobs.map((job) => daysOf(job, hand)),
    mayAdd: jobs.length < mostJobs,
  }
}

function viewOfQuestion(hand: PreCheckInHand, step: Step, question: Exclude<PreCheckQuestion, 'experience'>) {
  const { version, language, t } = hand
  const years = minimumAgeOf(version)
  const asked = question === 'lived-experience' ? livedExperienceOf(version) : null
  const kept = Object.entries(boxesOfAnswer(question, step.answers))
  return {
    view: 'question' as const,
    question,
    years,
    title: t(`apply:question.${question}.title`, { years }),
    ...placeOf(hand, step, question),
    boxes: step.refused?.boxes ?? Object.fromEntries(kept.filter(([box]) => boxesAsked(question).includes(box))),
    statement: asked && hand.statements.current(asked, language),
    states: boxesAsked(question).includes('state') ? statesIn(hand) : [],
  }
}

function statesIn({ language }: PreCheckInHand) {
  return stateCodes
    .map((value) => ({ value, label: stateName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** Where a question stands among the others, and the page before it. */
function placeOf(hand: PreCheckInHand, { answers }: Step, question: PreCheckQuestion) {
  const questions = hand.questionsWith(answers)
  const index = questions.indexOf(question)
  return {
    progress: hand.t('precheck:progress', { step: index + 1, total: questions.length }),
    before: (questions[index - 1] ?? 'start') as Page,
  }
}

/** When a job was, to begin a line with. */
function daysOf({ from, through }: Job, { language, t }: PreCheckInHand): string {
  const first = longDate(from, language)
  const words = through
    ? t('apply:question.experience.span', { from: first, through: longDate(through, language) })
    : t('apply:question.experience.since', { from: first })
  return words.charAt(0).toUpperCase() + words.slice(1)
}
