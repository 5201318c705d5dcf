import type { Column } from '#app/components/table.tsx'
import type { BoardRowAsKnown } from './board.server.ts'
import { Behind, GateAnswer } from './person.tsx'

const noAnswer = (position: string) => (
  <span className="text-soft">{position ? 'Not part of this job' : 'Nothing known'}</span>
)

/** The columns of a list of people: both answers, and what changed the one into the other. */
export function columnsAsKnown(href: (personId: string) => string): readonly Column<BoardRowAsKnown>[] {
  return [
    {
      key: 'name',
      label: 'Name',
      cell: ({ personId, name, position }) => (
        <>
          <a href={href(personId)}>{name || 'No name given'}</a>
          <small className="row-detail">{position}</small>
        </>
      ),
    },
    {
      key: 'before',
      label: 'As known then',
      cell: ({ row, position }) => (row ? <GateAnswer words={row.before} /> : noAnswer(position)),
    },
    {
      key: 'now',
      label: 'As known now',
      cell: ({ row, position }) => (row ? <GateAnswer words={row.now} /> : noAnswer(position)),
    },
    {
      key: 'because',
      label: 'What changed it',
      cell: ({ row, personId }) => row && <Behind row={row} href={href(personId)} />,
    },
  ]
}
