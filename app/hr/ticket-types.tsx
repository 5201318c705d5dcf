import { Icon } from '#app/components/icons.tsx'
import { Table } from '#app/components/table.tsx'
import { isMoving, sourceOfType, ticketTypes } from '#domain/driving/tickets.ts'
import sending from '#locales/en/sending.ts'

const sources = { code: 'A.A.C. R17-4-404', custom: 'Custom' } as const

/** Which tickets count as moving violations, and where that is from. */
export function TicketTypes() {
  const { types } = sending.drivingRecord
  return (
    <details className="unfold mt-10">
      <summary>
        <h2>Which tickets count</h2>
        <Icon name="down" />
      </summary>
      <p>
        A ticket counts once it is decided, by the day of the violation. One dismissed through driving school is not on
        the record. Points are never the count. Not verified by counsel.
      </p>
      <Table
        caption="Kinds of tickets"
        captionHidden
        rows={ticketTypes}
        rowKey={(type) => type}
        columns={[
          { key: 'type', label: 'Ticket', cell: (type) => types[type] },
          {
            key: 'counts',
            label: 'Moving violation',
            cell: (type) => (isMoving(type) ? 'Yes, it counts' : 'No, kept on file only'),
          },
          { key: 'source', label: 'From', cell: (type) => sources[sourceOfType(type)] },
        ]}
      />
    </details>
  )
}
