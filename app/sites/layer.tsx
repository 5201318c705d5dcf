import { Notice } from '#app/components/notice.tsx'
import { Table } from '#app/components/table.tsx'
import { Lines } from '#app/hr/cell.tsx'
import type { LayerData } from './site.server.ts'

/** What is asked on top, the change on its way, and every version. */
export function Layer({ layer, nothing }: { layer: LayerData; nothing: string }) {
  const { asks, change, versions, state } = layer
  return (
    <div className="space-y-4">
      {change && (
        <Notice tone="information">
          {change.here
            ? 'A change of this is being prepared.'
            : 'A change of what somebody else asks is being prepared; it is to be finished first.'}{' '}
          <a href={change.href}>Look at it</a>
        </Notice>
      )}
      {state !== 'closed' &&
        (asks.length === 0 ? (
          <p>{nothing}</p>
        ) : (
          <ul className="list-disc pl-6">
            {asks.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ))}
      {versions.length > 1 || versions.some(({ later }) => later) ? (
        <Table
          caption="Versions"
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'from', label: 'From', cell: ({ from, later }) => (later ? `${from}, to come` : from) },
            {
              key: 'asks',
              label: 'Asks',
              cell: ({ asks: lines }) => <Lines lines={lines.length > 0 ? lines : ['Nothing on top']} />,
            },
            { key: 'recorded', label: 'In force since', cell: ({ recorded }) => recorded },
          ]}
        />
      ) : null}
    </div>
  )
}
