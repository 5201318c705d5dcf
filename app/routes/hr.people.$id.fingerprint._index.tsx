import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { cardOfPerson, readCard } from '#app/hr/clearance-card.server.ts'
import { ClearanceCardPage } from '#app/hr/clearance-card.tsx'
import { leadIn } from '#app/hr/credential-desk.server.ts'
import { Done } from '#app/hr/done.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read person')
  const { today } = moment
  const id = await leadIn(args)
  const owner = present(await cardOfPerson(db, scope, id, today))
  const data = present(await readCard(db, scope, owner, { today, timeZone }))
  const own = scope.viewer.kind === 'account' && scope.viewer.personId === id
  return { title: `Fingerprint card of ${owner.name}`, id, name: owner.name, own, data, done: query.get('done') }
}

export default function FingerprintCard() {
  const { title, id, name, own, data, done } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading back={{ href: `/hr/people/${id}`, label: name }} title={title} />
      <Done what={done} />
      <ClearanceCardPage href={`/hr/people/${id}/fingerprint`} personHref={`/hr/people/${id}`} own={own} data={data} />
    </>
  )
}
