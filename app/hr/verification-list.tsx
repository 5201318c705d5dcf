import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { longDate } from '#locales/dates.ts'
import { hrefWith } from './address.ts'
import { Cell } from './cell.tsx'
import { Pages } from './pages.tsx'
import type { VerificationList } from './verification-list.server.ts'

const labels = { due: 'Due', never: 'Never checked', 'said-no': 'Source said no', all: 'All' } as const
const empty = {
  due: 'Nothing is due to be checked',
  never: 'Everything was checked once',
  'said-no': 'No source has said no',
  all: 'No credential counts that is checked at a source',
} as const
/** When the source of each credential was last asked, and what is due. */
export function Verifications({ title, show, page, size, today, counts, rows }: VerificationList) {
  const href = (change: Record<string, string | null>) =>
    hrefWith('/hr/verifications', { show: show === 'due' ? null : show }, change)
  const total = counts.find(({ view }) => view === show)?.count ?? 0
  return (
    <>
      <PageHeading
        title={title}
        lead="Cards, licenses and peer credentials that count, and when their source was last asked. How often is under Settings."
      />
      <Tabs
        label="Which"
        items={counts.map(({ view, count }) => ({
          href: href({ show: view === 'due' ? null : view }),
          label: labels[view],
          count,
          current: view === show,
        }))}
      />
      <p className="as-of mb-3">As of today, {longDate(today, 'en')}. Your own are checked by a colleague.</p>
      {rows.length === 0 ? (
        <EmptyState title={empty[show]}>What was accepted appears here by itself once it is due.</EmptyState>
      ) : (
        <Credentials title={title} rows={rows} />
      )}
      <Pages page={page} size={size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}

function Credentials({ title, rows }: Pick<VerificationList, 'title' | 'rows'>) {
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Name', cell: (row) => <a href={`/hr/people/${row.personId}`}>{row.name}</a> },
        { key: 'what', label: 'Credential', cell: (row) => <Cell>{row.words}</Cell> },
        {
          key: 'check',
          label: 'At its source',
          cell: (row) =>
            row.check ? (
              <Status kind={row.check.kind}>{row.check.text}</Status>
            ) : (
              <Status kind="pending">Received, not verified</Status>
            ),
        },
        { key: 'due', label: 'Check again', cell: (row) => row.due && `From ${row.due}` },
        {
          key: 'actions',
          label: '',
          cell: (row) => (
            <div className="actions">
              <a href={`/hr/people/${row.personId}/credentials/${row.id}/check`}>
                Check<span className="sr-only">: {`${row.words}, ${row.name}`}</span>
              </a>
              {row.check?.no && (
                <a
                  href={
                    row.fingerprint
                      ? `/hr/people/${row.personId}/fingerprint`
                      : `/hr/people/${row.personId}/credentials/${row.id}/interrupt`
                  }
                >
                  Record what stopped it<span className="sr-only">: {row.name}</span>
                </a>
              )}
            </div>
          ),
        },
      ]}
    />
  )
}
