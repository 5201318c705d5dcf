import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { positionTitle } from '#app/careers/postings.server.ts'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { ownOfferIn, standingOfOffer } from '#app/me/offer.server.ts'
import { within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { declineOffer } from '#workflows/offers/decline-offer.ts'

export const handle = { i18n: ['common', 'me'] }
export const meta = titled

/** Asks once more before an offer is declined. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownOfferIn(asked)
  if (standingOfOffer(own) !== 'open') throw redirect(own.href)
  const { t, language, offer, href } = own
  return {
    title: t('me:offer.declineTitle'),
    text: t('me:offer.declineText', { position: positionTitle(offer.positionId, language) }),
    href,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { scope, moment, offer, href } = await ownOfferIn(asked)
  await within(declineOffer(asked.context.portal, moment, scope, { offerId: offer.id, reason: 'no-reason-given' }))
  throw redirect(href, 303)
}

export default function Decline() {
  const { title, text, href } = useLoaderData<typeof loader>()
  const { t } = useTranslation('me')
  return (
    <>
      <PageHeading title={title} lead={text} />
      <form method="post" className="actions">
        <Button look="danger">{t('offer.declineConfirm')}</Button>
        <ButtonLink href={href} look="secondary">
          {t('offer.keep')}
        </ButtonLink>
      </form>
    </>
  )
}
