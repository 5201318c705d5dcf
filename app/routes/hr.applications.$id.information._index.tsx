import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { informationPage, readRequest } from '#app/hr/information.server.ts'
import { AskForm, InformationRequests } from '#app/hr/information.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { askInformation } from '#workflows/information/ask-information.ts'

export const meta = titled

async function pageOf(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { scope, db, moment, timeZone, query } = await hrDesk(args, 'read application')
  const { informationDays } = (await args.context.policies()).deadlines
  const asked = { today: moment.today, timeZone, informationDays }
  const data = present(await informationPage(db, scope, idIn(args.params), asked))
  if (data.head.own) throw notFound()
  return { data, query }
}

/** What was asked of an applicant, and the form to ask for the one thing that is missing. */
export async function loader(args: LoaderFunctionArgs) {
  const { data, query } = await pageOf(args)
  return { title: `Information from ${data.head.name}`, data, done: query.get('done'), item: query.get('item') }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const { data } = await pageOf(args)
  const boxes = await boxesIn(args.request)
  const read = readRequest(boxes, data)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors ?? []))
  const applicationId = data.head.id
  const done = await within(askInformation(portal, moment, scope, { applicationId, ...read.asked }))
  return redirect(`/hr/applications/${applicationId}/information?done=${done.ok ? 'information-asked' : 'state'}`)
}

export default function Information() {
  const { data, done, item } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <FormErrors state={state} />
      <ApplicationHead head={data.head} tab="information" done={state ? null : done} />
      <InformationRequests data={data} />
      <AskForm data={data} state={state} item={item} />
    </>
  )
}
