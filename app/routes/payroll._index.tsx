import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { payrollDesk } from '#app/payroll/desk.server.ts'
import { batchRow, payrollRow, waitsForBatch } from '#app/payroll/rows.ts'
import { BatchTable, PayrollBonuses } from '#app/payroll/tables.tsx'
import { readTotals } from '#app/payroll/totals.server.ts'
import { PaidTotals } from '#app/payroll/totals.tsx'
import { titled } from '#app/title.ts'
import { bonusCount, dollars } from '#app/wording/bonuses.ts'
import { openBonuses } from '#db/queries/bonuses.ts'
import { batchesToPay } from '#db/queries/payroll-batches.ts'

export const meta = titled

/** So many of those that wait stand on the page; all stand where a batch is made. */
const shown = 20

export async function loader(args: LoaderFunctionArgs) {
  const { scope, reading, db, moment, own } = await payrollDesk(args)
  const { today } = moment
  const open = (await openBonuses(db, reading, today)).map((bonus) => ({ bonus, row: payrollRow(bonus, own) }))
  const waiting = open.filter(({ bonus }) => waitsForBatch(bonus)).map(({ row }) => row)
  return {
    title: 'Payroll of bonuses',
    waiting: waiting.slice(0, shown),
    count: waiting.length,
    cents: waiting.reduce((sum, { cents }) => sum + cents, 0),
    toApprove: open.filter(({ bonus }) => bonus.standing.state === 'earned').length,
    questioned: open.filter(({ bonus }) => bonus.standing.questioned).map(({ row }) => row),
    batches: (await batchesToPay(db, scope)).map((batch) => batchRow(batch, today)),
    totals: await readTotals(db, scope, today),
  }
}

export default function Payroll() {
  const { title, waiting, count, cents, toApprove, questioned, batches, totals } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={title}
        actions={count > 0 && <ButtonLink href="/payroll/batches/new">Make a batch</ButtonLink>}
      />
      <SentenceAndNumbers
        sentence={
          count === 0
            ? 'Nothing waits to be put into a batch.'
            : `${bonusCount(count)} ${count === 1 ? 'waits' : 'wait'} for a batch: ${dollars(cents)}.`
        }
        numbers={[
          { href: '#batches', value: batches.length, label: batches.length === 1 ? 'batch to pay' : 'batches to pay' },
          { href: '/payroll/bonuses', value: toApprove, label: 'with HR, waiting for approval' },
          {
            href: '#questioned',
            value: questioned.length,
            label: 'that payroll has, but the dates say otherwise',
            tone: 'warning',
          },
        ]}
      />
      <div className="mt-8 space-y-10">
        <Section id="waiting" title="Approved, waiting for a batch">
          {count === 0 ? (
            <p>What HR approves appears here.</p>
          ) : (
            <>
              <PayrollBonuses caption="Approved, waiting for a batch" rows={waiting} />
              {count > waiting.length && (
                <p className="mt-3">
                  <a href="/payroll/batches/new">See all {count.toLocaleString('en-US')}</a>
                </p>
              )}
            </>
          )}
        </Section>
        <Section id="batches" title="Batches to pay" actions={<a href="/payroll/batches">All batches</a>}>
          {batches.length === 0 ? (
            <p>No batch waits to be paid.</p>
          ) : (
            <BatchTable caption="Batches to pay" rows={batches} />
          )}
        </Section>
        <Section id="questioned" title="Paid or in a batch, but the dates say otherwise">
          {questioned.length === 0 ? (
            <p>None. When an employment is corrected, what it makes of a bonus that payroll has is asked about here.</p>
          ) : (
            <>
              <p className="mb-3">HR decides about each: it is kept with a reason, or taken back in a later batch.</p>
              <PayrollBonuses caption="Paid or in a batch, but the dates say otherwise" rows={questioned} />
            </>
          )}
        </Section>
        <Section id="paid" title="Paid" actions={<a href="/payroll/totals.csv">Save as CSV</a>}>
          {totals.months.every(({ cents: paid }) => paid === 0) && totals.ever === 0 ? (
            <EmptyState title="No bonus has been paid yet">
              Once a batch is marked as paid, the sums by month and program stand here.
            </EmptyState>
          ) : (
            <PaidTotals totals={totals} />
          )}
        </Section>
      </div>
    </>
  )
}
