import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Cell } from '#app/hr/cell.tsx'
import { Done } from '#app/hr/done.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { selfReportRow } from '#app/hr/self-reports.server.ts'
import { pageOf } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { countSelfReports, selfReportsIn } from '#db/queries/self-reports.ts'

export const meta = titled

const size = 50

/** What people reported about themselves: what waits for HR, and what is done. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'handle self-reports')
  const view = query.get('view') === 'done' ? ('done' as const) : ('open' as const)
  const counts = await countSelfReports(db, scope, moment.today)
  const page = pageOf(query, counts[view], size)
  const rows = await selfReportsIn(db, scope, moment.today, { view, page, size })
  return {
    title: 'Self-reports',
    view,
    page,
    counts,
    done: query.get('done'),
    rows: rows.map((row) => selfReportRow(row, timeZone)),
  }
}

export default function SelfReports() {
  const { title, view, page, counts, done, rows } = useLoaderData<typeof loader>()
  const href = (change: Record<string, string | null>) =>
    hrefWith('/hr/self-reports', { view: view === 'done' ? 'done' : null }, change)
  return (
    <>
      <PageHeading
        title={title}
        lead="What people told HR about themselves. It is their word alone. A ticket waits under Review."
      />
      <Done what={done} />
      <Tabs
        label="Views"
        items={[
          { href: href({ view: null }), label: 'Open', count: counts.open, current: view === 'open' },
          { href: href({ view: 'done' }), label: 'Done', count: counts.done, current: view === 'done' },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={view === 'open' ? 'Nothing waits' : 'Nothing yet'}>
          {view === 'open'
            ? 'What people report about themselves appears here until somebody in HR has looked at it.'
            : 'What has been looked at, or was taken back, appears here.'}
        </EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'who', label: 'Person', cell: (row) => <a href={`/hr/self-reports/${row.id}`}>{row.person}</a> },
            { key: 'what', label: 'What', cell: (row) => row.what },
            { key: 'happened', label: 'When it was', cell: (row) => row.happened },
            { key: 'reported', label: 'Reported', cell: (row) => row.reported },
            ...(view === 'open'
              ? []
              : [
                  {
                    key: 'outcome',
                    label: 'Decision',
                    cell: (row: (typeof rows)[number]) => (
                      <Cell>
                        {row.outcome}
                        <div className="row-detail">{row.ended}</div>
                      </Cell>
                    ),
                  },
                ]),
          ]}
        />
      )}
      <Pages page={page} size={size} total={counts[view]} href={(next) => href({ page: next })} />
    </>
  )
}
