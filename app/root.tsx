import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { frontsOf } from '#domain/authority.ts'
import { languageOf, translatorFor } from './i18n.server.ts'
import { useNonce } from './nonce.ts'
import { wasRefused } from './refusal.server.ts'
import { PublicFrame } from './site/frame.tsx'
import { TroublePage } from './site/trouble-page.tsx'
import styles from './styles.css?url'
import { titled } from './title.ts'
import { sessionOf } from './viewer.server.ts'

export const handle = { i18n: ['common'] }

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta = titled

/** What every page's frame shows. `home` is the front of whoever is signed in, null for a visitor. */
export async function loader(asked: LoaderFunctionArgs) {
  const { context } = asked
  const [session, policies, { t }] = await Promise.all([sessionOf(asked), context.policies(), translatorFor(asked)])
  const front = session && frontsOf(session.viewer)[0]
  return {
    agency: policies.agency.name,
    language: await languageOf(asked),
    demo: context.demo,
    home: front ? { href: `/${front}`, own: front === 'me' } : null,
    refused: wasRefused(context) ? t('error.titlePrefix') : '',
  }
}

/** Pages whose routes name their texts are in the reader's language; those of the staff are in English. */
function isTranslated(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'i18n' in handle
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { i18n, t } = useTranslation()
  const failed = useRouteError()
  const translated = useMatches().some(({ id, handle }) => id !== 'root' && isTranslated(handle))
  return (
    <html lang={failed || translated ? i18n.language : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {failed ? <title>{t(`${troubleOf(failed)}.title`)}</title> : <Meta />}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

function troubleOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return 'broken'
  if (error.status === 404) return 'notFound'
  if (error.status === 429) return 'tooMany'
  return error.status === 503 ? 'unavailable' : 'broken'
}

export function ErrorBoundary() {
  return (
    <PublicFrame>
      <TroublePage trouble={troubleOf(useRouteError())} />
    </PublicFrame>
  )
}
