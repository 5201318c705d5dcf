import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { requireOwnScope } from '#app/viewer.server.ts'
import { ownApplications } from '#db/queries/applications.ts'
import { ownEmployment } from '#db/queries/own.ts'
import { afterOffer } from '#domain/hiring.ts'

export const handle = { i18n: ['common', 'me'] }

/** The frame of a person's own pages, with the places that there are for them now. */
export async function loader(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'read application')
  const { portal, moment } = asked.context
  const { db } = portal.database
  const { today } = await moment()
  const employment = await ownEmployment(db, scope, today)
  const applications = employment ? [] : await ownApplications(db, scope, today)
  const cleared = employment !== null || applications.some(({ state }) => afterOffer(state))
  return { places: { clearance: cleared, employment: employment !== null } }
}

export default function OwnPages() {
  const { places } = useLoaderData<typeof loader>()
  const { t } = useTranslation('me')
  const { pathname } = useLocation()
  const shown = [
    { href: '/me', label: t('nav.overview'), current: pathname === '/me' },
    ...(places.clearance ? [place('/me/clearance', t('nav.clearance'), pathname)] : []),
    ...(places.employment ? [place('/me/employment', t('nav.employment'), pathname)] : []),
  ]
  return (
    <ApplicantFrame {...(shown.length > 1 && { nav: { label: t('nav.label'), places: shown } })}>
      <Outlet />
    </ApplicantFrame>
  )
}

function place(href: string, label: string, pathname: string) {
  return { href, label, current: pathname.startsWith(href) }
}
