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
