import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { ProbationRow } from './list.server.ts'

/** Who is on probation, on which day of it, and how their review stands. */
export function ProbationList(props: { rows: readonly ProbationRow[]; today: string; base: string; whose: string }) {
  const { rows, today, base } = props
  const waiting = rows.filter(({ review }) => review.waits).length
  return (
    <>
      <PageHeading
        title="Probation"
        lead="Being employed on the last day of the probation earns the bonus. Neither a review nor an extension moves it."
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody is on probation">
          {props.whose} on probation stand here from their first day until a month after its end.
        </EmptyState>
      ) : (
        <>
          <p className="sentence mb-4">
            {rows.length === 1 ? 'One person' : `${rows.length} people`};{' '}
            {waiting === 0
              ? 'no review waits to be written.'
              : waiting === 1
                ? 'one review waits to be written.'
                : `${waiting} reviews wait to be written.`}
          </p>
          <Table
            caption="Probation"
            captionHidden
            rows={rows}
            rowKey={({ employmentId }) => employmentId}
            columns={[
              {
                key: 'name',
                label: 'Name',
                cell: ({ employmentId, personId, name }) => (
                  <a id={personId} href={`${base}/${employmentId}`}>
                    {name}
                  </a>
                ),
              },
              { key: 'position', label: 'Position', cell: ({ position }) => position },
              { key: 'day', label: 'Day', cell: ({ day, of }) => (day === null ? 'Over' : `${day} of ${of}`) },
              {
                key: 'last',
                label: 'Last day',
                cell: ({ lastDay, extended }) =>
                  lastDay === null ? (
                    'Open: a leave has no end'
                  ) : (
                    <>
                      <DateInWords date={lastDay} today={lastDay < today ? undefined : today} language="en" />
                      {extended && ', extended'}
                    </>
                  ),
              },
              {
                key: 'review',
                label: 'Review',
                cell: ({ review }) => <Status kind={review.kind}>{review.text}</Status>,
              },
            ]}
          />
        </>
      )}
    </>
  )
}
