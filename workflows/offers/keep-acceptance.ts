import { lettersOfOffer } from '#db/queries/offers.ts'
import { offerAnswers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { OfferClosed } from '#domain/offer.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { signsAs } from '#domain/signing.ts'
import { moveApplication } from '../applications/move-application.ts'
import type { Deed } from '../deed.ts'
import { type Made, type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { type lockedOffer, whyClosed } from './find-offer.ts'
import { keepLetter } from './keep-letter.ts'

export type Accepted = { ok: true } | { ok: false; problem: OfferClosed | 'nameDiffers' | 'letterDiffers' }

/**
 * Keeps the signatures under an offer that was found and moves its application on. What was accepted already is no error.
 *
 * @param texts the acceptance and the letter that were shown, with the consent where it is signed electronically
 * @param letter the letter as it was shown, kept where none was kept with the offer
 */
export async function keepAcceptance(
  deed: Deed,
  scope: Scope,
  found: Awaited<ReturnType<typeof lockedOffer>>,
  given: { signer: Signer | (Signer & Made); texts: readonly ShownText[]; letter?: Letter },
): Promise<Accepted> {
  const { offer, application, posting, person } = found
  const { signer, texts } = given
  const problem = whyClosed(found, deed.today)
  if (problem === 'accepted') return { ok: true }
  if (problem) return { ok: false, problem }
  if (!signsAs(signer.signedName, application.answers.name ?? person)) return { ok: false, problem: 'nameDiffers' }

  const letter = texts.find(({ statement }) => statement === 'offer-letter')
  if (!letter) throw new Error('the offer was signed without its letter being shown')
  const kept = await lettersOfOffer(deed.tx, scope, deed.today, offer.id)
  const same = kept.find(({ language }) => language === letter.language)
  if (same ? same.textSha256 !== letter.textSha256 : kept.length > 0) return { ok: false, problem: 'letterDiffers' }
  if (!same && given.letter) await keepLetter(deed, offer.id, given.letter)
  const signed = await signTexts(deed, person.id, offer.id, signer, texts)
  const signatureId = signed.get('offer-acceptance')
  if (!signatureId) throw new Error('the offer was signed without its acceptance being shown')
  await deed.tx.insert(offerAnswers).values({ offerId: offer.id, answer: 'accepted', signatureId, at: deed.now })
  await deed.record(person.id, { event: 'offer answered', ids: { offerId: offer.id, answer: 'accepted' } })
  await moveApplication(deed, application, 'accept-offer')
  await deed.notify({ personId: person.id }, `offer-accepted:${offer.id}`, {
    kind: 'offer-accepted',
    applicationId: application.id,
    positionId: posting.positionId,
    offerId: offer.id,
  })
  return { ok: true }
}
