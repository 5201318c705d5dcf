import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Jobs, OneJob } from '#app/pre-check/jobs.tsx'
import { preCheckIn } from '#app/pre-check/pre-check.server.ts'
import { Question } from '#app/pre-check/question.tsx'
import { Result } from '#app/pre-check/result.tsx'
import { Start } from '#app/pre-check/start.tsx'
import { type Step, stepOf } from '#app/pre-check/step.server.ts'
import { viewOf } from '#app/pre-check/view.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { carriesTooEarly } from '#domain/pre-check-boxes.ts'

export const handle = { i18n: ['common', 'apply', 'precheck'] }
export const meta: MetaFunction<typeof loader> = (asked) => [...titled(asked), { name: 'robots', content: 'noindex' }]

/** What a form led to, for the loader of the same request: nothing outlives it. */
const steps = new WeakMap<AppLoadContext, Step>()

/** The page before the questions, or the one that the form just sent has led to. */
export async function loader(asked: LoaderFunctionArgs) {
  return viewOf(await preCheckIn(asked), steps.get(asked.context) ?? { page: 'start', answers: {} })
}

/**
 * Takes one page's answer and shows the next page in the same breath: answers are in no address, no cookie and no table. What may not
 * be asked before an offer is refused with all that came with it.
 */
export async function action(asked: ActionFunctionArgs) {
  const hand = await preCheckIn(asked)
  const form = await asked.request.formData()
  if (carriesTooEarly([...form.keys()])) {
    const errors = [{ box: 'begin', error: 'notAskedYet' }]
    steps.set(asked.context, { page: 'start', answers: {}, refused: { boxes: {}, errors } })
    return refusal(asked.context, null)
  }
  const step = stepOf(hand, form)
  steps.set(asked.context, step)
  return step.refused ? refusal(asked.context, null) : data(null)
}

export default function PreCheck() {
  const page = useLoaderData<typeof loader>()
  return (
    <ApplicantFrame carried={page.again}>
      {page.view === 'start' && <Start {...page} />}
      {page.view === 'question' && <Question {...page} />}
      {page.view === 'jobs' && <Jobs {...page} />}
      {page.view === 'job' && <OneJob {...page} />}
      {page.view === 'result' && <Result {...page} />}
    </ApplicantFrame>
  )
}
