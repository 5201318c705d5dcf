import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/**
 * Narrows a list down; what is chosen stands in the address, so that a view can be kept and sent.
 * @param props.label names the form for screen readers
 * @param props.children fields; hidden ones carry what else stands in the address
 * @param props.clear shown while anything is narrowed
 * @param props.more less used fields, folded away unless `open`
 */
export function Filters(props: {
  label: string
  applyLabel: string
  clear?: { href: string; label: string } | undefined
  more?: { summary: string; open: boolean; fields: ReactNode }
  children: ReactNode
}) {
  return (
    <search>
      <form className="filters" aria-label={props.label}>
        {props.children}
        <Button look="secondary">{props.applyLabel}</Button>
        {props.clear && (
          <a className="button button-quiet" href={props.clear.href}>
            {props.clear.label}
          </a>
        )}
        {props.more && (
          <details className="filters-more" open={props.more.open}>
            <summary>{props.more.summary}</summary>
            <div>
              {props.more.fields}
              <Button look="secondary">{props.applyLabel}</Button>
            </div>
          </details>
        )}
      </form>
    </search>
  )
}
