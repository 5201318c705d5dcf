import { scaleBand, scaleLinear } from 'd3-scale'

/** One column of a chart. `label` stands below it, `href` makes it a link to what it counts. */
export type ChartColumn = { key: string; label: string; value: number; href?: string | undefined; current?: boolean }

const width = 720
const height = 220
const edge = { top: 24, right: 4, bottom: 28, left: 4 }

/**
 * Numbers as columns, drawn on the server; each says its number above itself, so that there is no axis to read. A table with the same
 * numbers is to stand beside it.
 * @param props.label what the columns count, for screen readers
 */
export function ColumnChart({ label, columns }: { label: string; columns: readonly ChartColumn[] }) {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  const across = scaleBand<number>(
    columns.map((_, index) => index),
    [edge.left, width - edge.right],
  ).paddingInner(0.25)
  const up = scaleLinear([0, most], [height - edge.bottom, edge.top])
  const floor = height - edge.bottom
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <line className="chart-floor" x1={edge.left} x2={width - edge.right} y1={floor} y2={floor} />
        {columns.map(({ key, label: name, value, current }, index) => {
          const x = across(index) ?? 0
          const middle = x + across.bandwidth() / 2
          return (
            <g key={key} className={current ? 'chart-column current' : 'chart-column'}>
              <rect x={x} y={up(value)} width={across.bandwidth()} height={floor - up(value)} rx={2} />
              <text className={value === 0 ? 'chart-value none' : 'chart-value'} x={middle} y={up(value) - 7}>
                {value.toLocaleString('en-US')}
              </text>
              <text className="chart-label" x={middle} y={floor + 8} dominantBaseline="hanging">
                {name}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
