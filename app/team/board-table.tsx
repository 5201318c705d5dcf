import { DateInWords } from '#app/components/date-in-words.tsx'
import { Status } from '#app/components/status.tsx'
import { type Column, Table } from '#app/components/table.tsx'
import type { BoardQuestion } from '#db/queries/team-board.ts'
import { longDate } from '#locales/dates.ts'
import type { BoardRow } from './board.server.ts'
import { boardHref } from './question.ts'
import type { GateWords } from './words.ts'

/** Person by person: the answer of the chosen gate, and every gate in words. */
export function BoardTable({ question, rows }: { question: BoardQuestion; rows: readonly BoardRow[] }) {
  const { on, sort, gate, today } = question
  const day = on === today ? '' : `?on=${on}`
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
          <a href={`/team/people/${row.personId}${day}`}>{row.name}</a>
          <small className="row-detail">{row.position}</small>
        </>
      ),
      ...sorting('name'),
    },
    {
      key: 'gate',
      label: rows[0]?.gate.name ?? gate,
      cell: (row) => <Status kind={row.gate.kind}>{row.gate.word}</Status>,
    },
    { key: 'through', label: 'Through', cell: (row) => <Through words={row.gate} on={on} />, ...sorting('through') },
    { key: 'reason', label: 'Why', cell: (row) => row.gate.reason },
    { key: 'phrases', label: 'In words', cell: (row) => row.phrases },
  ]
  return (
    <Table caption="People of your team" captionHidden columns={columns} rows={rows} rowKey={(row) => row.personId} />
  )
}

/** Through when, with the days left on the day that is asked about. */
function Through({ words, on }: { words: GateWords; on: string }) {
  if (words.kind !== 'not-cleared') return <DateInWords date={words.through} today={on} language="en" />
  return words.again ? <>cleared again from {longDate(words.again, 'en')}</> : <>–</>
}
