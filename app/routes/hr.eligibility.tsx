import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Cell } from '#app/hr/cell.tsx'
import { openHirings } from '#app/hr/eligibility-list.server.ts'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { pageOf } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

const size = 50

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'see today')
  const all = await openHirings(db, scope, { today: moment.today, policies: await args.context.policies() })
  const due = all.filter(({ steps }) => steps.some(({ pressing }) => pressing))
  const show = query.get('show') === 'open' ? 'open' : 'due'
  const rows = show === 'open' ? all : due
  const page = pageOf(query, rows.length, size)
  return {
    title: 'I-9 and E-Verify',
    today: moment.today,
    show: show as 'open' | 'due',
    page,
    counts: { due: due.length, open: all.length },
    rows: rows.slice((page - 1) * size, page * size),
  }
}

export default function EligibilityList() {
  const { title, today, show, page, counts, rows } = useLoaderData<typeof loader>()
  const href = (change: Record<string, string | null>) =>
    hrefWith('/hr/eligibility', { show: show === 'open' ? 'open' : null }, change)
  return (
    <>
      <PageHeading title={title} lead="What is due after an accepted offer, the most pressing first." />
      <Tabs
        label="Which"
        items={[
          { href: href({ show: null }), label: 'Due soon or overdue', count: counts.due, current: show === 'due' },
          { href: href({ show: 'open' }), label: 'All open', count: counts.open, current: show === 'open' },
        ]}
      />
      <p className="as-of">As of today, {longDate(today, 'en')}. Working days leave out weekends and your holidays.</p>
      {rows.length === 0 ? (
        <EmptyState title={show === 'due' ? 'Nothing is due soon' : 'Nothing is open'}>
          Steps appear here by themselves once an offer is accepted.
        </EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: (row) => <a href={`/hr/applications/${row.id}/eligibility`}>{row.name}</a>,
            },
            { key: 'position', label: 'Position', cell: (row) => row.position },
            { key: 'first', label: 'First day', cell: (row) => row.firstDay && longDate(row.firstDay, 'en') },
            {
              key: 'due',
              label: 'To do',
              cell: (row) => (
                <Cell>
                  {row.steps.map((step) => (
                    <div key={step.what} className="mb-2 last:mb-0">
                      <Status kind={step.status.kind}>
                        {step.name}: {step.status.text.toLowerCase()}
                      </Status>
                      <div className="row-detail">{step.words}</div>
                    </div>
                  ))}
                </Cell>
              ),
            },
          ]}
        />
      )}
      <Pages page={page} size={size} total={counts[show]} href={(next) => href({ page: next })} />
    </>
  )
}
