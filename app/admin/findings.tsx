import { Table } from '#app/components/table.tsx'
import type { ImpossibleState } from '#domain/hunting.ts'
import type { Place } from './finding-places.ts'
import { findingWords } from './finding-words.ts'

export type ListedFinding = {
  id: string
  state: ImpossibleState
  name: string
  places: Place[]
  firstSeen: string
  lastSeen: string
  gone: string | null
}

/** The findings of one state: what they mean, what to do, and each with the way to its record. */
export function FindingsOfState({ state, rows }: { state: ImpossibleState; rows: readonly ListedFinding[] }) {
  const { title, means, todo } = findingWords[state]
  const gone = rows.some((row) => row.gone)
  return (
    <>
      <p>{means}</p>
      {!gone && (
        <p className="mt-2">
          <strong>What to do:</strong> {todo}
        </p>
      )}
      <div className="mt-4">
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'record', label: 'Record', cell: (row) => <span className="break-all">{row.name}</span> },
            { key: 'place', label: 'Where', cell: (row) => <Places places={row.places} /> },
            { key: 'first', label: 'First seen', cell: (row) => row.firstSeen },
            { key: 'last', label: 'Last seen', cell: (row) => row.lastSeen },
            ...(gone ? [{ key: 'gone', label: 'Gone', cell: (row: ListedFinding) => row.gone }] : []),
          ]}
        />
      </div>
    </>
  )
}

/** A link for who may open it; for others who may, and at which address. */
function Places({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return <>Only in the database</>
  return (
    <>
      {places.map(({ label, address, href, role }) =>
        href ? (
          <a key={address} href={href}>
            {label}
          </a>
        ) : (
          <span key={address}>
            {label}, for {role}: <code className="break-all">{address}</code>
          </span>
        ),
      )}
    </>
  )
}

/** What the last hunt looked at, and how long it takes to come round. */
export function LastHunt(props: {
  people: number
  part: number
  parts: number
  looked: readonly { state: ImpossibleState; records: number }[]
}) {
  const { people, part, parts, looked } = props
  return (
    <>
      <p>
        {parts === 1
          ? `It took all records of ${count(people, 'person', 'people')}.`
          : `It took part ${part} of ${parts} of the records of ${count(people, 'person', 'people')}; with a hunt an hour everyone is looked at within ${parts} hours, and what was found before every time.`}
      </p>
      <div className="mt-4">
        <Table
          caption="What the last hunt looked at"
          captionHidden
          rows={looked}
          rowKey={({ state }) => state}
          columns={[
            { key: 'state', label: 'Hunted for', cell: ({ state }) => findingWords[state].title },
            {
              key: 'records',
              label: 'Records looked at',
              numeric: true,
              cell: ({ records }) => records.toLocaleString('en-US'),
            },
          ]}
        />
      </div>
    </>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}
