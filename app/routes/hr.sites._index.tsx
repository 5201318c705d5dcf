import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Lines } from '#app/hr/cell.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { asksInWords } from '#app/sites/asks.ts'
import { comingInWords } from '#app/sites/site.server.ts'
import { titled } from '#app/title.ts'
import { sitesOn } from '#db/queries/sites.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'manage sites')
  const sites = await sitesOn(db, scope, moment.today)
  return {
    title: 'Sites',
    rows: sites.map(({ id, name, address, asks, next }) => ({
      id,
      name,
      address: address.split('\n').join(', '),
      state: asks === null ? ('never' as const) : asks.closed ? ('closed' as const) : ('open' as const),
      next: next && comingInWords(next),
      asks: asks && !asks.closed ? asksInWords(asks, true) : [],
    })),
  }
}

const states = {
  open: <Status kind="met">Open</Status>,
  closed: <Status kind="missing">Closed</Status>,
  never: <Status kind="pending">Nothing said yet</Status>,
}

export default function Sites() {
  const { rows } = useLoaderData<typeof loader>()
  const add = <ButtonLink href="/hr/sites/new">Add a site</ButtonLink>
  return (
    <>
      <PageHeading
        title="Sites"
        lead="Hospitals and other places that people are sent to. Each can ask more than the positions do."
        actions={
          <>
            <a href="/hr/requirements">What the agency asks</a>
            {rows.length > 0 && add}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="No sites yet" action={add}>
          Until there are sites, the gate “Hospital” speaks for all of them.
        </EmptyState>
      ) : (
        <Table
          caption="Sites"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: 'Site',
              cell: ({ id, name, address }) => (
                <>
                  <a href={`/hr/sites/${id}`}>{name}</a>
                  <small className="row-detail">{address}</small>
                </>
              ),
            },
            {
              key: 'state',
              label: 'State',
              cell: ({ state, next }) => (
                <>
                  {state === 'never' && next ? <Status kind="pending">Not open yet</Status> : states[state]}
                  {next && (state === 'open') !== next.opens && (
                    <small className="row-detail">
                      {next.opens ? 'Opens' : 'Closes'} on {next.from}
                    </small>
                  )}
                </>
              ),
            },
            {
              key: 'asks',
              label: 'Asks on top',
              cell: ({ asks, state }) => (
                <Lines lines={asks.length > 0 || state !== 'open' ? asks : ['Nothing on top']} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}
