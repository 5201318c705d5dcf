import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { translatorFor } from '#app/i18n.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { requireOwnScope } from '#app/viewer.server.ts'
import { ownApplications } from '#db/queries/applications.ts'
import { ownEmployment } from '#db/queries/own.ts'
import { afterOffer } from '#domain/hiring.ts'

export const handle = { i18n: ['common'] }

/** The frame of a person's own pages, with the places that there are for them now. */
export async function loader(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'read application')
  const { portal, moment } = asked.context
  const { db } = portal.database
  const { today } = await moment()
  const employment = await ownEmployment(db, scope, today)
  const { t } = await translatorFor(asked)
  const applications = employment ? [] : await ownApplications(db, scope, today)
  const cleared = employment !== null || applications.some(({ state }) => afterOffer(state))
  return {
    label: t('me:nav.label'),
    places: [
      { href: '/me', label: t('me:nav.overview') },
      ...(cleared ? [{ href: '/me/clearance', label: t('me:nav.clearance') }] : []),
      ...(employment ? [{ href: '/me/employment', label: t('me:nav.employment') }] : []),
    ],
  }
}

export default function OwnPages() {
  const { label, places } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const shown = places.map((place) => ({ ...place, current: isAt(place.href, pathname) }))
  return (
    <ApplicantFrame {...(shown.length > 1 && { nav: { label, places: shown } })}>
      <Outlet />
    </ApplicantFrame>
  )
}

function isAt(href: string, pathname: string): boolean {
  return href === '/me' ? pathname === href : pathname.startsWith(href)
}
