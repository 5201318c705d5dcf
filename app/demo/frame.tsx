import type { ReactNode } from 'react'
import { PublicLayout } from '#app/components/layout/narrow-layout.tsx'
import { Banner } from '#app/components/notice.tsx'

const places = [
  { href: '/demo', label: 'Sign in as' },
  { href: '/demo/mail', label: 'Mail' },
  { href: '/demo/components', label: 'Components' },
  { href: '/careers', label: 'Careers page' },
]

/** The pages of the demonstration itself, in English: whom to be, the mail it kept, the parts it is built of. */
export function DemoFrame({ current, children }: { current: string; children: ReactNode }) {
  return (
    <PublicLayout
      skipLabel="Skip to main content"
      name="Good Standing"
      detail="Demonstration"
      homeHref="/demo"
      nav={{ label: 'Demonstration', places: places.map((place) => ({ ...place, current: place.href === current })) }}
      banner={<Banner tone="information">This is a demonstration. Everyone in it is made up.</Banner>}
      footer={{ label: 'More', children: <p>Mail goes nowhere: it is kept here for you to read.</p> }}
    >
      {children}
    </PublicLayout>
  )
}
