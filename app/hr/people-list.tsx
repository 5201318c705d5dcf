import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { longDate } from '#locales/dates.ts'
import { sortedBy } from './address.ts'
import { Cell } from './cell.tsx'
import { Pages } from './pages.tsx'
import type { PersonRow } from './people.server.ts'
import { EmploymentState } from './person-records.tsx'

type Asked = Record<
  'q' | 'state' | 'position' | 'program' | 'team' | 'lapsing' | 'waived' | 'probation' | 'sort',
  string | null
>

/** Everyone the agency knows, narrowed down by what stands in the address. */
export function PeopleList(props: {
  today: string
  asked: Asked
  sort: string
  page: number
  /** Rows on a page. */
  size: number
  total: number
  rows: readonly PersonRow[]
  choices: {
    positions: { value: string; label: string }[]
    programs: { id: string; name: string }[]
    teams: { id: string; name: string }[]
  }
  href: (change: Record<string, string | null>) => string
}) {
  const { asked, sort, page, total, rows, href, today } = props
  const narrowed = Object.entries(asked).some(([name, value]) => name !== 'sort' && value !== null && value !== '')
  const by = (key: string) => sortedBy(sort, key, (next) => href({ sort: next }))
  return (
    <>
      <PeopleFilters {...props} narrowed={narrowed} />
      <p className="as-of">
        {total === 1 ? 'One person' : `${total.toLocaleString('en-US')} people`}. As of today, {longDate(today, 'en')}.
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Nobody fits">
          {narrowed
            ? 'Clear what narrows the list down to see everyone.'
            : 'People appear here when they apply or are invited.'}
        </EmptyState>
      ) : (
        <Table
          caption="People"
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: (row) => (
                <>
                  <a href={`/hr/people/${row.id}`}>{row.name}</a>
                  {row.merged && <span className="row-detail">Merged with another record</span>}
                </>
              ),
              ...by('name'),
            },
            { key: 'position', label: 'Position', cell: (row) => row.position },
            { key: 'team', label: 'Team', cell: (row) => row.team },
            { key: 'state', label: 'State', cell: (row) => <State row={row} /> },
            {
              key: 'hired',
              label: 'First day',
              cell: (row) => row.hiredOn && <DateInWords date={row.hiredOn} language="en" />,
              ...by('hired'),
            },
            { key: 'may', label: 'Today', cell: (row) => <Openings row={row} today={today} /> },
          ]}
        />
      )}
      <Pages page={page} size={props.size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}

function State({ row }: { row: PersonRow }) {
  if (row.state)
    return (
      <Cell>
        <EmploymentState state={row.state} />
        {row.lastDay && <div className="row-detail">last day {longDate(row.lastDay, 'en')}</div>}
        {row.probationEnds && <div className="row-detail">probation ends {longDate(row.probationEnds, 'en')}</div>}
      </Cell>
    )
  if (row.application) return <Status kind={row.application.kind}>{row.application.text}</Status>
  return <Status kind="missing">Never employed here</Status>
}

function Openings({ row, today }: { row: PersonRow; today: string }) {
  if (!row.openings) return null
  const { kind, words, firstThrough, rests } = row.openings
  return (
    <Cell>
      <Status kind={kind}>{words}</Status>
      {firstThrough && (
        <div className="row-detail">
          {kind === 'not-cleared' ? 'the rest through' : 'through'}{' '}
          <DateInWords date={firstThrough} language="en" today={today} />
        </div>
      )}
      {rests && <div className="row-detail">{rests}</div>}
    </Cell>
  )
}

function PeopleFilters(props: Parameters<typeof PeopleList>[0] & { narrowed: boolean }) {
  const { asked, choices, narrowed } = props
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Filters
      label="Narrow down"
      applyLabel="Show"
      clear={narrowed ? { href: '/hr/people', label: 'Clear' } : undefined}
    >
      {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      {asked.probation && <input type="hidden" name="probation" value={asked.probation} />}
      <TextInput
        id="q"
        name="q"
        label="Name, e-mail or phone"
        type="search"
        defaultValue={asked.q ?? ''}
        width="medium"
      />
      <Select
        id="state"
        name="state"
        label="State"
        empty="Everyone"
        defaultValue={asked.state ?? ''}
        options={[
          { value: 'employed', label: 'Employed today' },
          { value: 'on-leave', label: 'On leave today' },
          { value: 'to-come', label: 'Hired, begins later' },
          { value: 'left', label: 'Left' },
          { value: 'known', label: 'Never employed' },
        ]}
      />
      <Select
        id="position"
        name="position"
        label="Position"
        empty="All positions"
        defaultValue={asked.position ?? ''}
        options={choices.positions}
      />
      <Select
        id="program"
        name="program"
        label="Program"
        empty="All programs"
        defaultValue={asked.program ?? ''}
        options={named(choices.programs)}
      />
      <Select
        id="team"
        name="team"
        label="Team"
        empty="All teams"
        defaultValue={asked.team ?? ''}
        options={named(choices.teams)}
      />
      <Select
        id="lapsing"
        name="lapsing"
        label="Lapses or ends"
        empty="No matter"
        defaultValue={asked.lapsing ?? ''}
        options={['30', '60', '90'].map((days) => ({ value: days, label: `Within ${days} days` }))}
      />
      <Select
        id="waived"
        name="waived"
        label="Waivers"
        empty="No matter"
        defaultValue={asked.waived ?? ''}
        options={[{ value: 'today', label: 'One counts today' }]}
      />
    </Filters>
  )
}
