import { useState } from 'react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { BonusRow } from './bonuses.server.ts'
import { Cell } from './cell.tsx'

/** Bonuses that wait for approval, each to be chosen but one's own; one button approves the chosen ones. */
export function BonusesToApprove({ rows, all }: { rows: readonly BonusRow[]; all: boolean }) {
  const choosable = rows.filter(({ own }) => !own).length
  const [count, setCount] = useState(all ? choosable : 0)
  return (
    <form
      method="post"
      key={`${rows.map(({ id }) => id).join()} ${all}`}
      onChange={(event) => setCount(new FormData(event.currentTarget).getAll('id').length)}
    >
      {choosable > 0 && (
        <fieldset className="bulk">
          <legend className="sr-only">With the chosen bonuses</legend>
          <Button>Approve {count === 0 ? 'the chosen bonuses' : count === 1 ? '1 bonus' : `${count} bonuses`}</Button>
          <a className="button button-quiet" href={all ? '/hr/bonuses' : '/hr/bonuses?chosen=all'}>
            {all ? 'Choose none' : `Choose ${choosable === 1 ? 'the one' : `all ${choosable}`} on this page`}
          </a>
        </fieldset>
      )}
      <BonusTable caption="Bonuses that wait for approval" rows={rows} chosen={all} />
    </form>
  )
}

/**
 * Bonuses, each with where it stands.
 * @param props.chosen with boxes to choose them by, ticked or not; absent for none
 */
export function BonusTable(props: { caption: string; rows: readonly BonusRow[]; chosen?: boolean }) {
  const { caption, rows, chosen } = props
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Name', cell: (row) => <Whose row={row} chosen={chosen} /> },
        { key: 'for', label: 'For', cell: (row) => <a href={`/hr/bonuses/${row.id}`}>{row.milestone}</a> },
        { key: 'on', label: 'Earned on', cell: ({ earnedOn }) => <DateInWords date={earnedOn} language="en" /> },
        { key: 'program', label: 'Program', cell: ({ program }) => program },
        { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
        { key: 'state', label: 'Where it stands', cell: (row) => <BonusState row={row} /> },
      ]}
    />
  )
}

function Whose({ row, chosen }: { row: BonusRow; chosen: boolean | undefined }) {
  const link = <a href={`/hr/people/${row.personId}`}>{row.name}</a>
  const note = row.own && <span className="row-detail">Your own; someone else in HR decides about it</span>
  if (chosen === undefined)
    return (
      <>
        {link}
        {note}
      </>
    )
  return (
    <div className="row-choice">
      {!row.own && (
        <label>
          <input type="checkbox" name="id" value={row.id} defaultChecked={chosen} />
          <span className="sr-only">
            Choose {row.name}, {row.milestone}
          </span>
        </label>
      )}
      <div>
        {link}
        {note}
      </div>
    </div>
  )
}

/** Where a bonus stands, and what is asked about it. */
export function BonusState({ row }: { row: Pick<BonusRow, 'state' | 'question'> }) {
  return (
    <Cell>
      <Status kind={row.state.kind}>{row.state.text}</Status>
      {row.question && (
        <div>
          <Status kind="sent-back">{row.question}</Status>
        </div>
      )}
    </Cell>
  )
}
