import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { joinList } from '#locales/phrases.ts'
import { Cell } from './cell.tsx'

type Row = {
  id: string
  applicationId: string
  name: string
  position: string
  when: string
  toScore: boolean
  toDecide: boolean
  toMove: boolean
  unsigned: readonly string[]
}

/** The open interviews, the next one on top. */
export function InterviewList(props: {
  title: string
  rows: readonly Row[]
  own: boolean
  counts: { all: number; mine: number }
}) {
  const { title, rows, own, counts } = props
  return (
    <>
      <PageHeading title={title} lead="Those that are arranged and not decided about yet." />
      <div className="mb-4">
        <Tabs
          label="Interviews"
          items={[
            { href: '/hr/interviews?waits=me', label: 'Waiting for you', count: counts.mine, current: own },
            { href: '/hr/interviews', label: 'All open', count: counts.all, current: !own },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={own ? 'No interview waits for you' : 'No interview is open'}
          action={<a href="/hr/applications?stage=to-screen">See what is to be screened</a>}
        >
          An applicant is invited from the Interview page of the application.
        </EmptyState>
      ) : (
        <Table
          caption="Open interviews"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: 'Applicant',
              cell: ({ applicationId, name }) => <a href={`/hr/applications/${applicationId}/interview`}>{name}</a>,
            },
            { key: 'position', label: 'Position', cell: ({ position }) => position },
            { key: 'when', label: 'When', cell: ({ when }) => when },
            { key: 'waits', label: 'Waits for', cell: (row) => <Waits row={row} /> },
          ]}
        />
      )}
    </>
  )
}

function Waits({ row }: { row: Row }) {
  const { applicationId, toScore, toDecide, toMove, unsigned } = row
  const at = `/hr/applications/${applicationId}/interview`
  return (
    <Cell>
      {toMove && <Status kind="sent-back">The applicant needs another time</Status>}
      {toScore && <a href={`${at}/score`}>Your scorecard</a>}
      {toDecide && <a href={`${at}/decide`}>A decision</a>}
      {!toScore && !toDecide && <div className="hint">The cards of {joinList(unsigned, 'en')}</div>}
    </Cell>
  )
}
