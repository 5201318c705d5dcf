import type { ReactNode } from 'react'
import type { Place } from './parts.tsx'
import { Brand, Footer, Places, SkipLink } from './parts.tsx'

interface NarrowLayoutProps {
  skipLabel: string
  name: string
  /** A smaller line below the name, such as the agency's. */
  detail?: string | undefined
  homeHref: string
  /** Own pages of the audience, below the name. */
  nav?: { label: string; places: readonly Place[] } | undefined
  /** A `LanguageSwitch`. */
  language?: ReactNode
  /** Sign in as a link, or sign out as a form whose button has the class `plain-button`. */
  account?: ReactNode
  /** A `Banner`. */
  banner?: ReactNode
  footer: { label: string; asOf?: ReactNode; links?: readonly Place[] | undefined; children?: ReactNode }
  children: ReactNode
}

/** Phone first, 42 rem wide: applicants, new hires and staff on their own pages. */
export function ApplicantLayout(props: NarrowLayoutProps) {
  return <Narrow page="page-applicant" {...props} />
}

/** Phone first, 60 rem wide: careers, postings and whatever else is open to everyone. */
export function PublicLayout(props: NarrowLayoutProps) {
  return <Narrow page="page-public" {...props} />
}

function Narrow({ page, ...props }: NarrowLayoutProps & { page: string }) {
  return (
    <div className={`page ${page}`}>
      <SkipLink>{props.skipLabel}</SkipLink>
      <header>
        {props.banner}
        <div className="top">
          <div className="frame">
            <div className="top-row">
              <Brand href={props.homeHref} name={props.name} detail={props.detail} />
              <div className="top-end">
                {props.language}
                {props.account}
              </div>
            </div>
            {props.nav && <Places {...props.nav} />}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="frame">{props.children}</div>
      </main>
      <Footer {...props.footer} />
    </div>
  )
}
