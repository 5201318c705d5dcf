import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Cell } from '#app/hr/cell.tsx'
import { languageNames } from '#app/hr/language-names.ts'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { stateWords } from '#app/wording/applications.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { countToAnswer, messageThreads, threadsOnAPage } from '#db/queries/messages.ts'

export const meta = titled

/** The applications that were written about: those that wait for an answer, or all. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'exchange messages')
  const view = query.get('view') === 'all' ? ('all' as const) : ('to-answer' as const)
  const { total, rows, page } = await readPage(query, threadsOnAPage, (page) =>
    messageThreads(db, scope, moment.today, { view, page }),
  )
  const when = (at: Date | null) => at && instantInWords(at, timeZone)
  return {
    title: 'Messages',
    view,
    page,
    total,
    size: threadsOnAPage,
    toAnswer: await countToAnswer(db, scope, moment.today),
    rows: rows.map(({ givenName, familyName, lastAt, since, positionId, place, ...row }) => ({
      ...row,
      name: `${givenName} ${familyName}`.trim() || 'No name given',
      position: `${positionTitle(positionId, 'en')}, ${place}`,
      last: when(lastAt),
      since: when(since),
    })),
  }
}

export default function Messages() {
  const { view, page, total, size, toAnswer, rows } = useLoaderData<typeof loader>()
  const href = (change: Record<string, string | null>) =>
    hrefWith('/hr/messages', { view: view === 'all' ? 'all' : null }, change)
  return (
    <>
      <PageHeading title="Messages" />
      <Tabs
        label="Views"
        items={[
          { href: href({ view: null }), label: 'To answer', count: toAnswer, current: view === 'to-answer' },
          { href: href({ view: 'all' }), label: 'All', current: view === 'all' },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={view === 'all' ? 'No messages yet' : 'Every message is answered'}>
          {view === 'all'
            ? 'Messages are written on the page of an application.'
            : 'What applicants write appears here until somebody in HR has answered.'}
        </EmptyState>
      ) : (
        <Table
          caption="Applications with messages"
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Applicant',
              cell: (row) => <a href={`/hr/applications/${row.id}/messages`}>{row.name}</a>,
            },
            { key: 'position', label: 'Position', cell: (row) => row.position },
            {
              key: 'waits',
              label: 'Answer',
              cell: (row) =>
                row.since ? (
                  <Cell>
                    <Status kind="pending">{row.waiting === 1 ? 'To answer' : `${row.waiting} to answer`}</Status>
                    <div className="row-detail">since {row.since}</div>
                  </Cell>
                ) : (
                  <span className="hint">Nothing waits</span>
                ),
            },
            { key: 'unread', label: 'New to you', cell: (row) => row.unread, numeric: true },
            { key: 'last', label: 'Last message', cell: (row) => row.last },
            { key: 'language', label: 'Reads', cell: (row) => languageNames[row.language] },
            { key: 'state', label: 'Where it stands', cell: (row) => stateWords[row.state].text },
          ]}
        />
      )}
      <Pages page={page} size={size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}
