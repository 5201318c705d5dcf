import { ColumnChart } from '#app/components/charts/columns.tsx'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Pages } from '#app/hr/pages.tsx'
import type { Week } from '#domain/forecast.ts'
import { longDate, monthName } from '#locales/dates.ts'
import type { ForecastData } from './forecast.server.ts'

type Change = Record<string, string | null>
type Row = { name: string; title: string; weeks: number[]; total: number }

/**
 * What lapses in the weeks ahead if nothing is renewed: a chart, the same numbers in tables, and the lapses behind them.
 * @param props.path the page's own address; `.csv` behind it gives the file
 * @param props.personHref where a person's page is
 */
export function Forecast(props: ForecastData & { path: string; personHref: (personId: string) => string }) {
  const { asked, weeks, totals, requirements, programs, today, path, masked } = props
  const href = (change: Change) => hrefWith(path, asked, change)
  const all = totals.reduce((sum, each) => sum + each, 0)
  const chosen = requirements.find(({ name }) => name === asked.requirement)
  return (
    <>
      <PageHeading
        title="Forecast of lapses"
        lead="What is good today and ends within thirteen weeks, if nothing is renewed."
        actions={<a href={`${path}.csv`}>Save as CSV</a>}
      />
      <ForecastFilters {...props} />
      <p className="sentence">{sentence(all, chosen?.title)}</p>
      <p className="as-of">
        As of today, {longDate(today, 'en')}, through {longDate(weeks.at(-1)?.through ?? today, 'en')}. Each lapse is
        counted in the week of its last good day.
        {masked && ' Of health checks and whatever else only HR may know, what is met today is counted.'}
      </p>
      {all > 0 && (
        <>
          <ColumnChart
            label={`Lapses in each of the next ${weeks.length} weeks`}
            columns={weeks.map((week, index) => ({
              key: week.from,
              label: shortDate(week.from),
              value: totals[index] ?? 0,
              current: asked.week === String(index + 1),
            }))}
          />
          <Section id="by-requirement" title="By requirement">
            <Weeks
              caption="Lapses by requirement and week"
              rows={requirements}
              of="Requirement"
              {...{ weeks, href }}
              param="requirement"
            />
          </Section>
          {programs.length > 1 && (
            <Section id="by-program" title="By program">
              <Weeks caption="Lapses by program and week" rows={programs} of="Program" {...{ weeks, href }} />
            </Section>
          )}
        </>
      )}
      <Lapses {...props} href={href} chosen={chosen?.title} />
    </>
  )
}

function sentence(all: number, requirement: string | undefined): string {
  const of = requirement ? ` of ${requirement}` : ''
  if (all === 0) return `Nothing${of ? ` ${of.trim()}` : ''} lapses in the next thirteen weeks.`
  return all === 1
    ? `One lapse${of} in the next thirteen weeks.`
    : `${all.toLocaleString('en-US')} lapses${of} in the next thirteen weeks.`
}

/** `27 Nov` */
function shortDate(date: string): string {
  return `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)), 'en').slice(0, 3)}`
}

function ForecastFilters({ asked, choices, requirements, path, weeks }: Parameters<typeof Forecast>[0]) {
  const narrowed = Object.values(asked).some((value) => value !== null)
  return (
    <Filters
      label="Narrow the forecast down"
      applyLabel="Show"
      clear={narrowed ? { href: path, label: 'Clear' } : undefined}
    >
      <Select
        id="requirement"
        name="requirement"
        label="Requirement"
        empty="Every requirement"
        defaultValue={asked.requirement ?? ''}
        options={requirements.map(({ name, title }) => ({ value: name, label: title }))}
      />
      {choices.length > 1 && (
        <Select
          id="program"
          name="program"
          label="Program"
          empty="Every program"
          defaultValue={asked.program ?? ''}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        id="week"
        name="week"
        label="List of the week"
        empty="All weeks"
        defaultValue={asked.week ?? ''}
        options={weeks.map(({ from, through }, index) => ({
          value: String(index + 1),
          label: `${shortDate(from)} to ${shortDate(through)}`,
        }))}
      />
    </Filters>
  )
}

function Weeks(props: {
  caption: string
  rows: readonly Row[]
  of: string
  weeks: readonly Week[]
  href: (change: Change) => string
  /** The parameter that narrows the page to a row, where there is one. */
  param?: 'requirement'
}) {
  const { caption, rows, of, weeks, href, param } = props
  const link = (row: Row, week: number | null) =>
    `${href({ ...(param && { [param]: row.name }), week: week === null ? null : String(week + 1) })}#lapses`
  const columns: Column<Row>[] = [
    { key: 'name', label: of, cell: (row) => (param ? <a href={link(row, null)}>{row.title}</a> : row.title) },
    { key: 'total', label: 'In all', numeric: true, cell: ({ total }) => total.toLocaleString('en-US') },
    ...weeks.map((week, index) => ({
      key: week.from,
      label: shortDate(week.from),
      numeric: true,
      cell: (row: Row) => {
        const value = row.weeks[index] ?? 0
        if (value === 0) return <span className="none">0</span>
        return param ? <a href={link(row, index)}>{value.toLocaleString('en-US')}</a> : value.toLocaleString('en-US')
      },
    })),
  ]
  return (
    <div className="weeks">
      <Table caption={caption} captionHidden wide rows={rows} rowKey={({ name }) => name} columns={columns} />
    </div>
  )
}

function Lapses(
  props: Parameters<typeof Forecast>[0] & { href: (change: Change) => string; chosen: string | undefined },
) {
  const { rows, page, size, total, href, asked, weeks, today, personHref, chosen } = props
  const week = asked.week ? weeks[Number(asked.week) - 1] : undefined
  const what = chosen ? `of ${chosen}` : 'one by one'
  const title = week ? `${shortDate(week.from)} to ${shortDate(week.through)}, ${what}` : `The lapses ${what}`
  return (
    <Section id="lapses" title={title}>
      {rows.length === 0 ? (
        <EmptyState title="Nothing lapses">Nothing that is good today ends in this time.</EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ personId, requirement }) => `${personId} ${requirement}`}
          columns={[
            { key: 'name', label: 'Name', cell: (row) => <a href={personHref(row.personId)}>{row.name}</a> },
            { key: 'requirement', label: 'Requirement', cell: ({ title: name }) => name },
            {
              key: 'through',
              label: 'Good through',
              cell: ({ lastDay }) => <DateInWords date={lastDay} language="en" today={today} />,
            },
          ]}
        />
      )}
      <Pages page={page} size={size} total={total} href={(turned) => `${href({ page: turned })}#lapses`} />
    </Section>
  )
}
