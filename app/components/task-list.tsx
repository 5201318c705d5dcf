import type { ReactNode } from 'react'
import type { StatusKind } from './status.tsx'
import { Status } from './status.tsx'

/** Rows of things to do or done. `label` names the list for screen readers where no heading does. */
export function TaskList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="tasks" aria-label={label}>
      {children}
    </ul>
  )
}

/**
 * One requirement or step.
 * @param props.id unique in the page
 * @param props.href where to do it; without it the row is only to read
 * @param props.hint a line on what it is or what it will take
 * @param props.status kind and its words
 * @param props.through a line below the status, mostly a `DateInWords`
 */
export function TaskRow(props: {
  id: string
  title: ReactNode
  href?: string | undefined
  hint?: ReactNode
  status: { kind: StatusKind; text: ReactNode }
  through?: ReactNode
}) {
  const statusId = `${props.id}-status`
  return (
    <li className="task">
      <div>
        <p className="task-title">
          {props.href ? (
            <a href={props.href} aria-describedby={statusId}>
              {props.title}
            </a>
          ) : (
            props.title
          )}
        </p>
        {props.hint && <p className="task-hint">{props.hint}</p>}
      </div>
      <div className="task-state">
        <Status kind={props.status.kind} id={statusId}>
          {props.status.text}
        </Status>
        {props.through && <p className="task-through">{props.through}</p>}
      </div>
    </li>
  )
}
