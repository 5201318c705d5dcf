import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { Cell } from './cell.tsx'
import type { HoldRow } from './holds.server.ts'

type Row = HoldRow & { name?: string }

/** Holds, each with what it stops, where it comes from, and what can be done about it. For HR alone. */
export function HoldTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const named = rows.some(({ name }) => name !== undefined)
  const person: Column<Row> = {
    key: 'person',
    label: 'Person',
    cell: (row) => <a href={`/hr/people/${row.personId}/holds`}>{row.name}</a>,
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(named ? [person] : []),
        { key: 'gates', label: 'Stops', cell: (row) => row.gates },
        { key: 'days', label: 'Days', cell: (row) => row.days },
        { key: 'state', label: 'State', cell: (row) => <Status kind={row.state.kind}>{row.state.text}</Status> },
        { key: 'why', label: 'Why and by whom', cell: (row) => <Story row={row} /> },
        { key: 'actions', label: '', cell: (row) => <Actions row={row} /> },
      ]}
    />
  )
}

function Story({ row }: { row: Row }) {
  return (
    <Cell>
      {row.from && (
        <div>
          {row.from.text}: <a href={row.from.href}>{row.from.label}</a>
        </div>
      )}
      {row.taken && <div className="row-detail">{row.taken}</div>}
      {row.history.map((step) => (
        <div key={step.id} className="mb-2">
          <div className="whitespace-pre-line">{step.reason}</div>
          <div className="row-detail">{step.words}</div>
        </div>
      ))}
    </Cell>
  )
}

function Actions({ row }: { row: Row }) {
  const about = (
    <span className="sr-only">
      : {row.gates}
      {row.name && `, ${row.name}`}
    </span>
  )
  return (
    <div className="actions not-printed">
      {row.liftHref && <a href={row.liftHref}>Lift{about}</a>}
      {row.changeHref && <a href={row.changeHref}>Change{about}</a>}
    </div>
  )
}
