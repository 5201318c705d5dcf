import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '#app/components/language-switch.tsx'
import { ApplicantLayout, PublicLayout } from '#app/components/layout/narrow-layout.tsx'
import { Banner } from '#app/components/notice.tsx'
import type { loader } from '#app/root.tsx'
import { languages } from '#locales/languages.ts'

type Place = { href: string; label: string; current?: boolean }

/** The frame of pages that are open to everyone. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return <PublicLayout {...useFrame('/')}>{children}</PublicLayout>
}

/**
 * The frame of questions and of a person's own pages; `nav` leads to the latter.
 * @param props.carried the form that a page came of, to be sent again in another language
 */
export function ApplicantFrame(props: {
  nav?: { label: string; places: readonly Place[] }
  carried?: readonly (readonly [name: string, value: string])[]
  children: ReactNode
}) {
  return (
    <ApplicantLayout {...useFrame('/', props.carried)} nav={props.nav}>
      {props.children}
    </ApplicantLayout>
  )
}

function useFrame(homeHref: string, carried?: readonly (readonly [name: string, value: string])[]) {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  const site = useRouteLoaderData<typeof loader>('root')
  const names = { en: t('language.en'), es: t('language.es') }
  return {
    skipLabel: t('skipToContent'),
    name: site?.agency ?? t('productName'),
    detail: site ? t('productName') : undefined,
    homeHref,
    language: (
      <LanguageSwitch
        label={t('language.label')}
        action="/language"
        to={pathname + search}
        carried={carried}
        languages={languages.map((code) => ({ code, name: names[code], current: code === i18n.language }))}
      />
    ),
    account: <Account home={site?.home ?? null} />,
    banner: site?.demo ? <Banner tone="information">{t('footer.demonstration')}</Banner> : undefined,
    footer: {
      label: t('footer.label'),
      links: [{ href: '/careers', label: t('footer.careers') }],
      children: <p>{t('footer.about')}</p>,
    },
  }
}

function Account({ home }: { home: { href: string; own: boolean } | null }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  if (!home) return pathname.startsWith('/sign-in') ? null : <a href="/sign-in">{t('signIn')}</a>
  return (
    <>
      {!pathname.startsWith('/me') && <a href={home.href}>{home.own ? t('myPages') : t('staffPages')}</a>}
      <form method="post" action="/sign-out">
        <button type="submit" className="plain-button">
          {t('signOut')}
        </button>
      </form>
    </>
  )
}
