import { offerAnswers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { OfferClosed } from '#domain/offer.ts'
import { signsAs } from '#domain/signing.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockedOffer, whyClosed } from './find-offer.ts'

/**
 * Accepts a conditional offer with an electronic signature; from then on the papers that it depends on may be asked for.
 * Accepting again what was accepted changes nothing and is no error.
 *
 * @param input.texts the consent and the acceptance that were shown with the offer
 * @throws NotFound outside the scope
 */
export async function acceptOffer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer offer'>,
  input: { offerId: string; texts: readonly ShownText[] } & Signer,
): Promise<{ ok: true } | { ok: false; problem: OfferClosed | 'nameDiffers' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedOffer(deed, scope, input.offerId)
    const { offer, application, posting, person } = found
    const problem = whyClosed(found, moment.today)
    if (problem === 'accepted') return { ok: true }
    if (problem) return { ok: false, problem }
    if (!signsAs(input.signedName, application.answers.name ?? person)) return { ok: false, problem: 'nameDiffers' }

    const { signedName, address, texts } = input
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
    })
    return { ok: true }
  })
}
