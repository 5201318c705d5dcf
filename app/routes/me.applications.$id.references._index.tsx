import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { within } from '#app/params.server.ts'
import { ownReferees, refereeList } from '#app/references/list.server.ts'
import { Referees } from '#app/references/list.tsx'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { isId } from '#domain/ids.ts'
import { removeReferee } from '#workflows/references/remove-referee.ts'

export const handle = { i18n: ['common', 'references'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return refereeList(asked)
}

/** Takes someone off the list who has not been asked yet. */
export async function action(asked: ActionFunctionArgs) {
  const { own, scope, here } = await ownReferees(asked)
  const refereeId = String((await asked.request.formData()).get('remove') ?? '')
  if (!isId(refereeId)) throw notFound()
  const input = { applicationId: own.application.id, refereeId }
  const removed = await within(removeReferee(asked.context.portal, own.moment, scope, input))
  throw redirect(`${here}?done=${removed.ok ? 'removed' : 'changedMeanwhile'}`, 303)
}

export default function OwnReferees() {
  return <Referees {...useLoaderData<typeof loader>()} />
}
