import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SignFields } from '#app/apply/sign-fields.tsx'
import { nameDiffers, readSignature } from '#app/apply/signing.server.ts'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { offerPage, ownLetter, ownOfferIn, signerOf, textsOf } from '#app/me/offer.server.ts'
import { OfferClosed, OfferLetter } from '#app/me/offer-terms.tsx'
import { SignedTexts } from '#app/me/signed.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { acceptOffer } from '#workflows/offers/accept-offer.ts'

export const handle = { i18n: ['common', 'apply', 'me'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return offerPage(asked)
}

/** Accepts the offer with a signature. Where it cannot be answered any more, the page itself says why. */
export async function action(asked: ActionFunctionArgs) {
  const own = await ownOfferIn(asked)
  const { context } = asked
  const { t, href } = own
  const shown = await ownLetter(context, own)
  if (!shown) throw redirect(href, 303)
  const texts = textsOf(own, shown.letter)
  const signature = readSignature(await asked.request.formData(), texts, t)
  if (signature.errors.length > 0) return refusal(context, signature)
  const accepted = await within(
    acceptOffer(context.portal, own.moment, own.scope, {
      offerId: own.offer.id,
      texts,
      letter: shown.letter,
      signedName: signature.signedName,
      address: context.address,
    }),
  )
  if (!accepted.ok && accepted.problem === 'nameDiffers')
    return refusal(context, nameDiffers(signature, signerOf(own), t))
  if (!accepted.ok && accepted.problem === 'letterDiffers')
    return refusal(context, { ...signature, errors: [{ box: 'consent', text: t('errors:signature.changed') }] })
  throw redirect(href, 303)
}

export default function Offer() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['me', 'apply', 'common'])
  const open = page.standing === 'open'
  const errors = (refused?.errors ?? []).map(({ box, text }) => ({ href: `#${box}`, text }))
  return (
    <>
      <ErrorSummary title={t('common:error.summaryTitle')} errors={open ? errors : []} submission={refused} />
      <PageHeading caption={page.position} title={page.title} lead={open ? t('offer.lead') : undefined} />
      {!open && (
        <div className="mb-8">
          <OfferClosed {...page} />
        </div>
      )}
      <OfferLetter {...page} />
      <SignedTexts texts={page.signed} />
      {open && (
        <div className="mt-10">
          <Section id="answer" title={t('offer.acceptTitle')}>
            <form method="post" className="fields" noValidate>
              <SignFields {...page} tick={t('offer.declare')} refused={refused} />
              <div className="actions">
                <Button>{t('offer.accept')}</Button>
                <a href={`${page.href}/decline`}>{t('offer.decline')}</a>
              </div>
            </form>
          </Section>
        </div>
      )}
    </>
  )
}
