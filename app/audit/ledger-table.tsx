import { Table } from '#app/components/table.tsx'
import { ledgerWords } from '#app/wording/ledger.ts'
import type { LedgerEntry } from '#db/queries/ledger.ts'

type Row = Omit<LedgerEntry, 'at'> & { at: string }

/** Entries of the ledger; `at` in words. Ids lead to the chain they belong to. */
export function LedgerTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="Entries"
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        { key: 'event', label: 'What happened', cell: (row) => ledgerWords(row.event, row.ids) },
        { key: 'about', label: 'Which', cell: (row) => <Ids ids={row.ids} /> },
        {
          key: 'chain',
          label: 'Chain and place in it',
          cell: (row) => (
            <div>
              <a href={`/audit?chain=${row.chain}`}>{row.chain === 'agency' ? 'Agency' : <code>{row.chain}</code>}</a>
              <small className="row-detail">number {row.seq.toLocaleString('en-US')}</small>
            </div>
          ),
        },
        { key: 'by', label: 'By', cell: (row) => (row.by ? <code>{row.by}</code> : 'The portal itself') },
        { key: 'at', label: 'When', cell: (row) => row.at },
      ]}
    />
  )
}

function Ids({ ids }: { ids: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.entries(ids).map(([name, value]) => (
        <li key={name}>
          {nameInWords(name)}: <code>{value.length === 64 ? `${value.slice(0, 16)}…` : value}</code>
        </li>
      ))}
    </ul>
  )
}

/** `accountId` is "account", `bodySha256` is "digest". */
function nameInWords(name: string): string {
  if (/sha256$/i.test(name)) return 'digest'
  return name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
