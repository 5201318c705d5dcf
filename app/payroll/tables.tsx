import { DateInWords } from '#app/components/date-in-words.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { batchRow, PayrollRow } from './rows.ts'

/** Payroll batches, each with its page. */
export function BatchTable({ caption, rows }: { caption: string; rows: readonly ReturnType<typeof batchRow>[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: 'Batch',
          cell: ({ id, number }) => <a href={`/payroll/batches/${id}`}>Batch {number}</a>,
        },
        { key: 'pay', label: 'Pay date', cell: ({ payDate }) => <DateInWords date={payDate} language="en" /> },
        { key: 'lines', label: 'Lines', numeric: true, cell: ({ lines }) => lines.toLocaleString('en-US') },
        { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
        { key: 'state', label: 'State', cell: ({ state }) => <Status kind={state.kind}>{state.text}</Status> },
      ]}
    />
  )
}

/** Bonuses as payroll sees them. */
export function PayrollBonuses({ caption, rows }: { caption: string; rows: readonly PayrollRow[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Name', cell: ({ name }) => name },
        { key: 'for', label: 'For', cell: ({ milestone }) => milestone },
        { key: 'on', label: 'Earned on', cell: ({ earnedOn }) => <DateInWords date={earnedOn} language="en" /> },
        { key: 'program', label: 'Program', cell: ({ program }) => program },
        { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
        {
          key: 'state',
          label: 'Where it stands',
          cell: ({ state, question }) => (
            <>
              <Status kind={state.kind}>{state.text}</Status>
              {question && (
                <div>
                  <Status kind="sent-back">{question}</Status>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
