import { Cell } from './cell.tsx'
import { DatedTable } from './dated-table.tsx'
import type { WaiverRow } from './waivers.server.ts'

type Row = WaiverRow & { name?: string }

/** Waivers, each with its days, who proposed and decided, and what can be done about it. */
export function WaiverTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <DatedTable
      caption={caption}
      rows={rows}
      page="waivers"
      what={{ label: 'Requirement', of: (row) => row.requirement }}
      story={(row) => <Story row={row} />}
      actions={(row, about) => (
        <>
          {row.waits && (
            <a href={`/hr/waivers/${row.id}`}>
              {row.own ? 'See or withdraw' : 'Decide'}
              {about}
            </a>
          )}
          {row.extendHref && <a href={row.extendHref}>Extend{about}</a>}
          {row.endHref && <a href={row.endHref}>End early{about}</a>}
        </>
      )}
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
