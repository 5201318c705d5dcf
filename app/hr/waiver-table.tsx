import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { Cell } from './cell.tsx'
import type { WaiverRow } from './waivers.server.ts'

type Row = WaiverRow & { name?: string }

/** Waivers, each with its days, who proposed and decided, and what can be done about it. */
export function WaiverTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const named = rows.some(({ name }) => name !== undefined)
  const person: Column<Row> = {
    key: 'person',
    label: 'Person',
    cell: (row) => <a href={`/hr/people/${row.personId}/waivers`}>{row.name}</a>,
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(named ? [person] : []),
        { key: 'requirement', label: 'Requirement', cell: (row) => row.requirement },
        { key: 'days', label: 'Days', cell: (row) => row.days },
        { key: 'state', label: 'State', cell: (row) => <Status kind={row.state.kind}>{row.state.text}</Status> },
        { key: 'why', label: 'Why and by whom', cell: (row) => <Story row={row} /> },
        { key: 'actions', label: '', cell: (row) => <Actions row={row} /> },
      ]}
    />
  )
}

function Story({ row }: { row: Row }) {
  if (row.masked)
    return (
      <Cell>
        <span className="hint">Confidential; seen with the medical permission</span>
      </Cell>
    )
  return (
    <Cell>
      {row.reason && <div>{row.reason}</div>}
      {[row.from, row.proposed, row.decided].map(
        (line) =>
          line && (
            <div key={line} className="row-detail">
              {line}
            </div>
          ),
      )}
      {row.decisionReason && <div className="row-detail">Why: {row.decisionReason}</div>}
      {row.ended && <div className="row-detail">{row.ended}</div>}
    </Cell>
  )
}

function Actions({ row }: { row: Row }) {
  const about = (
    <span className="sr-only">
      : {row.requirement}
      {row.name && `, ${row.name}`}
    </span>
  )
  return (
    <div className="actions not-printed">
      {row.waits && (
        <a href={`/hr/waivers/${row.id}`}>
          {row.own ? 'See or withdraw' : 'Decide'}
          {about}
        </a>
      )}
      {row.extendHref && <a href={row.extendHref}>Extend{about}</a>}
      {row.endHref && <a href={row.endHref}>End early{about}</a>}
    </div>
  )
}
