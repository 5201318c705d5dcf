import type { ReactNode } from 'react'

interface SummaryItem {
  key: string
  value: ReactNode
  /** `label` is the visible word ("Change"), `about` what a screen reader adds ("your address"). */
  change?: { href: string; label: string; about: string } | undefined
}

/** Facts as question and answer, each with an optional link to change it ("check your answers"). */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="summary">
      {items.map((item) => (
        <div className="summary-row" key={item.key}>
          <dt>{item.key}</dt>
          <dd>{item.value}</dd>
          {item.change && (
            <dd className="summary-change">
              <a href={item.change.href}>
                {item.change.label} <span className="sr-only">{item.change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
