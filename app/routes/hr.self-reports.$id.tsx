import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Done } from '#app/hr/done.tsx'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { SelfReport } from '#app/hr/self-report.tsx'
import { placeOf, selfReportPage } from '#app/hr/self-reports.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { recordedFacts } from '#db/queries/clearance.ts'
import { selfReportById } from '#db/queries/self-reports.ts'
import { decideSelfReport } from '#workflows/self-reports/decide-self-report.ts'

export const meta = titled

/** One report, and what HR makes of it; 404 for one's own. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'handle self-reports')
  const row = present(await selfReportById(db, scope, moment.today, idIn(args.params)))
  const facts = row.outcome ? await recordedFacts(db, scope, row.personId, moment.today) : []
  return { ...selfReportPage(row, facts, timeZone), done: query.get('done') }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'handle self-reports')
  const reportId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const input = { reportId, decision: boxes.decision ?? '', note: boxes.note ?? '' }
  const decided = await within(decideSelfReport(portal, moment, scope, input))
  if (!decided.ok && decided.problem === 'ended') return redirect(`/hr/self-reports/${reportId}?done=self-report-ended`)
  if (!decided.ok) return refusal(args.context, refused(boxes, decided.errors))
  const { decision, personId } = decided
  if (decision === 'hold' || decision === 'interruption') return redirect(placeOf(personId, decision))
  return redirect('/hr/self-reports?done=self-report')
}

export default function OneSelfReport() {
  const { done, ...page } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <Done what={done} />
      <SelfReport page={page} state={state} />
    </>
  )
}
