import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, within } from '#app/params.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { isId } from '#domain/ids.ts'
import { tellOtherwise, waysToTell } from '#workflows/notices/tell-otherwise.ts'

/** Notes that someone without e-mail has been told. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const id = idIn(args.params)
  const form = await args.request.formData()
  const noticeId = String(form.get('notice') ?? '')
  const how = waysToTell.find((way) => way === form.get('how'))
  if (!isId(noticeId) || !how) throw notFound()
  await within(tellOtherwise(portal, moment, scope, { noticeId, how }))
  throw redirect(`/hr/applications/${id}?done=told`, 303)
}

/** There is no page here. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/hr/applications/${idIn(params)}`)
}
