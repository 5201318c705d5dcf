import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { probationRows } from '#app/probation/list.server.ts'
import { ProbationList } from '#app/probation/list.tsx'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'review probation')
  const { today } = await args.context.moment()
  const { reviewFromDay } = (await args.context.policies()).probation
  const rows = await probationRows(args.context.portal.database.db, scope, { today, reviewFromDay })
  return { title: 'Probation', rows, today }
}

export default function Probation() {
  const { rows, today } = useLoaderData<typeof loader>()
  return <ProbationList rows={rows} today={today} base="/team/probation" whose="People of your teams" />
}
