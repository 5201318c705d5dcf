import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { QueueView } from '#domain/review-queue.ts'
import type { QueueRow } from './review-queue.server.ts'

const labels: Record<QueueView, string> = {
  all: 'All',
  blocking: 'Blocks work today',
  'new-hires': 'New hires',
  renewals: 'Renewals',
  disagree: 'Proposals disagree',
  held: 'Held',
  later: 'Later',
}

type Props = {
  view: QueueView
  counts: { view: QueueView; count: number }[]
  page: number
  total: number
  from: number
  rows: QueueRow[]
  decided: string | null
}

/** Everything that waits for a reviewer, what keeps someone from work first. */
export function ReviewQueue({ view, counts, page, total, from, rows, decided }: Props) {
  const href = (number: number) => `/hr/review?view=${view}&page=${number}`
  const columns = [
    {
      key: 'person',
      label: 'Person',
      cell: (row: QueueRow) => <a href={`/hr/review/${row.id}?view=${view}`}>{row.person}</a>,
    },
    { key: 'what', label: 'What', cell: (row: QueueRow) => row.what },
    { key: 'sent', label: 'Sent', cell: (row: QueueRow) => row.sentOn },
    { key: 'waits', label: 'Waiting', cell: (row: QueueRow) => row.waits },
    { key: 'why', label: 'Matters because', cell: (row: QueueRow) => <Why place={row.place} /> },
  ]
  return (
    <>
      <PageHeading title="Review" lead="What keeps someone from work comes first, then what has waited longest." />
      {decided && (
        <Notice tone="success" announce>
          {decided}
        </Notice>
      )}
      <Tabs
        label="What waits"
        items={counts.map((tab) => ({
          href: `/hr/review?view=${tab.view}`,
          label: labels[tab.view],
          count: tab.count,
          current: tab.view === view,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={view === 'all' ? 'Nothing waits for review' : 'Nothing of this kind waits'}>
          What people send appears here by itself. Your own papers are reviewed by a colleague.
        </EmptyState>
      ) : (
        <Table
          caption="Submissions that wait for review"
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
      {total > rows.length && (
        <Pager
          label="Pages"
          previous={page > 1 ? { href: href(page - 1), label: 'Previous' } : undefined}
          next={from + rows.length < total ? { href: href(page + 1), label: 'Next' } : undefined}
        >
          {from + 1} to {from + rows.length} of {total.toLocaleString('en-US')}
        </Pager>
      )}
    </>
  )
}

function Why({ place }: { place: QueueRow['place'] }) {
  if (place.blocksWork) return <Status kind="not-cleared">Blocks work today</Status>
  if (place.newHire) return <Status kind="info">New hire</Status>
  return place.renewal ? <Status kind="met">Renewal</Status> : null
}
