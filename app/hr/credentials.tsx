import { EmptyState } from '#app/components/empty-state.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Cell } from './cell.tsx'
import type { CredentialsData } from './credentials.server.ts'

type Row = CredentialsData['credentials'][number]

/** Every credential there ever was: how it stands, what its source said, and what stopped it. */
export function Credentials({ id, own, data }: { id: string; own: boolean; data: CredentialsData }) {
  const { credentials, received } = data
  return (
    <>
      {received.length > 0 && (
        <Section id="received" title="Received, not verified">
          <Table
            caption="Received, not verified"
            captionHidden
            rows={received}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', label: 'Credential', cell: (row) => <a href={`/hr/review/${row.id}`}>{row.words}</a> },
              { key: 'when', label: 'Sent', cell: (row) => row.when },
              {
                key: 'state',
                label: 'State',
                cell: () => <Status kind="pending">Counts once its source confirms it</Status>,
              },
            ]}
          />
        </Section>
      )}
      <Section id="credentials" title="On record">
        {credentials.length === 0 ? (
          <EmptyState title="No credential on record">
            A card, a license or a certificate appears here once it was accepted.
          </EmptyState>
        ) : (
          <Table
            caption="Credentials"
            captionHidden
            rows={credentials}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', label: 'Credential', cell: (row) => <Name row={row} /> },
              { key: 'state', label: 'State', cell: (row) => <State row={row} /> },
              { key: 'checks', label: 'At its source', cell: (row) => <Checks row={row} /> },
              { key: 'stops', label: 'Interruptions', cell: (row) => <Stops id={id} own={own} row={row} /> },
              { key: 'actions', label: '', cell: (row) => !own && row.standing && <Actions id={id} row={row} /> },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function Name({ row }: { row: Row }) {
  return (
    <Cell>
      <span id={`credential-${row.id}`}>{row.standing ? row.words : <s>{row.words}</s>}</span>
      {row.retracted && <div className="row-detail">Taken back on {row.retracted}</div>}
    </Cell>
  )
}

function State({ row }: { row: Row }) {
  if (!row.standing) return <Status kind="missing">Does not count</Status>
  return <Status kind={row.state.kind}>{row.state.text}</Status>
}

function Checks({ row }: { row: Row }) {
  const unverified = row.standing && row.unverified
  if (!unverified && row.checks.length === 0 && !row.due) return null
  return (
    <Cell>
      {unverified && (
        <div className="mb-2 last:mb-0">
          <Status kind="pending">Received, not verified</Status>
        </div>
      )}
      {row.checks.map((check) => (
        <div key={check.id} className="mb-2 last:mb-0">
          <Status kind={check.kind}>{check.text}</Status>
          <div className="row-detail">
            {check.by}
            {check.picture && (
              <>
                {'; '}
                <a href={check.picture}>see the picture</a>
              </>
            )}
          </div>
        </div>
      ))}
      {row.due && (
        <div className="row-detail">
          {row.due.now ? `Due to be checked again since ${row.due.on}` : `To be checked again from ${row.due.on}`}
        </div>
      )}
    </Cell>
  )
}

function Stops({ id, own, row }: { id: string; own: boolean; row: Row }) {
  const recorded = row.entries.length > 0
  if (!recorded && row.interruptions.length === 0) return null
  return (
    <Cell>
      {row.interruptions.map(({ key, words }) => (
        <div key={key}>{words}</div>
      ))}
      {row.entries.map((entry) => (
        <div key={entry.id} className="row-detail">
          {entry.undone ? <s>{entry.words}</s> : entry.words}
          {entry.detail && `, ${entry.detail}`}. {entry.by}.
          {entry.last && !own && (
            <>
              {' '}
              <a href={`/hr/people/${id}/credentials/${row.id}/take-back`}>
                Take back<span className="sr-only">: {entry.words}</span>
              </a>
            </>
          )}
        </div>
      ))}
    </Cell>
  )
}

function Actions({ id, row }: { id: string; row: Row }) {
  const at = `/hr/people/${id}/credentials/${row.id}`
  const about = <span className="sr-only">: {row.words}</span>
  return (
    <div className="actions">
      {row.canCheck && <a href={`${at}/check`}>Check at the source{about}</a>}
      {row.card ? (
        <a href={`/hr/people/${id}/fingerprint`}>State of the card{about}</a>
      ) : (
        <>
          <a href={`${at}/interrupt`}>Suspended or revoked{about}</a>
          {row.stopped && <a href={`${at}/reinstate`}>Given back{about}</a>}
        </>
      )}
    </div>
  )
}
