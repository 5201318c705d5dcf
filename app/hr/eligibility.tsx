import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { weekdayDate } from '#locales/dates.ts'
import { Cell } from './cell.tsx'
import type { EligibilityData } from './eligibility.server.ts'

/** What there is to do of Form I-9 and E-Verify by which day, and what was recorded. */
export function EligibilityPage({ id, own, data }: { id: string; own: boolean; data: EligibilityData }) {
  const href = `/hr/applications/${id}/eligibility`
  return (
    <>
      <Section id="due" title="Form I-9 and E-Verify">
        {data.firstDay && (
          <p className="mb-3">
            {data.hired ? 'First day' : 'Proposed first day'}: <strong>{weekdayDate(data.firstDay, 'en')}</strong>. When
            it moves, the days below move with it.
          </p>
        )}
        {own && (
          <Notice tone="information">These are your own papers. Someone else in HR records what was done.</Notice>
        )}
        <TaskList label="What there is to do">
          {data.rows.map((row) => (
            <TaskRow
              key={row.key}
              id={`row-${row.key}`}
              title={row.title}
              href={!own && row.step ? `${href}/${row.step}` : undefined}
              hint={row.hint}
              status={row.status}
              through={row.through ?? undefined}
            />
          ))}
        </TaskList>
        {!data.open && <p className="mt-3">The application has ended, so nothing more is recorded here.</p>}
      </Section>
      <Section id="rules" title="What to keep in mind">
        <div className="prose">
          <ul>
            <li>
              The person chooses which papers from the official lists to show. Ask for no particular one, and for no
              more than the form asks.
            </li>
            <li>
              The portal only keeps track. It does not hold the form, and it asks for no copies of papers. Keep the form
              where your agency keeps its forms.
            </li>
            <li>None of this is shown to managers, and none of it is part of anybody’s standing.</li>
            {data.kept && (
              <li>
                {data.kept.settled
                  ? `Keep the form until ${data.kept.until}.`
                  : `Keep the form at least until ${data.kept.until}, and a year after the last day where that is later.`}{' '}
                Nothing is deleted by itself.
              </li>
            )}
          </ul>
        </div>
      </Section>
      <Section id="recorded" title="On record">
        {data.recorded.length === 0 ? (
          <p>Nothing is on record yet.</p>
        ) : (
          <Table
            caption="On record"
            captionHidden
            rows={data.recorded}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', label: 'What was done', cell: (row) => <What row={row} /> },
              { key: 'on', label: 'On', cell: (row) => row.on },
              { key: 'by', label: 'Recorded', cell: (row) => row.by },
              {
                key: 'actions',
                label: '',
                cell: (row) =>
                  row.stands &&
                  !own && (
                    <a href={`${href}/correct/${row.id}`}>
                      Correct<span className="sr-only">: {row.words}</span>
                    </a>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function What({ row }: { row: EligibilityData['recorded'][number] }) {
  return (
    <Cell>
      {row.replaced ? <s>{row.words}</s> : row.words}
      {row.detail && <div className="row-detail">{row.detail}</div>}
      {row.replaced && <div className="row-detail">Corrected since</div>}
      {row.reason && <div className="row-detail">Correction: {row.reason}</div>}
    </Cell>
  )
}
