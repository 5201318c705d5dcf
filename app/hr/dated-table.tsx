import type { ReactNode } from 'react'
import { Status, type StatusKind } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'

/** Something about a person that holds on certain days; `name` where rows are of several people. */
type DatedRow = {
  id: string
  personId: string
  name?: string
  days: string | null
  state: { kind: StatusKind; text: string }
}

/**
 * Rows of what holds on certain days: whose, what, when, how it stands, why, and what can be done about it.
 * @param props.page the last part of the address of a person's own list
 * @param props.story who did what, and why
 * @param props.actions links; `about` says to whoever cannot see the row what they belong to
 */
export function DatedTable<Row extends DatedRow>(props: {
  caption: string
  rows: readonly Row[]
  page: 'holds' | 'waivers'
  what: { label: string; of(row: Row): string }
  story(row: Row): ReactNode
  actions(row: Row, about: ReactNode): ReactNode
}) {
  const { caption, rows, page, what, story, actions } = props
  const person = {
    key: 'person',
    label: 'Person',
    cell: (row: Row) => <a href={`/hr/people/${row.personId}/${page}`}>{row.name}</a>,
  }
  const about = (row: Row) => <span className="sr-only">: {[what.of(row), row.name].filter(Boolean).join(', ')}</span>
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(rows.some(({ name }) => name !== undefined) ? [person] : []),
        { key: 'what', label: what.label, cell: what.of },
        { key: 'days', label: 'Days', cell: (row) => row.days },
        {
          key: 'state',
          label: 'State',
          cell: (row) => (
            <span className="md:whitespace-nowrap">
              <Status kind={row.state.kind}>{row.state.text}</Status>
            </span>
          ),
        },
        { key: 'why', label: 'Why and by whom', cell: story },
        {
          key: 'actions',
          label: '',
          cell: (row) => <div className="actions not-printed">{actions(row, about(row))}</div>,
        },
      ]}
    />
  )
}
