import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readApplication } from '#app/hr/application.server.ts'
import { AnswersAsGiven, ApplicationActions, Moves, Offers } from '#app/hr/application.tsx'
import { Screening } from '#app/hr/application-screening.tsx'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { DoneByHand } from '#app/hr/by-hand.tsx'
import { sameAs } from '#app/hr/duplicates.server.ts'
import { byHand } from '#app/hr/entered.server.ts'
import { SamePerson } from '#app/hr/same-as.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read application')
  const data = present(await readApplication(db, scope, idIn(args.params), moment.today, timeZone))
  const part = present(await byHand(db, scope, data.id, moment.today, timeZone))
  const people = await requireFrontScope(args, 'hr', 'read person')
  const same = await sameAs(db, people, moment.today, data.personId)
  return { title: `Application of ${data.name}`, data, part, same, done: query.get('done') }
}

/** The one button of the page that needs no question: take the application up. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const applicationId = idIn(args.params)
  const started = await within(startScreening(portal, moment, scope, { applicationId }))
  return redirect(`/hr/applications/${applicationId}?done=${started.ok ? 'screening' : 'state'}`)
}

export default function Application() {
  const { data, part, same, done } = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={data} tab="overview" done={done} actions={<ApplicationActions data={data} />} />
      <DoneByHand part={part} own={data.own} />
      <SamePerson same={same} />
      <Screening data={data} />
      <Offers data={data} />
      <AnswersAsGiven data={data} />
      <Moves data={data} />
    </>
  )
}
