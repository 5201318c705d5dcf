import { DateInWords } from '../date-in-words.tsx'
import { Filters } from '../form/filters.tsx'
import { Select } from '../form/select.tsx'
import { TextInput } from '../form/text-input.tsx'
import { Pager } from '../pager.tsx'
import { Section } from '../section.tsx'
import { SentenceAndNumbers } from '../sentence-and-numbers.tsx'
import type { StatusKind } from '../status.tsx'
import { Status } from '../status.tsx'
import type { Column } from '../table.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'

const today = '2026-11-22'

const names = [
  'Ana Quiroga',
  'Bram Oyelaran',
  'Celeste Whitehorse',
  'Dmitri Vance',
  'Eun-ji Bautista',
  'Farah Lindqvist',
]
const states: readonly [StatusKind, string, string | null, string][] = [
  ['cleared', 'Cleared', '2027-03-14', 'TB test lapses first'],
  ['lapsing', 'Cleared, lapses soon', '2026-11-25', 'CPR card lapses first'],
  ['not-cleared', 'Not cleared', null, 'Fingerprint card is suspended'],
  ['grace', 'Cleared in grace', '2027-01-10', 'Training is not verified yet: may not deliver peer services'],
  ['unknown', 'Not known', null, 'No facts have been entered for this person'],
  ['not-yet', 'Not yet', null, 'First day is 7 December 2026'],
]

const rows = Array.from({ length: 24 }, (_, index) => {
  const [kind, words, through, why] = states[index % states.length] ?? ['unknown', '', null, '']
  return {
    id: String(index),
    name: `${names[index % names.length]}`,
    kind,
    words,
    through,
    why,
    cases: (index * 7) % 23,
  }
})

type Row = (typeof rows)[number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    label: 'Name',
    cell: (row) => <a href={`#row-${row.id}`}>{row.name}</a>,
    sortHref: '?sort=-name',
    sorted: 'ascending',
  },
  { key: 'state', label: 'Hospital', cell: (row) => <Status kind={row.kind}>{row.words}</Status> },
  {
    key: 'through',
    label: 'Through',
    cell: (row) => row.through && <DateInWords date={row.through} today={today} language="en" />,
    sortHref: '?sort=through',
  },
  { key: 'why', label: 'Why', cell: (row) => row.why },
  { key: 'cases', label: 'Members', cell: (row) => row.cases, numeric: true, sortHref: '?sort=cases' },
]

const wide: readonly Column<Row>[] = [
  ...columns,
  ...['Driver license', 'Fingerprint card', 'CPR', 'Tuberculosis', 'Training', 'Motor vehicle record'].map((label) => ({
    key: label,
    label,
    cell: (row: Row) => <Status kind={row.kind === 'cleared' ? 'met' : row.kind}>{row.words}</Status>,
  })),
]

/** What a board or queue is made of. */
export function Lists() {
  return (
    <>
      <Section id="sentence" title="A sentence and its numbers">
        <SentenceAndNumbers
          sentence="19 of your 24 people are cleared for the hospital today; two lapse within 30 days."
          numbers={[
            { href: '#cleared', value: 19, label: 'cleared today' },
            { href: '#lapsing', value: 2, label: 'lapse within 30 days', tone: 'warning' },
            { href: '#not-cleared', value: 3, label: 'not cleared', tone: 'error' },
          ]}
          asOf="As of 22 November 2026. Last worked out today at 6:00 am."
        />
      </Section>
      <Section id="table" title="Table">
        <Tabs
          label="Saved views"
          items={[
            { href: '?view=all', label: 'Everyone', count: 1204, current: true },
            { href: '?view=lapsing', label: 'Lapsing', count: 2 },
            { href: '?view=none', label: 'Held', count: 0 },
          ]}
        />
        <Filters label="Narrow down" applyLabel="Show" clear={{ href: '?', label: 'Clear' }}>
          <TextInput id="filter-q" name="q" label="Name or e-mail" type="search" />
          <Select
            id="filter-team"
            name="team"
            label="Team"
            empty="All teams"
            options={[
              { value: 'east', label: 'East ward' },
              { value: 'west', label: 'West ward' },
            ]}
          />
        </Filters>
        <Table caption="Your people" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
        <Pager
          label="Pages"
          previous={{ href: '?page=1', label: 'Previous' }}
          next={{ href: '?page=3', label: 'Next' }}
        >
          25 to 48 of 1,204
        </Pager>
      </Section>
      <Section id="wide" title="Wide table">
        <Table wide caption="Person by requirement" columns={wide} rows={rows.slice(0, 8)} rowKey={(row) => row.id} />
      </Section>
    </>
  )
}
