import type { ReactNode } from 'react'

export interface Place {
  href: string
  label: string
  current?: boolean
}

/** First in every page: leads the keyboard past the header to `main`. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip-link" href="#main">
      {children}
    </a>
  )
}

/** Three spans of days, cut by today: the product's one idea, as its mark. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="currentColor" opacity="0.14" />
      <path d="M6 10h15M10 16h16M6 22h11" stroke="currentColor" strokeWidth="3.4" strokeLinecap="round" />
      <path d="M14 4.5v23" stroke="var(--accent)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}

/** The product's or agency's name as a link home; `detail` is a smaller line below. */
export function Brand(props: { href: string; name: string; detail?: string | undefined }) {
  return (
    <a className="brand" href={props.href}>
      <Mark />
      <span>
        {props.name}
        {props.detail && <small>{props.detail}</small>}
      </span>
    </a>
  )
}

/** The audience's own pages. */
export function Places(props: { label: string; places: readonly Place[] }) {
  return (
    <nav className="places" aria-label={props.label}>
      {props.places.map((place) => (
        <a key={place.href} href={place.href} aria-current={place.current ? 'page' : undefined}>
          {place.label}
        </a>
      ))}
    </nav>
  )
}

/** The foot of the page: `asOf` says of when the page speaks, `links` are to help, privacy and the like. */
export function Footer(props: {
  label: string
  asOf?: ReactNode
  links?: readonly Place[] | undefined
  children?: ReactNode
}) {
  return (
    <footer className="bottom">
      <div className="frame">
        <div>
          {props.asOf && <p>{props.asOf}</p>}
          {props.children}
        </div>
        {props.links && (
          <nav aria-label={props.label}>
            {props.links.map((link) => (
              <a key={link.href} href={link.href}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
      </div>
    </footer>
  )
}
