import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { Status, type StatusKind } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { listWords } from '#app/wording/exclusions.ts'
import { exclusionLists } from '#domain/exclusions.ts'
import { Cell } from './cell.tsx'
import { type FormState, fieldsOf } from './fields.tsx'

type Row = {
  personId: string
  name: string
  names: string[]
  matched: boolean
  lists: { list: string; name: string; due: boolean; kind: StatusKind; text: string; last: string | null }[]
}

const empty = {
  due: 'Nobody is due to be searched',
  matches: 'No possible match waits',
  all: 'Nobody is to be searched',
} as const

/** People with the names to search them by; those without a match can be recorded together. */
export function SearchMany(props: {
  show: 'due' | 'matches' | 'all'
  rows: readonly Row[]
  state: FormState | undefined
}) {
  const { show, rows, state } = props
  const fields = fieldsOf(state)
  const chosen = (state?.boxes.people ?? '').split(' ')
  if (rows.length === 0)
    return <EmptyState title={empty[show]}>Whoever accepts an offer appears here by themselves.</EmptyState>
  const table = (
    <Table
      caption="People to search"
      captionHidden
      rows={rows}
      rowKey={(row) => row.personId}
      columns={[
        { key: 'name', label: 'Name', cell: (row) => <Name row={row} chosen={chosen} pick={show !== 'matches'} /> },
        {
          key: 'names',
          label: 'Search for',
          cell: (row) => (
            <Cell>
              {row.names.map((name) => (
                <div key={name}>{name}</div>
              ))}
            </Cell>
          ),
        },
        {
          key: 'lists',
          label: 'Lists',
          cell: (row) => (
            <Cell>
              {row.lists.map((list) => (
                <div key={list.list} className="mb-2 last:mb-0">
                  <Status kind={list.kind}>
                    {list.name}: {list.text.toLowerCase()}
                  </Status>
                  <div className="row-detail">
                    {list.last && `Searched last on ${list.last}`}
                    {list.last && list.due && '; due again'}
                  </div>
                </div>
              ))}
            </Cell>
          ),
        },
        {
          key: 'actions',
          label: '',
          cell: (row) => (
            <a href={`/hr/people/${row.personId}/exclusions`}>
              {row.matched ? 'Settle the match' : 'Record a match'}
              <span className="sr-only">: {row.name}</span>
            </a>
          ),
        },
      ]}
    />
  )
  if (show === 'matches') return table
  return (
    <form method="post" className="grid gap-6">
      {table}
      <div className="fields not-printed">
        <Checkboxes
          {...fields.text('list')}
          label="Searched today, no match, on"
          hint="One row for each person and list goes into the log, with the names above."
          options={exclusionLists.map((list) => ({ value: list, label: listWords[list] }))}
          defaultValue={state ? (state.boxes.lists ?? '').split(' ') : exclusionLists}
        />
        <div className="actions">
          <Button>Record for those chosen</Button>
        </div>
      </div>
    </form>
  )
}

function Name({ row, chosen, pick }: { row: Row; chosen: readonly string[]; pick: boolean }) {
  const link = <a href={`/hr/people/${row.personId}`}>{row.name}</a>
  if (!pick || row.matched) return link
  return (
    <span className="flex items-center gap-2">
      <input
        type="checkbox"
        name="person"
        value={row.personId}
        aria-label={`Choose ${row.name}`}
        defaultChecked={chosen.includes(row.personId)}
      />
      {link}
    </span>
  )
}
