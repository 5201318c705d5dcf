import { lettersOfOffer } from '#db/queries/offers.ts'
import { offerAnswers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { OfferClosed } from '#domain/offer.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { signsAs } from '#domain/signing.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockedOffer, whyClosed } from './find-offer.ts'
import { keepLetter } from './keep-letter.ts'

/**
 * Accepts a conditional offer with an electronic signature; from then on the papers that it depends on may be asked for.
 * Accepting again what was accepted changes nothing and is no error.
 *
 * @param input.texts the consent, the acceptance and the letter that were shown
 * @param input.letter the letter as it was shown, kept where none was kept with the offer
 * @returns `letterDiffers` where the letter that was shown is not, word for word, the one that was kept
 * @throws NotFound outside the scope
 */
export async function acceptOffer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer offer'>,
  input: { offerId: string; texts: readonly ShownText[]; letter?: Letter } & Signer,
): Promise<{ ok: true } | { ok: false; problem: OfferClosed | 'nameDiffers' | 'letterDiffers' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedOffer(deed, scope, input.offerId)
    const { offer, application, posting, person } = found
    const problem = whyClosed(found, moment.today)
    if (problem === 'accepted') return { ok: true }
    if (problem) return { ok: false, problem }
    if (!signsAs(input.signedName, application.answers.name ?? person)) return { ok: false, problem: 'nameDiffers' }

    const { signedName, address, texts } = input
    const letter = texts.find(({ statement }) => statement === 'offer-letter')
    if (!letter) throw new Error('the offer was signed without its letter being shown')
    const kept = await lettersOfOffer(deed.tx, scope, deed.today, offer.id)
    const same = kept.find(({ language }) => language === letter.language)
    if (same ? same.textSha256 !== letter.textSha256 : kept.length > 0) return { ok: false, problem: 'letterDiffers' }
    if (!same && input.letter) await keepLetter(deed, offer.id, input.letter)
    const signed = await signTexts(deed, person.id, offer.id, { signedName, address }, texts)
    const signatureId = signed.get('offer-acceptance')
    if (!signatureId) throw new Error('the offer was signed without its acceptance being shown')
    await deed.tx.insert(offerAnswers).values({ offerId: offer.id, answer: 'accepted', signatureId, at: moment.now })
    await deed.record(person.id, { event: 'offer answered', ids: { offerId: offer.id, answer: 'accepted' } })
    await moveApplication(deed, application, 'accept-offer')
    await deed.notify({ personId: person.id }, `offer-accepted:${offer.id}`, {
      kind: 'offer-accepted',
      applicationId: application.id,
      positionId: posting.positionId,
      offerId: offer.id,
    })
    return { ok: true }
  })
}
