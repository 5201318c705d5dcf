import { Cell } from './cell.tsx'
import { DatedTable } from './dated-table.tsx'
import type { HoldRow } from './holds.server.ts'

type Row = HoldRow & { name?: string }

/** Holds, each with what it stops, where it comes from, and what can be done about it. For HR alone. */
export function HoldTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <DatedTable
      caption={caption}
      rows={rows}
      page="holds"
      what={{ label: 'Stops', of: (row) => row.gates }}
      story={(row) => <Story row={row} />}
      actions={(row, about) => (
        <>
          {row.liftHref && <a href={row.liftHref}>Lift{about}</a>}
          {row.changeHref && <a href={row.changeHref}>Change{about}</a>}
        </>
      )}
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
        <div key={step.id} className="mb-2 last:mb-0">
          <div className="whitespace-pre-line">{step.reason}</div>
          <div className="row-detail">{step.words}</div>
        </div>
      ))}
    </Cell>
  )
}
