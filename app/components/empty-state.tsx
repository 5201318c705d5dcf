import type { ReactNode } from 'react'

/** Where a list would be: says in `title` that there is nothing and in `children` why or what comes next; `action` is a link or button. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      {props.children && <p>{props.children}</p>}
      {props.action}
    </div>
  )
}
