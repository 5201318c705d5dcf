import type { ReactNode } from 'react'

/** Several things in one cell of a table: kept together where a phone shows the row as a card, long addresses broken. */
export function Cell({ children }: { children: ReactNode }) {
  return <div className="min-w-0 wrap-anywhere">{children}</div>
}

/** Lines below each other in one cell; an empty cell where there are none. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Cell>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Cell>
  )
}
