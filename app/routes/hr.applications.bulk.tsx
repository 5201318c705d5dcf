import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBulk, takeBulk } from '#app/hr/bulk.server.ts'
import { BulkOutcomes, BulkQuestion } from '#app/hr/bulk.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

/** Who is meant and what follows, before anything is done. The address names them, so that the page can be gone back to. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'screen application')
  const bulk = await readBulk(db, scope, moment.today, query)
  if (bulk.chosen === 0) throw redirect(bulk.nothingChosen)
  return { title: bulk.title, bulk }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  return takeBulk(args, portal, moment, scope)
}

export default function Bulk() {
  const { bulk } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'outcomes' in answer) return <BulkOutcomes answer={answer} back={bulk.back} />
  return <BulkQuestion bulk={bulk} state={answer} />
}
