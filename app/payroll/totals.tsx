import { ColumnChart } from '#app/components/charts/columns.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { dollars } from '#app/wording/bonuses.ts'
import { longMonth, monthName } from '#locales/dates.ts'
import type { Totals } from './totals.server.ts'

/** What was paid in the last twelve months: a chart, and the same numbers by program in a table. */
export function PaidTotals({ totals }: { totals: Totals }) {
  const { months, programs } = totals
  const all = months.reduce((sum, { cents }) => sum + cents, 0)
  type Row = { name: string; cents: number; months: Totals['months'] }
  const rows: Row[] = [
    ...programs.map(({ program, ...row }) => ({ name: program, ...row })),
    { name: 'All programs', cents: all, months },
  ]
  const columns: Column<Row>[] = [
    { key: 'name', label: 'Program', cell: ({ name }) => name },
    { key: 'all', label: 'In all', numeric: true, cell: ({ cents }) => dollars(cents) },
    ...months.map(({ month }, i) => ({
      key: month,
      label: shortMonth(month),
      numeric: true,
      cell: (row: Row) => {
        const cents = row.months[i]?.cents ?? 0
        return cents === 0 ? <span className="none">$0</span> : dollars(cents)
      },
    })),
  ]
  const first = months[0]?.month ?? ''
  const last = months.at(-1)?.month ?? ''
  return (
    <>
      <p className="mb-3">
        {dollars(all)} from {longMonth(first, 'en')} through {longMonth(last, 'en')}, in dollars by the month in which a
        batch was paid, less what was taken back.
      </p>
      <ColumnChart
        label="Dollars of bonuses paid in each of the last 12 months"
        columns={months.map(({ month, cents }) => ({
          key: month,
          label: shortMonth(month),
          value: Math.max(0, cents / 100),
        }))}
      />
      <div className="weeks">
        <Table
          caption="Bonuses paid by program and month"
          captionHidden
          wide
          rows={rows}
          rowKey={({ name }) => name}
          columns={columns}
        />
      </div>
    </>
  )
}

/** `Nov 26` */
function shortMonth(month: string): string {
  return `${monthName(Number(month.slice(5, 7)), 'en').slice(0, 3)} ${month.slice(2, 4)}`
}
