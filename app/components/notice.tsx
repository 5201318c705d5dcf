import type { ReactNode } from 'react'
import type { IconName } from './icons.tsx'
import { Icon } from './icons.tsx'

const icons = {
  information: 'info',
  success: 'check',
  warning: 'warning',
  error: 'cross',
} as const satisfies Record<string, IconName>

type NoticeTone = keyof typeof icons

/**
 * Something to know, within the page.
 * @param props.announce after an action: read out by screen readers as it appears
 */
export function Notice(props: { tone: NoticeTone; title?: ReactNode; announce?: boolean; children?: ReactNode }) {
  return (
    <div className={`notice tone-${props.tone}`} role={props.announce ? 'status' : undefined}>
      <Icon name={icons[props.tone]} />
      <div>
        {props.title && <p className="notice-title">{props.title}</p>}
        {props.children && <div>{props.children}</div>}
      </div>
    </div>
  )
}

/** A line across the top of every page, such as "This is a demonstration". Goes into a layout's `banner`. */
export function Banner({ tone, children }: { tone: NoticeTone; children: ReactNode }) {
  return (
    <div className={`banner tone-${tone}`}>
      <div className="frame">
        <Icon name={icons[tone]} />
        <div>{children}</div>
      </div>
    </div>
  )
}
