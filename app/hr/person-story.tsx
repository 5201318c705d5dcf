import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { PersonData } from './person.server.ts'

type Told = { id: string; words: string; when: string; delivered: string | null }
type Sent = {
  id: string
  words: string
  when: string
  outcome: string
  kind: 'met' | 'sent-back' | 'not-cleared' | 'pending'
  decided: string | null
}
export type LedgerRow = { id: number; words: string; when: string; by: string }

/** The records that were merged with this one, each with the way to undo it and to its own ledger. */
export function Records({ person }: { person: PersonData }) {
  if (person.merges.length === 0) return null
  return (
    <Section id="records" title="Records of this person">
      <p className="mb-3">
        This page shows what is kept under all of them. Each keeps its own sign-in, applications and ledger.
      </p>
      <Table
        caption="Merged records"
        captionHidden
        rows={person.merges}
        rowKey={(merge) => merge.id}
        columns={[
          {
            key: 'name',
            label: 'Merged record',
            cell: (merge) => [merge.name, merge.email].filter(Boolean).join(', '),
          },
          { key: 'made', label: 'Merged', cell: (merge) => merge.made },
          { key: 'why', label: 'Why', cell: (merge) => merge.reason },
          {
            key: 'ledger',
            label: 'Ledger',
            cell: (merge) => (
              <a href={`/hr/people/${merge.recordId}/ledger`}>
                Its ledger<span className="sr-only"> of {merge.name}</span>
              </a>
            ),
          },
          {
            key: 'undo',
            label: '',
            cell: (merge) => (
              <a href={`/hr/people/merges/${merge.id}`}>
                Undo the merge<span className="sr-only"> with {merge.name}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}

export function Applications({ person }: { person: PersonData }) {
  if (person.applications.length === 0) return null
  return (
    <Section id="applications" title="Applications">
      <Table
        caption="Applications"
        captionHidden
        rows={person.applications}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'position',
            label: 'Position',
            cell: (row) => <a href={`/hr/applications/${row.id}`}>{row.position}</a>,
          },
          { key: 'state', label: 'State', cell: (row) => <Status kind={row.state.kind}>{row.state.text}</Status> },
          { key: 'sent', label: 'Sent in', cell: (row) => row.sentIn },
          {
            key: 'eligibility',
            label: '',
            cell: (row) =>
              row.accepted && (
                <a href={`/hr/applications/${row.id}/eligibility`}>
                  I-9 and E-Verify<span className="sr-only">: {row.position}</span>
                </a>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** What the person sent in, as far as whoever looks may know of it. */
export function Submissions({ rows }: { rows: readonly Sent[] }) {
  if (rows.length === 0) return null
  return (
    <Section id="submissions" title="Sent in">
      <Table
        caption="Sent in"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'what', label: 'For', cell: (row) => <a href={`/hr/review/${row.id}`}>{row.words}</a> },
          { key: 'when', label: 'Sent', cell: (row) => row.when },
          { key: 'outcome', label: 'Decision', cell: (row) => <Status kind={row.kind}>{row.outcome}</Status> },
          { key: 'decided', label: 'Decided', cell: (row) => row.decided },
        ]}
      />
    </Section>
  )
}

/** What the person was told by mail. */
export function Notices({ rows }: { rows: readonly Told[] }) {
  if (rows.length === 0) return null
  return (
    <Section id="notices" title="Notices sent">
      <Table
        caption="Notices"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'what', label: 'About', cell: (row) => row.words },
          { key: 'when', label: 'Written', cell: (row) => row.when },
          {
            key: 'sent',
            label: 'Left the house',
            cell: (row) => row.delivered ?? <Status kind="pending">Not yet</Status>,
          },
        ]}
      />
    </Section>
  )
}

/** Entries of the ledger in plain words. */
export function Ledger({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <Table
      caption="Ledger"
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: 'what', label: 'What happened', cell: (row) => row.words },
        { key: 'when', label: 'When', cell: (row) => row.when },
        { key: 'by', label: 'By', cell: (row) => row.by },
      ]}
    />
  )
}
