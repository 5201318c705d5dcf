import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CorrectionPage } from '#app/hr/correction.tsx'
import { employmentDesk } from '#app/hr/employment.server.ts'
import { correctionBoxes, employmentError, readCorrection } from '#app/hr/employment-forms.server.ts'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { textsIn } from '#app/wording/standing.ts'
import { employmentProblem } from '#domain/employment-record.ts'
import { correctEmployment } from '#workflows/employments/correct-employment.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { page, employment } = await employmentDesk(args)
  return {
    title: `Correct the employment of ${page.name}`,
    ...page,
    revisionId: employment.id,
    first: correctionBoxes(employment),
    leaves: employment.leaves.length,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { employmentId, page, portal, moment, scope } = await employmentDesk(args)
  const boxes = await boxesIn(args.request)
  const read = readCorrection(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { correction, places } = read
  const wrong = (problem: Parameters<typeof employmentError>[0]) =>
    refusal(args.context, refused(boxes, [employmentError(problem, (place) => `leaves.${places[place] ?? place}`)]))
  if (boxes.back || boxes.step !== 'confirm') {
    const problem = employmentProblem(correction, [])
    return problem ? wrong(problem) : { ...asking(boxes), correction }
  }
  const revisionId = boxes.revisionId ?? ''
  const done = await within(correctEmployment(portal, moment, scope, { employmentId, revisionId, ...correction }))
  if (done.ok) return redirect(`${page.href}?done=corrected`)
  if (done.problem !== 'changed') return wrong(done)
  return refusal(args.context, refused(boxes, [{ box: '', text: textsIn('en')('errors:changed') }]))
}

export default function Correct() {
  return <CorrectionPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
