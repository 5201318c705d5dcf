import type { ReactNode } from 'react'
import { LanguageSwitch } from '../language-switch.tsx'
import { ApplicantLayout, PublicLayout } from '../layout/narrow-layout.tsx'
import { StaffLayout } from '../layout/staff-layout.tsx'
import { Banner } from '../notice.tsx'

/** The layout of the audience that a view belongs to. */
export function Frame({ view, children }: { view: string; children: ReactNode }) {
  const footer = {
    label: 'About this site',
    asOf: 'As of 22 November 2026.',
    links: [
      { href: '#help', label: 'Help' },
      { href: '#privacy', label: 'Privacy' },
    ],
  }
  const banner = <Banner tone="information">This is a demonstration. All people are made up.</Banner>
  if (view === 'staff') {
    const places = ['Today', 'Review', 'Applicants', 'People', 'Positions', 'Reports'].map((label, index) => ({
      href: `#${label}`,
      label,
      current: index === 1,
    }))
    return (
      <StaffLayout
        skipLabel="Skip to the content"
        menuLabel="Menu"
        productName="Good Standing"
        agencyName="Saguaro Peer Services"
        homeHref="/demo/components"
        nav={{ label: 'Places', places }}
        person={{ name: 'Ines Abara', detail: 'HR' }}
        personMenu={<a href="#sign-out">Sign out</a>}
        banner={banner}
        footer={footer}
      >
        {children}
      </StaffLayout>
    )
  }
  const Narrow = view === 'public' ? PublicLayout : ApplicantLayout
  const spanish = view === 'spanish'
  return (
    <Narrow
      skipLabel={spanish ? 'Ir al contenido' : 'Skip to the content'}
      name="Good Standing"
      detail="Saguaro Peer Services"
      homeHref="/demo/components"
      banner={banner}
      language={
        <LanguageSwitch
          label="Language"
          action="/language"
          to={`/demo/components?view=${view}`}
          languages={[
            { code: 'en', name: 'English', current: !spanish },
            { code: 'es', name: 'Español', current: spanish },
          ]}
        />
      }
      account={<a href="#sign-out">{spanish ? 'Salir' : 'Sign out'}</a>}
      footer={footer}
    >
      {children}
    </Narrow>
  )
}
