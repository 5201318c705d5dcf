import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { cardOfPerson } from '#app/hr/clearance-card.server.ts'
import { leadIn } from '#app/hr/credential-desk.server.ts'
import { Done } from '#app/hr/done.tsx'
import { exclusionRecord } from '#app/hr/exclusions.server.ts'
import { ExclusionLog } from '#app/hr/exclusions.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read person')
  const id = await leadIn(args)
  const { name } = present(await cardOfPerson(db, scope, id, moment.today))
  const { exclusions } = await args.context.policies()
  const { today } = moment
  const record = await exclusionRecord(db, scope, id, { today, timeZone, everyDays: exclusions.everyDays })
  const own = scope.viewer.kind === 'account' && scope.viewer.personId === id
  return { title: `Exclusions: ${name}`, id, name, own, record, done: query.get('done') }
}

export default function Exclusions() {
  const { title, id, name, own, record, done } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        back={{ href: `/hr/people/${id}`, label: name }}
        title={title}
        lead="Searches among those whom federal programs may not pay for. A name is a hold; only a confirmed identity is more."
      />
      <Done what={done} />
      {own && (
        <div className="mb-6">
          <Notice tone="information">This is you. Someone else in HR searches for your names.</Notice>
        </div>
      )}
      <ExclusionLog id={id} own={own} record={record} />
    </>
  )
}
