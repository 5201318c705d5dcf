import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { hrefWith } from './address.ts'
import { Pages } from './pages.tsx'
import type { WarningsOfMonth } from './warnings.server.ts'

type Row = WarningsOfMonth['foreseeable'][number]

/** The proof that nobody lapses unwarned: every lapse of a month with the warnings that preceded it. */
export function Warnings(props: WarningsOfMonth) {
  const { title, month, monthName, months, today, foreseeable, unforeseen, page, size, count } = props
  const columns: Column<Row>[] = [
    { key: 'name', label: 'Name', cell: (row) => <a href={`/hr/people/${row.personId}`}>{row.name}</a> },
    { key: 'requirement', label: 'Requirement', cell: (row) => row.requirement },
    {
      key: 'through',
      label: 'Last good day',
      cell: (row) => <DateInWords date={row.through} language="en" today={today} />,
    },
  ]
  const warnings: Column<Row> = { key: 'warnings', label: 'Warnings', cell: (row) => <Lines lines={row.warnings} /> }
  return (
    <>
      <PageHeading
        title={title}
        lead="Every requirement that stopped being good while somebody was employed, and how they were warned of it."
        actions={<a href={`/hr/warnings.csv?month=${month}`}>Save as CSV</a>}
      />
      <Filters label="Choose a month" applyLabel="Show">
        <Select id="month" name="month" label="Month" defaultValue={month} options={months} />
      </Filters>
      <p className="sentence">{sentence(props)}</p>
      <p className="as-of mb-6">
        A lapse counts in the month of its last good day, and as warned where a warning was written by then.
        {props.current && ` ${monthName} is not over; this is through ${props.through}.`}
        {props.masked && ' Health checks and whatever else only HR with the permission may know are left out.'}
      </p>
      <Section id="lapses" title={`Lapses of ${monthName}`}>
        {count === 0 ? (
          <EmptyState title="Nothing lapsed that was to be seen coming">
            Choose another month to look further back.
          </EmptyState>
        ) : (
          <Table
            caption={`Lapses of ${monthName}`}
            captionHidden
            rows={foreseeable}
            rowKey={(row) => `${row.personId} ${row.requirement} ${row.through}`}
            columns={[
              ...columns,
              {
                key: 'warned',
                label: 'Warned in time',
                cell: ({ warned }) =>
                  warned ? <Status kind="met">Warned</Status> : <Status kind="failed">No warning</Status>,
              },
              warnings,
            ]}
          />
        )}
        <Pages
          page={page}
          size={size}
          total={count}
          href={(next) => hrefWith('/hr/warnings', { month }, { page: next })}
        />
      </Section>
      {unforeseen.length > 0 && (
        <Section id="unforeseen" title="What nobody could foresee">
          <Table
            caption="What nobody could foresee"
            captionHidden
            rows={unforeseen}
            rowKey={(row) => `${row.personId} ${row.requirement} ${row.through}`}
            columns={[...columns, { key: 'reason', label: 'Why', cell: (row) => row.reason }, warnings]}
          />
        </Section>
      )}
    </>
  )
}

function sentence({ total, unwarned, monthName }: WarningsOfMonth): string {
  if (total === 0) return `Nothing lapsed in ${monthName}.`
  const lapses = total === 1 ? 'One lapse' : `${total.toLocaleString('en-US')} lapses`
  const none = unwarned === 0 ? 'none that was to be seen coming came' : `${unwarned.toLocaleString('en-US')} came`
  return `${lapses} in ${monthName}; ${none} without a warning.`
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="none">None</span>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
