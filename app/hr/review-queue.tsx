import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { QueueView } from '#domain/review-queue.ts'
import type { QueuePage, QueueRow } from './review-queue.server.ts'
import { UndoBar } from './undo-bar.tsx'

const labels: Record<QueueView, string> = {
  all: 'All',
  blocking: 'Blocks work today',
  'new-hires': 'New hires',
  renewals: 'Renewals',
  disagree: 'Proposals disagree',
  held: 'Held',
  later: 'Later',
}

/** Everything that waits for a reviewer, what keeps someone from work first. */
export function ReviewQueue({ view, counts, later, page, total, from, rows, done, doneToday, keysOn }: QueuePage) {
  const by = later?.by === 'me' ? '&by=me' : ''
  const href = (number: number) => `/hr/review?view=${view}${by}&page=${number}`
  const columns = [
    {
      key: 'person',
      label: 'Person',
      cell: (row: QueueRow) => <a href={`/hr/review/${row.id}?view=${view}`}>{row.person}</a>,
    },
    { key: 'what', label: 'What', cell: (row: QueueRow) => row.what },
    { key: 'sent', label: 'Sent', cell: (row: QueueRow) => row.sentOn },
    { key: 'waits', label: 'Waiting', cell: (row: QueueRow) => row.waits },
    { key: 'why', label: 'Matters because', cell: (row: QueueRow) => <Why row={row} /> },
  ]
  return (
    <>
      {done && <UndoBar done={done} keysOn={keysOn} />}
      <PageHeading
        caption={doneToday > 0 ? `${doneToday} done today` : undefined}
        title="Review"
        lead="What keeps someone from work comes first, then what has waited longest."
        actions={rows[0] && <a href={`/hr/review/${rows[0].id}?view=${view}`}>Begin with the first</a>}
      />
      <Tabs
        label="What waits"
        items={counts.map((tab) => ({
          href: `/hr/review?view=${tab.view}`,
          label: labels[tab.view],
          count: tab.count,
          current: tab.view === view,
        }))}
      />
      {later && later.all > 0 && (
        <p className="mb-4">
          <PutOffBy later={later} />
        </p>
      )}
      {rows.length === 0 ? (
        <Nothing view={view} all={counts[0]?.count ?? 0} doneToday={doneToday} />
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

function PutOffBy({ later }: { later: NonNullable<QueuePage['later']> }) {
  const [anyone, me] = [`Put off by anyone (${later.all})`, `by me (${later.mine})`]
  return later.by === 'me' ? (
    <>
      <a href="/hr/review?view=later">{anyone}</a>, <strong>{me}</strong>
    </>
  ) : (
    <>
      <strong>{anyone}</strong>, <a href="/hr/review?view=later&by=me">{me}</a>
    </>
  )
}

/** The end of the pile, or a view with nothing in it. */
function Nothing({ view, all, doneToday }: { view: QueueView; all: number; doneToday: number }) {
  const done = doneToday > 0 && `You have decided about ${doneToday === 1 ? 'one' : doneToday} today. `
  if (view !== 'all' && all > 0)
    return (
      <EmptyState
        title={view === 'later' ? 'Nothing is put off' : 'Nothing of this kind waits'}
        action={<a href="/hr/review?view=all">See all that waits ({all.toLocaleString('en-US')})</a>}
      >
        {done}
      </EmptyState>
    )
  return (
    <EmptyState title={doneToday > 0 ? 'That was the last one' : 'Nothing waits for review'}>
      {done}
      What people send appears here by itself. Your own papers are reviewed by a colleague.
    </EmptyState>
  )
}

function Why({ row: { place, disagrees, held, delay } }: { row: QueueRow }) {
  return (
    <div className="why">
      {place.blocksWork && <Status kind="not-cleared">Blocks work today</Status>}
      {place.newHire && <Status kind="info">New hire</Status>}
      {place.renewal && <Status kind="met">Renewal</Status>}
      {held && <Status kind="pending">Held</Status>}
      {disagrees && <Status kind="lapsing">Reads otherwise than typed</Status>}
      {delay && <Status kind="not-yet">{delay}</Status>}
    </div>
  )
}
