import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

/** The way back to the page before, above the heading of a page. */
export function Back({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back" href={href}>
      <Icon name="left" />
      {children}
    </a>
  )
}
