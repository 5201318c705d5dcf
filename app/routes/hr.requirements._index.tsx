import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { Layer } from '#app/sites/layer.tsx'
import { readLayer } from '#app/sites/site.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'manage sites')
  const layer = await readLayer(db, scope, null, { today: moment.today, timeZone })
  return { title: 'Requirements of the agency', layer }
}

export default function AgencyLayer() {
  const { layer } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        back={{ href: '/hr/sites', label: 'Sites' }}
        title="Requirements of the agency"
        lead="What the agency asks of everybody on top of what each position asks. Sites can ask more still."
        actions={<ButtonLink href="/hr/requirements/change">Change what is asked</ButtonLink>}
      />
      <Layer layer={layer} nothing="Nothing on top: each position asks what its job description says." />
    </>
  )
}
