import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Done } from '#app/hr/done.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { allPostings } from '#db/queries/hr-postings.ts'
import { isOpenOn } from '#domain/posting.ts'
import { longDate } from '#locales/dates.ts'
import { pay } from '#locales/phrases.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'publish posting')
  const { today } = moment
  const postings = await allPostings(db, scope)
  const rows = postings.map((posting) => ({
    ...posting,
    position: positionTitle(posting.positionId, 'en'),
    pay: pay({ from: posting.payFromCents / 100, to: posting.payToCents / 100, per: 'hour' }, 'en'),
    state: stateOf(posting, today),
  }))
  return { title: 'Postings', rows, done: query.get('done') }
}

function stateOf(posting: Parameters<typeof isOpenOn>[0], today: string): 'open' | 'later' | 'closed' | 'taken down' {
  if (posting.takenDownAt) return 'taken down'
  if (isOpenOn(posting, today)) return 'open'
  return posting.opensOn > today ? 'later' : 'closed'
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

const states: Record<Row['state'], JSX.Element> = {
  open: <Status kind="met">Open</Status>,
  later: <Status kind="not-yet">Opens later</Status>,
  closed: <Status kind="missing">Closed</Status>,
  'taken down': <Status kind="missing">Taken down</Status>,
}

export default function Postings() {
  const { rows, done } = useLoaderData<typeof loader>()
  const publish = <ButtonLink href="/hr/postings/new">Publish a posting</ButtonLink>
  return (
    <>
      <PageHeading title="Postings" actions={rows.length > 0 && publish} />
      <Done what={done} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing is posted" action={publish}>
          A posting appears on the careers page from its first day on.
        </EmptyState>
      ) : (
        <Table caption="Postings" captionHidden rows={rows} rowKey={(row) => row.id} columns={columns} />
      )}
    </>
  )
}

const columns = [
  { key: 'position', label: 'Position', cell: (row: Row) => <Name row={row} /> },
  { key: 'place', label: 'Program and place', cell: (row: Row) => `${row.program}, ${row.place}` },
  { key: 'pay', label: 'Pay', cell: (row: Row) => row.pay },
  { key: 'state', label: 'State', cell: (row: Row) => states[row.state] },
  { key: 'opens', label: 'Opens', cell: (row: Row) => longDate(row.opensOn, 'en') },
  {
    key: 'closes',
    label: 'Closes',
    cell: (row: Row) => (row.closesOn ? longDate(row.closesOn, 'en') : 'When it is filled'),
  },
  {
    key: 'applications',
    label: 'Applications',
    numeric: true,
    cell: (row: Row) => <a href={`/hr/applications?posting=${row.id}`}>{row.applications}</a>,
  },
  {
    key: 'actions',
    label: '',
    cell: (row: Row) =>
      row.state !== 'taken down' && (
        <a href={`/hr/postings/${row.id}/take-down`}>
          Take down
          <span className="sr-only">
            : {row.position}, {row.place}
          </span>
        </a>
      ),
  },
]

function Name({ row }: { row: Row }) {
  return row.state === 'open' ? <a href={`/careers/${row.id}`}>{row.position}</a> : row.position
}
