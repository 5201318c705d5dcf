import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { payrollDesk } from '#app/payroll/desk.server.ts'
import { payrollRow } from '#app/payroll/rows.ts'
import { PayrollBonuses } from '#app/payroll/tables.tsx'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith, readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { bonusCount } from '#app/wording/bonuses.ts'
import { bonusesOnAPage, bonusesPage, bonusMonths } from '#db/queries/bonuses.ts'
import { longMonth } from '#locales/dates.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { reading, db, moment, query, own } = await payrollDesk(args)
  const { today } = moment
  const months = await bonusMonths(db, reading, today)
  const month = months.find((known) => known === query.get('month')) ?? null
  const { page, total, rows } = await readPage(query, bonusesOnAPage, (asked) =>
    bonusesPage(db, reading, { month, page: asked, today }),
  )
  const shown = rows.map((bonus) => payrollRow(bonus, own))
  return { title: 'All bonuses', months, month, page, size: bonusesOnAPage, total, rows: shown }
}

export default function Bonuses() {
  const { title, months, month, page, size, total, rows } = useLoaderData<typeof loader>()
  const when = month ? ` in ${longMonth(month, 'en')}` : ''
  return (
    <>
      <PageHeading
        title={title}
        lead="Each bonus is recorded once, on the day its milestone was reached. HR approves it, and payroll pays it in a batch."
      />
      {months.length === 0 ? (
        <EmptyState title="No bonus has been earned yet">
          A bonus appears here on the day someone is hired, and on the last day of probation.
        </EmptyState>
      ) : (
        <>
          <p className="sentence">
            {bonusCount(total)} recorded{when}.
          </p>
          <Filters
            label="Choose a month"
            applyLabel="Show"
            clear={month ? { href: '/payroll/bonuses', label: 'Clear' } : undefined}
          >
            <Select
              id="month"
              name="month"
              label="Month"
              empty="All months"
              defaultValue={month ?? ''}
              options={months.map((value) => ({ value, label: longMonth(value, 'en') }))}
            />
          </Filters>
          <PayrollBonuses caption="All bonuses" rows={rows} />
          <Pages
            page={page}
            size={size}
            total={total}
            shown={rows.length}
            href={(turned) => hrefWith('/payroll/bonuses', { month, page: turned })}
          />
        </>
      )}
    </>
  )
}
