import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'
import type { Place } from './parts.tsx'
import { Brand, Footer, Places, SkipLink } from './parts.tsx'

/**
 * Wide pages for HR, managers, payroll, auditors and administrators. On a phone places and person fold into one menu.
 * @param props.person who is signed in; `detail` is their role or team
 * @param props.personMenu links and a sign-out form; rendered twice, so without ids
 * @param props.banner a `Banner`
 */
export function StaffLayout(props: {
  skipLabel: string
  menuLabel: string
  productName: string
  agencyName: string
  homeHref: string
  nav: { label: string; places: readonly Place[] }
  person: { name: string; detail?: string | undefined }
  personMenu: ReactNode
  banner?: ReactNode
  footer: { label: string; asOf?: ReactNode; links?: readonly Place[] | undefined; children?: ReactNode }
  children: ReactNode
}) {
  const panel = (
    <div className="person-panel">
      <p>
        {props.person.name}
        {props.person.detail && <> ({props.person.detail})</>}
      </p>
      {props.personMenu}
    </div>
  )
  return (
    <div className="page page-staff">
      <SkipLink>{props.skipLabel}</SkipLink>
      <header>
        {props.banner}
        <div className="staff-top">
          <div className="frame">
            <div className="top-row">
              <Brand href={props.homeHref} name={props.productName} detail={props.agencyName} />
              <details className="fold person-menu staff-wide">
                <summary>
                  {props.person.name}
                  <Icon name="down" />
                </summary>
                {panel}
              </details>
            </div>
            <div className="staff-wide">
              <Places {...props.nav} />
            </div>
            <details className="fold staff-narrow">
              <summary>
                {props.menuLabel}
                <Icon name="down" />
              </summary>
              <Places {...props.nav} />
              {panel}
            </details>
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
