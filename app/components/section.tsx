import type { ReactNode } from 'react'

/**
 * A part of a page under its own h2, which names it for screen readers.
 * @param props.id unique in the page; also the target of links to the part
 * @param props.actions links or buttons beside the heading
 */
export function Section(props: { id: string; title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section" id={props.id} aria-labelledby={`${props.id}-title`}>
      <header>
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.actions && <div className="actions">{props.actions}</div>}
      </header>
      {props.children}
    </section>
  )
}
