import { useState } from 'react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { sortedBy } from './address.ts'
import { Cell } from './cell.tsx'
import type { PipelineRow } from './pipeline.server.ts'
import { type PipelineAsked, pipelineHref, queryOf } from './pipeline-asked.ts'

/**
 * The pipeline as a table, with what can be done with many at once. Without a script the same form leads to the same page, which
 * counts what was chosen and asks before anything is done.
 *
 * @param props.chosen whether every row of the page is chosen to begin with
 */
export function PipelineTable(props: {
  asked: PipelineAsked
  rows: readonly PipelineRow[]
  sort: string
  chosen: boolean
}) {
  const { asked, rows, sort, chosen } = props
  const choosable = rows.filter(({ bulk }) => bulk).length
  const [count, setCount] = useState(chosen ? choosable : 0)
  const by = (key: string) => sortedBy(sort, key, (next) => pipelineHref(asked, { sort: next }))
  return (
    <form
      key={`${queryOf(asked)} ${asked.page} ${chosen}`}
      action="/hr/applications/bulk"
      onChange={(event) => setCount(new FormData(event.currentTarget).getAll('id').length)}
    >
      <input type="hidden" name="list" value={pipelineHref(asked).split('?')[1]} />
      {choosable > 0 && (
        <fieldset className="bulk">
          <legend className="sr-only">With the chosen applications</legend>
          <Button look="secondary" name="do" value="screen">
            Start screening {counted(count)}
          </Button>
          <Button look="secondary" name="do" value="decline">
            Decline {counted(count)}
          </Button>
          <a className="button button-quiet" href={pipelineHref(asked, { chosen: chosen ? null : 'all' })}>
            {chosen
              ? 'Choose none'
              : choosable === 1
                ? 'Choose the one on this page'
                : `Choose all ${choosable} on this page`}
          </a>
        </fieldset>
      )}
      <Table
        caption="Applications"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', label: 'Applicant', cell: (row) => <Applicant row={row} chosen={chosen} />, ...by('name') },
          { key: 'position', label: 'Position', cell: (row) => `${row.position}, ${row.place}` },
          {
            key: 'submitted',
            label: 'Sent in',
            cell: (row) => row.submittedOn && <DateInWords date={row.submittedOn} language="en" />,
            ...by('submitted'),
          },
          { key: 'state', label: 'Where it stands', cell: (row) => <Standing row={row} /> },
          { key: 'waiting', label: 'At this stage', cell: (row) => <Since row={row} />, ...by('waiting') },
          { key: 'contact', label: 'Contact', cell: (row) => <Contact row={row} /> },
        ]}
      />
    </form>
  )
}

function counted(count: number): string {
  if (count === 0) return 'chosen applications'
  return count === 1 ? '1 application' : `${count} applications`
}

function Applicant({ row, chosen }: { row: PipelineRow; chosen: boolean }) {
  const link = <a href={`/hr/applications/${row.id}`}>{row.name}</a>
  return (
    <div className="row-choice">
      {row.bulk ? (
        <label>
          <input type="checkbox" name="id" value={row.id} defaultChecked={chosen} />
          <span className="sr-only">Choose {row.name}</span>
        </label>
      ) : null}
      <div>
        {link}
        {row.own && <span className="row-detail">Your own; someone else decides about it</span>}
      </div>
    </div>
  )
}

function Standing({ row }: { row: PipelineRow }) {
  const { waits } = row
  return (
    <Cell>
      <Status kind={waits.kind}>{waits.text}</Status>
      {waits.detail && <div className="row-detail">{waits.detail}</div>}
    </Cell>
  )
}

function Since({ row }: { row: PipelineRow }) {
  return (
    <Cell>
      {row.days}
      <div className="row-detail">
        since <DateInWords date={row.sinceOn} language="en" />
      </div>
    </Cell>
  )
}

function Contact({ row }: { row: PipelineRow }) {
  return (
    <Cell>
      {row.email && (
        <a href={`mailto:${row.email}`} className="lg:block lg:min-w-60">
          {row.email}
        </a>
      )}
      {row.phone && <div>{row.phone}</div>}
    </Cell>
  )
}
