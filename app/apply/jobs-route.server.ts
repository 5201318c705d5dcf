import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn, boxesOfJob, boxesOfKeptJob, readJob } from '#domain/answering.ts'
import { type Job, mostJobs } from '#domain/application.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { jobLines } from '#locales/answers.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { present } from '../params.server.ts'
import { type ApplicationInHand, afterQuestion, questionIn } from './application.server.ts'
import { experienceInWords, otherWay } from './qualifying.server.ts'
import { placeOfQuestion } from './question-page.server.ts'
import { tooEarly } from './too-early.server.ts'

const fromCheck = (from: unknown) => (from === 'check' ? '?from=check' : '')
const jobsOf = ({ application }: ApplicationInHand) => application.answers.experience?.jobs ?? []
const listOf = (hand: ApplicationInHand, from: unknown) => `${hand.href}/experience${fromCheck(from)}`

/** The jobs given so far and how they add up; each has a page of its own. */
export function showJobs(asked: LoaderFunctionArgs, hand: ApplicationInHand) {
  const { application, href, language, t } = hand
  questionIn(hand, { question: 'experience' })
  const from = new URL(asked.request.url).searchParams.get('from')
  const jobs = jobsOf(hand)
  return {
    title: t('apply:question.experience.title'),
    ...placeOfQuestion(hand, 'experience', from),
    from: from === 'check' ? from : null,
    revision: application.revision,
    href: `${href}/experience/job`,
    mayAdd: jobs.length < mostJobs,
    jobs: jobs.map((job) => jobLines(job, language, t)),
    sum: jobs.length > 0 ? experienceInWords(hand) : [],
    instead: otherWay(hand) === 'education' ? { way: 'education' as const, action: `${href}/qualification` } : null,
  }
}

/** Going on says that these are all; `remove` takes one out. Goes on by throwing the redirect. */
export async function takeJobs(asked: ActionFunctionArgs, hand: ApplicationInHand) {
  const { application, moment, scope } = hand
  const form = await asked.request.formData()
  const from = form.get('from')
  const removed = form.get('remove')
  const revision = Number(form.get('revision'))
  if (tooEarly(asked.context, form, hand, { box: 'add', revision }))
    return refusal(asked.context, { stale: hand.t('errors:notAskedYet') })
  const jobs = jobsOf(hand)
  const answer = { jobs: removed === null ? jobs : jobs.filter((_, index) => index !== Number(removed)) }
  const input = { applicationId: application.id, revision, question: 'experience', answer } as const
  const saved = await within(saveAnswer(asked.context.portal, moment, scope, input))
  if (!saved.ok && saved.problem !== 'stale') throw redirect(hand.href, 303)
  if (!saved.ok) return refusal(asked.context, { stale: hand.t('apply:stale.check') }, { status: 409 })
  if (removed !== null) throw redirect(listOf(hand, from), 303)
  const answers = { ...application.answers, experience: answer }
  const short = shortfallOf(hand.position, answers, 'experience', moment.today)
  throw redirect(
    short ? `${hand.href}/experience/requirement${fromCheck(from)}` : afterQuestion(hand, 'experience', from, answers),
    303,
  )
}

/** The place in the list that the address names, from 1; null for a new job. 404 for one that is not there. */
function placeIn(hand: ApplicationInHand, params: { job?: string | undefined }) {
  questionIn(hand, { question: 'experience' })
  if (params.job === 'new') return { index: null, job: null }
  const index = Number(params.job) - 1
  return { index, job: present(jobsOf(hand)[index]) }
}

/** One job: a new one, or one to change. */
export function showJob(asked: LoaderFunctionArgs, hand: ApplicationInHand) {
  const { job } = placeIn(hand, asked.params)
  const from = new URL(asked.request.url).searchParams.get('from')
  return {
    title: hand.t(job ? 'apply:question.job.titleChange' : 'apply:question.job.titleNew'),
    boxes: job ? boxesOfKeptJob(job) : {},
    revision: hand.application.revision,
    from: from === 'check' ? from : null,
    back: listOf(hand, from),
  }
}

/** Takes a job and leads back to the list by throwing the redirect; what it returns says why not. */
export async function takeJob(asked: ActionFunctionArgs, hand: ApplicationInHand) {
  const { context, params } = asked
  const { index } = placeIn(hand, params)
  const form = await asked.request.formData()
  const boxes = boxesIn(form, boxesOfJob)
  const revision = Number(form.get('revision'))
  const refused = tooEarly(context, form, hand, { box: 'employer', revision })
  if (refused) return refused
  const read = readJob(boxes, hand.moment.today)
  if (!read.ok) {
    const errors = errorsInWords(read.errors, hand.language)
    return refusal(context, { boxes, revision, errors, stale: null })
  }
  const jobs = jobsOf(hand)
  if (index === null && jobs.length >= mostJobs) throw redirect(listOf(hand, form.get('from')), 303)
  const answer = { jobs: withJob(jobs, index, read.answer) }
  const input = { applicationId: hand.application.id, revision, question: 'experience', answer } as const
  const saved = await within(saveAnswer(context.portal, hand.moment, hand.scope, input))
  if (saved.ok) throw redirect(listOf(hand, form.get('from')), 303)
  if (saved.problem !== 'stale') throw redirect(hand.href, 303)
  const kept = saved.answers.experience?.jobs.map((job) => jobLines(job, hand.language, hand.t).join(', ')) ?? []
  const stale = kept.join('; ') || hand.t('apply:question.experience.noneGiven')
  return refusal(context, { boxes, revision: saved.revision, errors: [], stale }, { status: 409 })
}

function withJob(jobs: readonly Job[], index: number | null, job: Job): Job[] {
  return index === null ? [...jobs, job] : jobs.with(index, job)
}
