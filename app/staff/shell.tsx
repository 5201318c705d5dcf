import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { StaffLayout } from '#app/components/layout/staff-layout.tsx'
import { Banner } from '#app/components/notice.tsx'
import texts from '#locales/en/common.ts'

type Front = 'hr' | 'team' | 'payroll' | 'audit' | 'admin' | 'me'

const fronts: Record<Front, string> = {
  hr: 'HR',
  team: 'My team',
  payroll: 'Payroll',
  audit: 'Audit',
  admin: 'Administration',
  me: 'My own page',
}

/**
 * The frame of every staff page: the pages of this front, then the other fronts the viewer may enter.
 *
 * @param props.data from `shellData`
 * @param props.front the front this page belongs to
 * @param props.pages its pages, most used first; the longest `href`, or other address of theirs, that the address begins with is the current one
 */
export function StaffShell(props: {
  data: { agencyName: string; personName: string; fronts: readonly Front[]; demo: boolean }
  front: Front
  pages: readonly { href: string; label: string; also?: string }[]
  children: ReactNode
}) {
  const { data, front, pages } = props
  const { pathname } = useLocation()
  const length = (href: string | undefined) =>
    href !== undefined && (pathname === href || pathname.startsWith(`${href}/`)) ? href.length : 0
  const reach = ({ href, also }: { href: string; also?: string }) => Math.max(length(href), length(also))
  const [current] = pages.filter((page) => reach(page) > 0).sort((a, b) => reach(b) - reach(a))
  const others = data.fronts.filter((other) => other !== front)
  return (
    <StaffLayout
      skipLabel={texts.skipToContent}
      menuLabel={texts.openMenu}
      productName={texts.productName}
      agencyName={data.agencyName}
      homeHref={`/${front}`}
      nav={{
        label: texts.mainNavigation,
        places: [
          ...pages.map(({ href, label }) => ({ href, label, current: href === current?.href })),
          ...others.map((other) => ({ href: `/${other}`, label: fronts[other] })),
        ],
      }}
      person={{ name: data.personName, detail: fronts[front] }}
      personMenu={<SignOut />}
      banner={data.demo ? <Banner tone="information">{texts.footer.demonstration}</Banner> : undefined}
      footer={{ label: texts.footer.label, children: <p>{texts.footer.about}</p> }}
    >
      {props.children}
    </StaffLayout>
  )
}

function SignOut() {
  return (
    <form method="post" action="/sign-out">
      <button className="plain-button" type="submit">
        {texts.signOut}
      </button>
    </form>
  )
}
