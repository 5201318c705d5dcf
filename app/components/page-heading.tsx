import type { ReactNode } from 'react'
import { Back } from './back.tsx'

/**
 * The page's only h1.
 * @param props.back the page that it belongs to, one step up; not printed
 * @param props.caption what the page is about, above the title (a person, a posting)
 * @param props.lead one or two sentences below it
 * @param props.actions buttons and links for the page as a whole; not printed
 */
export function PageHeading(props: {
  title: ReactNode
  back?: { href: string; label: string }
  caption?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <>
      {props.back && <Back href={props.back.href}>{props.back.label}</Back>}
      <div className="heading">
        <div>
          {props.caption && <p className="caption">{props.caption}</p>}
          <h1>{props.title}</h1>
          {props.lead && <p className="lead">{props.lead}</p>}
        </div>
        {props.actions && <div className="actions">{props.actions}</div>}
      </div>
    </>
  )
}
