import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

export interface Column<Row> {
  /** Unique in the table. */
  key: string
  /** The heading; also the label of the cell where a phone shows each row as a card. Empty for a column of buttons. */
  label: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** The address that sorts by this column, or turns its order round. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

/**
 * Rows of facts. The first column names the row. On a phone each row is a card, by CSS alone.
 * @param props.caption what the rows are; `captionHidden` where a heading beside it says the same
 * @param props.rowKey unique per row
 * @param props.wide many columns: scrolls inside its own frame instead of wrapping; a link in every row lets the keyboard scroll it
 */
export function Table<Row>(props: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  wide?: boolean
}) {
  const table = (
    <table className="table">
      <caption className={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-label={column.label || undefined}
                  className={column.numeric ? 'numeric' : undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!props.wide) return table
  return (
    <section className="table-wide" aria-label={props.caption}>
      {table}
    </section>
  )
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const className = column.numeric ? 'numeric' : undefined
  if (!column.label) return <td className={className} />
  const icon = column.sorted === 'ascending' ? 'up' : column.sorted === 'descending' ? 'down' : 'both'
  return (
    <th scope="col" className={className} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref}>
          {column.label}
          <Icon name={icon} />
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}
