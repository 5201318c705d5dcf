import { useLoaderData } from '@remix-run/react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { readBatch } from '#app/payroll/batch.server.ts'
import { titled } from '#app/title.ts'
import { bonusCount } from '#app/wording/bonuses.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled
export const loader = readBatch

const sentences: Readonly<Record<string, { tone: 'success' | 'warning'; text: string }>> = {
  made: { tone: 'success', text: 'The batch is made. Save its file for payroll, and say here when it is paid.' },
  paid: { tone: 'success', text: 'The batch is marked as paid. Everyone in it is told.' },
  'called-off': { tone: 'success', text: 'The batch is called off. Its bonuses wait for another batch.' },
  changed: { tone: 'warning', text: 'Someone else changed this meanwhile. This is how it stands now.' },
}

export default function BatchPage() {
  const batch = useLoaderData<typeof loader>()
  const { title, href, open, holdsOwn, state, rows, done } = batch
  const said = done ? sentences[done] : undefined
  return (
    <>
      <PageHeading
        back={{ href: '/payroll/batches', label: 'Batches' }}
        title={title}
        actions={
          <ButtonLink look="secondary" href={`${href}/lines.csv`} download>
            Save as CSV
          </ButtonLink>
        }
      />
      {said && (
        <div className="mb-6">
          <Notice tone={said.tone} announce>
            {said.text}
          </Notice>
        </div>
      )}
      <SummaryList
        items={[
          { key: 'State', value: <Status kind={state.kind}>{state.text}</Status> },
          { key: 'Pay date', value: longDate(batch.payDate, 'en') },
          { key: 'Amount', value: `${batch.amount}, ${bonusCount(rows.length)}` },
          { key: 'Made', value: batch.made },
          ...(batch.paid
            ? [
                { key: 'Reference', value: batch.reference },
                { key: 'Marked as paid', value: batch.paid },
              ]
            : []),
          ...(batch.calledOff ? [{ key: 'Called off', value: `${batch.calledOff}: ${batch.why}` }] : []),
        ]}
      />
      {open && (
        <div className="actions mt-6">
          {!holdsOwn && <ButtonLink href={`${href}/pay`}>Mark as paid</ButtonLink>}
          <ButtonLink look={holdsOwn ? 'secondary' : 'quiet'} href={`${href}/call-off`}>
            Call it off
          </ButtonLink>
        </div>
      )}
      {open && holdsOwn && <p className="mt-4">A bonus of your own is in it, so someone else in payroll pays it.</p>}
      <div className="mt-8">
        <Section id="lines" title="What it holds">
          <p className="hint mb-3">
            A bonus belongs to the weeks in which it was earned: payroll needs them for the regular rate of overtime (29
            CFR 778.209; not verified by counsel).
          </p>
          <Table
            caption="What this batch holds"
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: 'Name', cell: ({ name }) => name },
              {
                key: 'for',
                label: 'For',
                cell: (row) =>
                  row.takesBack ? <Status kind="sent-back">{row.milestone}: taken back</Status> : row.milestone,
              },
              { key: 'program', label: 'Program', cell: ({ program }) => program },
              {
                key: 'earned',
                label: 'Earned',
                cell: ({ earnedFrom, earnedOn }) =>
                  earnedFrom === earnedOn ? (
                    <DateInWords date={earnedOn} language="en" />
                  ) : (
                    <>
                      {longDate(earnedFrom, 'en')} through {longDate(earnedOn, 'en')}
                    </>
                  ),
              },
              {
                key: 'week',
                label: 'Workweek',
                cell: ({ weekFrom, weekThrough }) => (
                  <>
                    {longDate(weekFrom, 'en')} through {longDate(weekThrough, 'en')}
                  </>
                ),
              },
              { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
            ]}
          />
        </Section>
      </div>
    </>
  )
}
