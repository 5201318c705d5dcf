import type { AppLoadContext } from '@remix-run/node'
import { paidByMonth } from '#db/queries/payroll-batches.ts'
import type { Scope } from '#domain/authority.ts'
import { addPeriod } from '#domain/calendar/dates.ts'

type Db = AppLoadContext['portal']['database']['db']

/** Months in the chart. */
const shown = 12

/** What was paid by month and program: of the last twelve months for the page. Dollars, less what was taken back. */
export async function readTotals(db: Db, scope: Scope<'pay bonuses'>, today: string) {
  const paid = await paidByMonth(db, scope)
  const last = [today.slice(0, 7), paid.at(-1)?.month ?? ''].sort().at(-1) ?? ''
  const months = Array.from({ length: shown }, (_, i) => addPeriod(`${last}-01`, { months: i + 1 - shown }).slice(0, 7))
  const within = paid.filter(({ month }) => months.includes(month))
  const programs = [...new Set(within.map(({ program }) => program))].sort()
  const centsOf = (month: string | null, program: string | null) =>
    within
      .filter((row) => (month === null || row.month === month) && (program === null || row.program === program))
      .reduce((sum, { cents }) => sum + cents, 0)
  return {
    months: months.map((month) => ({ month, cents: centsOf(month, null) })),
    programs: programs.map((program) => ({
      program: program || 'In no team',
      cents: centsOf(null, program),
      months: months.map((month) => ({ month, cents: centsOf(month, program) })),
    })),
    ever: paid.reduce((sum, { cents }) => sum + cents, 0),
  }
}

export type Totals = Awaited<ReturnType<typeof readTotals>>

export const totalsColumns = ['Month', 'Program', 'Lines', 'Dollars paid'] as const

/** All that was ever paid, as rows of a file. */
export async function totalsRows(db: Db, scope: Scope<'pay bonuses'>) {
  const paid = await paidByMonth(db, scope)
  return paid.map(({ month, program, lines, cents }) => [month, program || 'In no team', lines, cents / 100])
}
