import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { jobLines } from '#app/apply/answers-in-words.server.ts'
import { draftIn, type OwnApplication, questionIn } from '#app/apply/application.server.ts'
import { JobForm } from '#app/apply/job-form.tsx'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn, boxesOfJob, boxesOfKeptJob, readJob } from '#domain/answering.ts'
import { type Job, mostJobs } from '#domain/application.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** The place in the list that the address names, from 1; null for a new job. 404 for one that is not there. */
function placeIn(own: OwnApplication, params: { job?: string | undefined }): { index: number | null; job: Job | null } {
  questionIn(own, { question: 'experience' })
  if (params.job === 'new') return { index: null, job: null }
  const index = Number(params.job) - 1
  return { index, job: present(own.application.answers.experience?.jobs[index]) }
}

const listOf = (own: OwnApplication, from: unknown) => `${own.href}/experience${from === 'check' ? '?from=check' : ''}`

export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const { job } = placeIn(own, asked.params)
  const from = new URL(asked.request.url).searchParams.get('from')
  return {
    title: own.t(job ? 'apply:question.job.titleChange' : 'apply:question.job.titleNew'),
    boxes: job ? boxesOfKeptJob(job) : {},
    revision: own.application.revision,
    from: from === 'check' ? from : null,
    back: listOf(own, from),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const own = await draftIn(asked)
  const { context, params } = asked
  const { index } = placeIn(own, params)
  const form = await asked.request.formData()
  const boxes = boxesIn(form, boxesOfJob)
  const revision = Number(form.get('revision'))
  const read = readJob(boxes, own.moment.today)
  if (!read.ok) {
    const errors = errorsInWords(read.errors, own.language)
    return refusal(context, { boxes, revision, errors, stale: null })
  }
  const jobs = own.application.answers.experience?.jobs ?? []
  if (index === null && jobs.length >= mostJobs) throw redirect(listOf(own, form.get('from')), 303)
  const answer = { jobs: index === null ? [...jobs, read.answer] : jobs.with(index, read.answer) }
  const input = { applicationId: own.application.id, revision, question: 'experience', answer } as const
  const saved = await within(saveAnswer(context.portal, own.moment, own.scope, input))
  if (saved.ok) throw redirect(listOf(own, form.get('from')), 303)
  if (saved.problem !== 'stale') throw redirect(own.href, 303)
  const kept = saved.answers.experience?.jobs.map((job) => jobLines(job, own.language, own.t).join(', ')) ?? []
  const present = kept.join('; ') || own.t('apply:question.experience.noneGiven')
  return refusal(context, { boxes, revision: saved.revision, errors: [], stale: present }, { status: 409 })
}

export default function OneJob() {
  return <JobForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
