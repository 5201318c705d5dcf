import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { probationRows } from '#app/probation/list.server.ts'
import { ProbationList } from '#app/probation/list.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'hr', 'review probation')
  const { today } = await args.context.moment()
  const { reviewFromDay } = (await args.context.policies()).probation
  const rows = await probationRows(args.context.portal.database.db, scope, { today, reviewFromDay })
  return { title: 'Probation', rows, today }
}

export default function Probation() {
  const { rows, today } = useLoaderData<typeof loader>()
  return <ProbationList rows={rows} today={today} base="/hr/probation" whose="People" />
}
