import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { cardOfApplication, readCard } from '#app/hr/clearance-card.server.ts'
import { ClearanceCardPage } from '#app/hr/clearance-card.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read application')
  const { today } = moment
  const id = idIn(args.params)
  const head = present(await applicationHead(db, scope, today, id))
  const owner = present(await cardOfApplication(db, scope, id, today))
  const data = present(await readCard(db, scope, owner, { today, timeZone }))
  return { title: `Fingerprint card of ${head.name}`, head, href: owner.href, data, done: query.get('done') }
}

export default function FingerprintCard() {
  const { head, href, data, done } = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={head} tab="fingerprint" done={done} />
      <ClearanceCardPage href={href} personHref={`/hr/people/${head.personId}`} own={head.own} data={data} />
    </>
  )
}
