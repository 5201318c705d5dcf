import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface Turn {
  href: string
  label: string
}

/**
 * Turns the pages of a long list.
 * @param props.label names it for screen readers
 * @param props.children what this page shows: "1 to 50 of 1,204"
 * @param props.previous absent on the first page
 * @param props.next absent on the last page
 */
export function Pager(props: {
  label: string
  children: ReactNode
  previous?: Turn | undefined
  next?: Turn | undefined
}) {
  return (
    <nav className="pager" aria-label={props.label}>
      <p>{props.children}</p>
      <ul>
        {props.previous && (
          <li>
            <a className="button button-secondary" rel="prev" href={props.previous.href}>
              <Icon name="left" />
              {props.previous.label}
            </a>
          </li>
        )}
        {props.next && (
          <li>
            <a className="button button-secondary" rel="next" href={props.next.href}>
              {props.next.label}
              <Icon name="right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
