import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Cell } from './cell.tsx'
import type { ExclusionRecord } from './exclusions.server.ts'

/** Where a person stands on each list, and every search there ever was. */
export function ExclusionLog({ id, own, record }: { id: string; own: boolean; record: ExclusionRecord }) {
  const { names, lists, log } = record
  return (
    <>
      <Section id="lists" title="Lists">
        <p className="mb-3">Searched by every known name: {names.join('; ')}.</p>
        <Table
          caption="Lists"
          captionHidden
          rows={lists}
          rowKey={(row) => row.list}
          columns={[
            { key: 'list', label: 'List', cell: (row) => row.name },
            { key: 'state', label: 'State', cell: (row) => <Status kind={row.kind}>{row.text}</Status> },
            { key: 'last', label: 'Searched last', cell: (row) => row.last },
            {
              key: 'due',
              label: 'Again',
              cell: (row) =>
                row.due ? (
                  row.due.now ? (
                    <Status kind="lapsing">Due since {row.due.on}</Status>
                  ) : (
                    `From ${row.due.on}`
                  )
                ) : (
                  <Status kind="lapsing">Due now</Status>
                ),
            },
            {
              key: 'actions',
              label: '',
              cell: (row) =>
                !own && (
                  <a href={`/hr/people/${id}/exclusions/${row.list}`}>
                    {row.open ? 'Settle the match' : 'Record a search'}
                    <span className="sr-only">: {row.name}</span>
                  </a>
                ),
            },
          ]}
        />
      </Section>
      <Section id="log" title="Log">
        {log.length === 0 ? (
          <p>No search is on record yet.</p>
        ) : (
          <Table
            caption="Log"
            captionHidden
            rows={log}
            rowKey={(row) => row.id}
            columns={[
              { key: 'on', label: 'Day', cell: (row) => row.on },
              {
                key: 'where',
                label: 'Where',
                cell: (row) => (
                  <Cell>
                    {row.list}
                    <div className="row-detail">{row.source}</div>
                  </Cell>
                ),
              },
              { key: 'names', label: 'Names searched', cell: (row) => <Cell>{row.names}</Cell> },
              {
                key: 'result',
                label: 'Result',
                cell: (row) => (
                  <Cell>
                    <Status kind={row.kind}>{row.text}</Status>
                    {row.note && <div className="row-detail">{row.note}</div>}
                    {row.picture && (
                      <div>
                        <a href={row.picture}>See the picture</a>
                      </div>
                    )}
                  </Cell>
                ),
              },
              { key: 'by', label: 'Recorded', cell: (row) => row.by },
            ]}
          />
        )}
      </Section>
    </>
  )
}
