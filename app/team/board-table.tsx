import { DateInWords } from '#app/components/date-in-words.tsx'
import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import { longDate } from '#locales/dates.ts'
import type { BoardRow } from './board.server.ts'
import type { BoardData } from './board-data.ts'
import type { Cell } from './cells.ts'
import { boardHref, personHref } from './question.ts'
import { type GateWords, saysYes } from './words.ts'

/** Person by person: the answer of the chosen gate, what ends it, and a square for each requirement of it; cards on a phone. */
export function BoardTable({ question, rows, requirements, gates }: BoardData) {
  const { on, sort, gate } = question
  const sorting = (by: 'name' | 'through') => ({
    sortHref: boardHref(question, { sort: sort === by ? `-${by}` : by }),
    sorted: sort === by ? ('ascending' as const) : sort === `-${by}` ? ('descending' as const) : undefined,
  })
  const columns: readonly Column<BoardRow>[] = [
    {
      key: 'name',
      label: 'Name',
      cell: (row) => (
        <>
          <a href={personHref(question, row.personId)}>{row.name}</a>
          <small className="row-detail">{row.position}</small>
        </>
      ),
      ...sorting('name'),
    },
    {
      key: 'gate',
      label: gates.find((each) => each.gate === gate)?.name ?? gate,
      cell: (row) => <Status kind={row.gate.kind}>{row.gate.word}</Status>,
    },
    { key: 'through', label: 'Through', cell: (row) => <Through words={row.gate} on={on} />, ...sorting('through') },
    {
      key: 'reason',
      label: 'Why',
      cell: (row) => (
        <span>
          {row.gate.reason}
          {row.phrases && <small className="row-detail">{row.phrases}</small>}
        </span>
      ),
    },
    ...requirements.map(({ requirement, name }, index) => ({
      key: requirement,
      label: name,
      cell: (row: BoardRow) => <Square cell={row.cells[index] ?? null} />,
    })),
  ]
  return (
    <div className="team-board">
      <Table
        wide
        caption="People of your team"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.personId}
      />
    </div>
  )
}

/** Through when, with the days left on the day that is asked about. */
function Through({ words, on }: { words: GateWords; on: string }) {
  if (saysYes(words)) return <DateInWords date={words.through} today={on} language="en" />
  return words.again ? <>cleared again from {longDate(words.again, 'en')}</> : <>–</>
}

function Square({ cell }: { cell: Cell | null }) {
  if (!cell) return <span className="row-detail">not asked</span>
  return (
    <>
      <Status kind={cell.kind}>{cell.word}</Status>
      {cell.date && <small className="row-detail">{cell.date}</small>}
    </>
  )
}
