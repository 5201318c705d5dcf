import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith, readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { bonusesOnAPage, bonusesPage, bonusMonths } from '#db/queries/bonuses.ts'
import { longMonth } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'

export const meta = titled

const milestones: Record<string, string> = { hire: 'Hired', probation: 'Probation completed' }

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'payroll', 'read bonuses')
  const query = new URL(args.request.url).searchParams
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const months = await bonusMonths(db, scope, today)
  const month = months.find((known) => known === query.get('month')) ?? null
  const found = await readPage(query, bonusesOnAPage, (page) => bonusesPage(db, scope, { month, page, today }))
  return { title: 'Bonuses earned', months, month, size: bonusesOnAPage, ...found }
}

export default function Bonuses() {
  const { months, month, page, size, total, cents, rows } = useLoaderData<typeof loader>()
  const when = month ? ` in ${longMonth(month, 'en')}` : ''
  return (
    <>
      <PageHeading
        title="Bonuses earned"
        lead="Each bonus is recorded once, on the day its milestone was reached. This page shows what was earned; it approves and pays nothing."
      />
      {months.length === 0 ? (
        <EmptyState title="No bonus has been earned yet">
          A bonus appears here on the day someone is hired, and on the last day of probation.
        </EmptyState>
      ) : (
        <>
          <p className="sentence">
            {total.toLocaleString('en-US')} {total === 1 ? 'bonus' : 'bonuses'} earned{when}: {money(cents / 100)}.
          </p>
          <Filters
            label="Choose a month"
            applyLabel="Show"
            clear={month ? { href: '/payroll', label: 'Clear' } : undefined}
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
          <Table
            caption="Bonuses earned"
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', label: 'Name', cell: (row) => row.name },
              { key: 'milestone', label: 'For', cell: (row) => milestones[row.milestone] ?? row.milestone },
              { key: 'on', label: 'Earned on', cell: (row) => <DateInWords date={row.earnedOn} language="en" /> },
              { key: 'amount', label: 'Amount', numeric: true, cell: (row) => money(row.amountCents / 100) },
            ]}
          />
          <Pages
            page={page}
            size={size}
            total={total}
            shown={rows.length}
            href={(turned) => hrefWith('/payroll', { month, page: turned })}
          />
        </>
      )}
    </>
  )
}
