import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { Stage } from '#db/queries/hr-stages.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'
import { stateWords } from '../wording/applications.ts'
import { sortedBy } from './address.ts'
import { Cell } from './cell.tsx'
import { Pages } from './pages.tsx'
import { stageLabels } from './stages.ts'

type Row = {
  id: string
  name: string
  email: string | null
  phone: string
  state: ApplicationState
  stage: Stage | null
  position: string
  program: string
  place: string
  submittedOn: string | null
  movedOn: string | null
  offer: { firstDay: string; expiresOn: string } | null
}

/** The pipeline: stages as counted tabs, then a table of those at one of them. */
export function ApplicationsList(props: {
  today: string
  counts: Record<Stage, number>
  rows: readonly Row[]
  asked: { stage: Stage | null; q: string; posting: string | null; sort: string | null }
  sort: string
  page: number
  /** Rows on a page. */
  size: number
  postings: { value: string; label: string }[]
  href: (change: Record<string, string | null>) => string
}) {
  const { today, counts, rows, asked, sort, page, postings, href } = props
  const narrowed = asked.q !== '' || asked.posting !== null
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const total = asked.stage ? counts[asked.stage] : all
  const by = (key: string) => sortedBy(sort, key, (next) => href({ sort: next }))
  return (
    <>
      <Tabs
        label="Stages"
        items={[
          { href: href({ stage: null }), label: 'All', count: all, current: asked.stage === null },
          ...(Object.keys(stageLabels) as Stage[]).map((stage) => ({
            href: href({ stage }),
            label: stageLabels[stage],
            count: counts[stage],
            current: asked.stage === stage,
          })),
        ]}
      />
      <Filters
        label="Narrow down"
        applyLabel="Show"
        clear={narrowed ? { href: href({ q: null, posting: null }), label: 'Clear' } : undefined}
      >
        {asked.stage && <input type="hidden" name="stage" value={asked.stage} />}
        {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
        <TextInput id="q" name="q" label="Name, e-mail or phone" type="search" defaultValue={asked.q} width="medium" />
        <Select
          id="posting"
          name="posting"
          label="Posting"
          empty="All postings"
          options={postings}
          defaultValue={asked.posting ?? ''}
        />
      </Filters>
      {rows.length === 0 && page === 1 ? (
        <EmptyState title={narrowed ? 'Nothing fits' : 'No applications here'}>
          {narrowed
            ? 'Look at another stage, or clear what narrows the list down.'
            : 'Applications appear here as soon as they are sent in.'}
        </EmptyState>
      ) : (
        <Table
          caption="Applications"
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Applicant',
              cell: (row) => <a href={`/hr/applications/${row.id}`}>{row.name}</a>,
              ...by('name'),
            },
            { key: 'position', label: 'Position', cell: (row) => `${row.position}, ${row.place}` },
            {
              key: 'submitted',
              label: 'Sent in',
              cell: (row) => row.submittedOn && <DateInWords date={row.submittedOn} language="en" />,
              ...by('submitted'),
            },
            { key: 'state', label: 'Where it stands', cell: (row) => <Standing row={row} today={today} /> },
            { key: 'contact', label: 'Contact', cell: (row) => <Contact row={row} /> },
          ]}
        />
      )}
      <Pages page={page} size={props.size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}

function Standing({ row, today }: { row: Row; today: string }) {
  const state = stateWords[row.state]
  if (row.stage === 'ready')
    return <Status kind="cleared">Ready to hire{row.offer && ` for ${longDate(row.offer.firstDay, 'en')}`}</Status>
  const expired = row.state === 'conditional-offer' && row.offer && row.offer.expiresOn < today
  if (expired) return <Status kind="lapsed">Offer ran out on {longDate(row.offer?.expiresOn ?? today, 'en')}</Status>
  if (row.stage === 'to-offer') return <Status kind="info">Screened, offer to make</Status>
  return (
    <Cell>
      <Status kind={state.kind}>{state.text}</Status>
      {row.stage === 'waiting' && row.offer && (
        <div className="row-detail">answer by {longDate(row.offer.expiresOn, 'en')}</div>
      )}
      {row.stage === 'clearing' && row.offer && (
        <div className="row-detail">first day {longDate(row.offer.firstDay, 'en')}</div>
      )}
      {row.stage === 'closed' && row.movedOn && <div className="row-detail">on {longDate(row.movedOn, 'en')}</div>}
    </Cell>
  )
}

function Contact({ row }: { row: Row }) {
  return (
    <Cell>
      {row.email && <a href={`mailto:${row.email}`}>{row.email}</a>}
      {row.phone && <div>{row.phone}</div>}
    </Cell>
  )
}
