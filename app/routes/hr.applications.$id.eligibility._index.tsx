import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { readEligibility } from '#app/hr/eligibility.server.ts'
import { EligibilityPage } from '#app/hr/eligibility.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

/** Nothing of it is there before an accepted offer, so neither is the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'read application')
  const id = idIn(args.params)
  const head = present(await applicationHead(db, scope, moment.today, id))
  const policies = await args.context.policies()
  const data = present(await readEligibility(db, scope, id, { today: moment.today, policies }))
  return { title: `I-9 and E-Verify of ${head.name}`, head, data, done: query.get('done') }
}

export default function Eligibility() {
  const { head, data, done } = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={head} tab="eligibility" done={done} />
      <EligibilityPage id={head.id} own={head.own} data={data} />
    </>
  )
}
