import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { DecidePage, unsettled } from '#app/hr/decide-interview.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { interviewPage } from '#app/hr/interview.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { type Decision, decideInterview } from '#workflows/interviews/decide-interview.ts'

export const meta = titled

async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'screen application')
  const { scope, db, moment } = at
  const policies = await args.context.policies()
  const head = present(await applicationHead(db, scope, moment.today, idIn(args.params)))
  const page = await interviewPage(db, scope, { today: moment.today, policies, head })
  return { ...at, head, open: page.open, interview: present(page.interview) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { head, open, interview } = await desk(args)
  const href = `/hr/applications/${head.id}/interview`
  if (!open || !interview.allIn) throw redirect(href)
  return { title: `Decide about the interview of ${head.name}`, applicant: head.name, href, interview }
}

const problems = {
  missing: 'Give the reason in words; it is what stands behind the fact',
  'too-short': 'This goes against the average; give the reason in a whole sentence',
} as const

export async function action(args: ActionFunctionArgs) {
  const { head, interview, portal, moment, scope } = await desk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const decisions: Record<string, Decision> = {}
  for (const { requirement } of interview.parts) {
    const name = requirement ?? unsettled
    const outcome = requirement === null ? null : reader.choice(`${name}.outcome`, ['shown', 'not-shown'])
    const reason = reader.text(`${name}.reason`, 1000) ?? ''
    if (requirement !== null && outcome) decisions[requirement] = { outcome, reason }
  }
  if (reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const conclusion = boxes[`${unsettled}.reason`] ?? ''
  const done = await within(decideInterview(portal, moment, scope, { applicationId: head.id, decisions, conclusion }))
  const href = `/hr/applications/${head.id}/interview`
  if (done.ok) return redirect(`${href}?done=decided`)
  if (done.problem !== 'reason') return redirect(`${href}?done=state`)
  const errors = Object.entries(done.wrong).map(([name, problem]) => ({
    box: `${name === 'conclusion' ? unsettled : name}.reason`,
    text: problems[problem],
  }))
  return refusal(args.context, refused(boxes, errors))
}

export default function Decide() {
  return <DecidePage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
