import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { markOf, shownText, textToSign } from '#app/apply/signing.server.ts'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { letterOf, shownLetter } from '#app/letters/offer-letter.server.ts'
import { signedTexts } from '#app/me/signed.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { offerById } from '#db/queries/offers.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { afterOffer } from '#domain/hiring.ts'
import { whyNotAnswerable } from '#domain/offer.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { daysLeft, longDate } from '#locales/dates.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The offer in the address, if it was made to the asking person; 404 otherwise. */
export async function ownOfferIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'answer offer')
  const { portal, moment, statements } = asked.context
  const now = await moment()
  const offer = present(await offerById(portal.database.db, scope, now.today, idIn(asked.params)))
  const { t, language } = await translatorFor(asked)
  return {
    scope,
    moment: now,
    offer,
    t,
    language,
    statements: await statements(),
    href: `/me/offers/${offer.id}`,
  }
}

export type OwnOffer = Awaited<ReturnType<typeof ownOfferIn>>

/** Whether an offer can still be answered, or why not. */
export function standingOfOffer({ offer, moment }: OwnOffer) {
  return whyNotAnswerable(offer, moment.today) ?? 'open'
}

/** The name that the acceptance is signed with. */
export function signerOf({ offer }: OwnOffer): string {
  const { givenName, familyName } = offer.answers.name ?? offer
  return `${givenName} ${familyName}`.trim()
}

/** The letter of the offer, in the reader's language until it is signed; null for one that was answered before there were letters. */
export function ownLetter(context: Asked['context'], { scope, offer, language }: OwnOffer) {
  return letterOf(context, scope, offer, language)
}

/** What is put before whoever signs the acceptance now, with the letter that is accepted. */
export function textsOf({ language, statements }: OwnOffer, letter: Letter) {
  const ids = ['electronic-signature-consent', 'offer-acceptance'] as const
  return [...ids.map((id) => shownText(statements, id, language)), shownLetter(letter)]
}

/** Everything the page of an offer shows. */
export async function offerPage(asked: LoaderFunctionArgs) {
  const own = await ownOfferIn(asked)
  const { offer, moment, t, language, href } = own
  const { agency } = await asked.context.policies()
  const shown = await ownLetter(asked.context, own)
  const date = (day: string) => longDate(day, language)
  return {
    title: t('me:offer.title'),
    href,
    standing: standingOfOffer(own),
    position: positionTitle(offer.positionId, language),
    letter: shown?.letter ?? null,
    application: `/me/applications/${offer.applicationId}`,
    papers: afterOffer(offer.state),
    expires: {
      date: offer.expiresOn,
      words: date(offer.expiresOn),
      left: daysLeft(offer.expiresOn, moment.today, language),
    },
    answeredOn: offer.answeredAt && date(todayIn(agency.timeZone, offer.answeredAt)),
    consent: textToSign(own.statements, 'electronic-signature-consent', language),
    statement: textToSign(own.statements, 'offer-acceptance', language),
    shown: shown ? markOf(textsOf(own, shown.letter)) : '',
    name: signerOf(own),
    signed: await signedTexts(asked, own.scope, offer.id),
    today: date(moment.today),
  }
}

export type OfferPage = Awaited<ReturnType<typeof offerPage>>
