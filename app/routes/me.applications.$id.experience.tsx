import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { jobLines } from '#app/apply/answers-in-words.server.ts'
import { afterQuestion, draftIn, questionIn } from '#app/apply/application.server.ts'
import { JobList } from '#app/apply/job-list.tsx'
import { placeOfQuestion } from '#app/apply/question-page.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { mostJobs } from '#domain/application.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** The jobs given so far; each has a page of its own. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const { application, href, language, t } = own
  questionIn(own, { question: 'experience' })
  const from = new URL(asked.request.url).searchParams.get('from')
  return {
    title: t('apply:question.experience.title'),
    ...placeOfQuestion(own, 'experience', from),
    from: from === 'check' ? from : null,
    revision: application.revision,
    href: `${href}/experience/job`,
    mayAdd: (application.answers.experience?.jobs.length ?? 0) < mostJobs,
    jobs: (application.answers.experience?.jobs ?? []).map((job) => jobLines(job, language, t)),
  }
}

/** Going on says that these are all; `remove` takes one out. */
export async function action(asked: ActionFunctionArgs) {
  const own = await draftIn(asked)
  const { application, moment, scope } = own
  const form = await asked.request.formData()
  const from = form.get('from')
  const removed = form.get('remove')
  const revision = Number(form.get('revision'))
  const jobs = application.answers.experience?.jobs ?? []
  const answer = { jobs: removed === null ? jobs : jobs.filter((_, index) => index !== Number(removed)) }
  const input = { applicationId: application.id, revision, question: 'experience', answer } as const
  const saved = await within(saveAnswer(asked.context.portal, moment, scope, input))
  if (!saved.ok && saved.problem !== 'stale') throw redirect(own.href, 303)
  if (!saved.ok) return refusal(asked.context, { stale: own.t('apply:stale.check') }, { status: 409 })
  const suffix = from === 'check' ? '?from=check' : ''
  if (removed !== null) throw redirect(`${own.href}/experience${suffix}`, 303)
  const short = shortfallOf(own.position, { ...application.answers, experience: answer }, 'experience', moment.today)
  throw redirect(short ? `${own.href}/experience/requirement${suffix}` : afterQuestion(own, 'experience', from), 303)
}

export default function Experience() {
  return <JobList {...useLoaderData<typeof loader>()} stale={useActionData<typeof action>()?.stale ?? null} />
}
