import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { positionTitle } from '#app/careers/postings.server.ts'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { ownOfferIn, standingOfOffer } from '#app/me/offer.server.ts'
import { within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { withdrawReasons } from '#domain/hiring.ts'
import { declineOffer } from '#workflows/offers/decline-offer.ts'

export const handle = { i18n: ['common', 'me'] }
export const meta = titled

const unsaid = 'no-reason-given'

/** Asks why, as far as someone wants to say, and once more before an offer is declined. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownOfferIn(asked)
  if (standingOfOffer(own) !== 'open') throw redirect(own.href)
  const { t, language, offer, href } = own
  return {
    title: t('me:offer.declineTitle'),
    text: t('me:offer.declineText', { position: positionTitle(offer.positionId, language) }),
    reasons: withdrawReasons.map((value) => ({
      value,
      label: value === unsaid ? t('me:offer.declineUnsaid') : t(`reasons:withdraw.${value}.label`),
    })),
    href,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { scope, moment, offer, href } = await ownOfferIn(asked)
  const form = await asked.request.formData()
  const reason = withdrawReasons.find((key) => key === form.get('reason')) ?? unsaid
  await within(declineOffer(asked.context.portal, moment, scope, { offerId: offer.id, reason }))
  throw redirect(href, 303)
}

export default function Decline() {
  const { title, text, reasons, href } = useLoaderData<typeof loader>()
  const { t } = useTranslation('me')
  return (
    <>
      <PageHeading title={title} lead={text} />
      <form method="post" className="fields">
        <Radios id="reason" name="reason" label={t('offer.declineWhy')} options={reasons} />
        <div className="actions">
          <Button look="danger">{t('offer.declineConfirm')}</Button>
          <ButtonLink href={href} look="secondary">
            {t('offer.keep')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
