import type { ReactNode } from 'react'

/**
 * The page's only h1.
 * @param props.caption what the page belongs to, above the title (a person, a posting)
 * @param props.lead one or two sentences below it
 * @param props.actions buttons and links for the page as a whole; not printed
 */
export function PageHeading(props: { title: ReactNode; caption?: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="heading">
      <div>
        {props.caption && <p className="caption">{props.caption}</p>}
        <h1>{props.title}</h1>
        {props.lead && <p className="lead">{props.lead}</p>}
      </div>
      {props.actions && <div className="actions">{props.actions}</div>}
    </div>
  )
}
