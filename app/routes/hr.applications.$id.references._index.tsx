import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headOf } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { boxesIn } from '#app/hr/forms.server.ts'
import { referencesForHr } from '#app/hr/references.server.ts'
import { References } from '#app/hr/references.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { isId } from '#domain/ids.ts'
import { askAgain, askReferences } from '#workflows/references/ask-references.ts'

export const meta = titled

/** The referees of an application and what they answered; of HR's own applications there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'handle references')
  const found = present(await sentApplication(desk.db, desk.scope, desk.moment.today, idIn(args.params)))
  const head = headOf(found, desk.scope)
  const { references } = await args.context.policies()
  return {
    title: `References of ${head.name}`,
    head,
    done: desk.query.get('done'),
    data: await referencesForHr(desk, desk.scope, found, references.asked),
  }
}

/** Asks all who have not been asked, or one of them again. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'handle references')
  const applicationId = idIn(args.params)
  const here = `/hr/applications/${applicationId}/references`
  const { refereeId = '', requestId = '' } = await boxesIn(args.request)
  if (refereeId === '') {
    const done = await within(askReferences(portal, moment, scope, { applicationId }))
    return redirect(`${here}?done=${done.ok ? (done.asked > 0 ? 'asked' : 'asked-nobody') : 'state'}`)
  }
  if (!isId(refereeId) || !isId(requestId)) throw notFound()
  const again = await within(askAgain(portal, moment, scope, { applicationId, refereeId, requestId }))
  return redirect(`${here}?done=${again.ok ? 'asked-again' : 'referee-changed'}`)
}

export default function ReferencesPage() {
  const { head, done, data } = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={head} tab="references" done={done} />
      <References id={head.id} data={data} />
    </>
  )
}
