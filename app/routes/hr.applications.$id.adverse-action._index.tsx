import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { within } from '#app/params.server.ts'
import { applicationDesk } from '#app/reports/desk.server.ts'
import { procedurePage } from '#app/reports/procedure.server.ts'
import { Procedure } from '#app/reports/procedure.tsx'
import { titled } from '#app/title.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { revokeAuthorization } from '#workflows/reports/revoke-authorization.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return procedurePage(args)
}

/** The buttons that need no question: ask for authorization, or record on the person's word that it was taken back. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, head, href } = await applicationDesk(args)
  const form = await args.request.formData()
  const input = { applicationId: head.id }
  if (form.get('intent') === 'revoke') {
    await within(revokeAuthorization(portal, moment, scope, input))
    return redirect(`${href}?done=authorization-revoked`)
  }
  const asked = await within(askForAuthorization(portal, moment, scope, input))
  return redirect(`${href}?done=${asked.ok ? 'authorization-asked' : 'state'}`)
}

export default function AdverseAction() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={page.head} tab="adverse-action" done={page.done} />
      <Procedure page={page} />
    </>
  )
}
