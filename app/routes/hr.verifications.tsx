import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith, oneOf } from '#app/hr/address.ts'
import { Cell } from '#app/hr/cell.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { pageIn } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { factWords } from '#app/wording/facts.ts'
import { checkKinds, checkWords } from '#app/wording/sources.ts'
import { credentialsAtSource } from '#db/queries/verifications.ts'
import { seenFact } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

const views = ['due', 'never', 'said-no', 'all'] as const
const labels = { due: 'Due', never: 'Never checked', 'said-no': 'Source said no', all: 'All' } as const
const empty = {
  due: 'Nothing is due to be checked',
  never: 'Everything was checked once',
  'said-no': 'No source has said no',
  all: 'No credential counts that is checked at a source',
} as const
const size = 50

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'check source')
  const { today } = moment
  const { sourceChecks } = await args.context.policies()
  const all = await credentialsAtSource(db, scope, today, sourceChecks)
  const show = oneOf(views, query.get('show')) ?? 'due'
  const inView = (view: (typeof views)[number]) =>
    all.filter(({ stands }) => view === 'all' || stands === view || (view === 'due' && stands === 'never'))
  const page = pageIn(query)
  return {
    title: 'Checks at the source',
    show,
    page,
    today,
    counts: views.map((view) => ({ view, count: inView(view).length })),
    rows: inView(show)
      .slice((page - 1) * size, page * size)
      .map(({ id, personId, name, body, check, due }) => ({
        id,
        personId,
        name,
        words: factWords(seenFact(scope.viewer, body, personId)),
        check: check && {
          kind: checkKinds[check.result],
          text: `${checkWords[check.result]}: ${check.source}, ${longDate(check.checkedOn, 'en')}`,
          no: check.result !== 'confirmed',
        },
        due: due && longDate(due, 'en'),
        fingerprint: body.of.includes('fingerprint-clearance'),
      })),
  }
}

export default function Verifications() {
  const { title, show, page, today, counts, rows } = useLoaderData<typeof loader>()
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
      <p className="as-of">As of today, {longDate(today, 'en')}. Your own are checked by a colleague.</p>
      {rows.length === 0 ? (
        <EmptyState title={empty[show]}>What was accepted appears here by itself once it is due.</EmptyState>
      ) : (
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
      )}
      <Pages page={page} size={size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}
