import { Icon } from '#app/components/icons.tsx'
import { Table } from '#app/components/table.tsx'
import type { TicketTypeRow } from '#app/wording/tickets.ts'

/** Which tickets count as moving violations, and where that is from. */
export function TicketTypes({ rows }: { rows: readonly TicketTypeRow[] }) {
  return (
    <details className="unfold mt-10">
      <summary>
        <h2>Which tickets count</h2>
        <Icon name="down" />
      </summary>
      <p>
        A ticket counts once it is decided, by the day of the violation. One dismissed through driving school is not on
        the record. Points are never the count. This is the agency’s list as it is now; what is recorded stays as it was
        counted then. Not verified by counsel.
      </p>
      <Table
        caption="Kinds of tickets"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'type', label: 'Ticket', cell: (row) => row.en },
          {
            key: 'counts',
            label: 'Moving violation',
            cell: (row) => (row.moving ? 'Yes, it counts' : 'No, kept on file only'),
          },
          { key: 'source', label: 'From', cell: (row) => row.source },
        ]}
      />
    </details>
  )
}
