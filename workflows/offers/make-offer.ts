import { newestOffer } from '#db/queries/hr-application.ts'
import { offers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type ApplicationState, moved, type ReasonOf } from '#domain/hiring.ts'
import { type OfferTerms, type OfferTermsProblem, offerProblem } from '#domain/offer.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepLetter } from './keep-letter.ts'

export type MakeOffer = { ok: true; offerId: string } | { ok: false; problem: 'state' | OfferTermsProblem }

/**
 * Makes a conditional offer and tells its person. A new one takes the place of an earlier one that was not answered; from then
 * on only the newest can be accepted. Making the very offer that is open changes nothing and is no error.
 *
 * @param input.letters the letter in each language, as it was shown before it was sent; kept word for word
 * @param input.payReason why the pay lies outside of the posting's range; empty within it
 * @returns `state` where the application is not at this step; else what is wrong with the terms
 * @throws NotFound outside the scope
 */
export async function makeOffer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'make offer'>,
  input: OfferTerms & { applicationId: string; payReason: string; letters?: readonly Letter[] },
): Promise<MakeOffer> {
  const { firstDay, payCents, expiresOn, payReason, letters = [] } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    if (!moved(application.state, 'offer')) return { ok: false, problem: 'state' }
    const problem = offerProblem(input, posting, moment.today, payReason)
    if (problem) return { ok: false, problem }
    const before = await newestOffer(deed.tx, scope, moment.today, application.id)
    const same = before?.firstDay === firstDay && before.payCents === payCents && before.expiresOn === expiresOn
    if (same && application.state === 'conditional-offer') return { ok: true, offerId: before.id }

    const [offer] = await deed.tx
      .insert(offers)
      .values({ applicationId: application.id, firstDay, payCents, expiresOn, madeAt: moment.now, madeBy: deed.by })
      .returning({ id: offers.id })
    if (!offer) throw new Error('the offer was not kept')
    for (const letter of letters) await keepLetter(deed, offer.id, letter)
    const { personId } = application
    await deed.record(personId, { event: 'offer made', ids: { offerId: offer.id, applicationId: application.id } })
    await moveApplication(deed, application, 'offer', { reason: whyOffered(application.state), note: payReason.trim() })
    await deed.notify({ personId }, `offer-made:${offer.id}`, {
      kind: 'offer-made',
      applicationId: application.id,
      offerId: offer.id,
      positionId: posting.positionId,
      expiresOn,
    })
    return { ok: true, offerId: offer.id }
  })
}

/** A first offer chooses someone; a later one changes the terms, or says again what ran out. */
function whyOffered(state: ApplicationState): ReasonOf<'offer'> {
  if (state === 'conditional-offer') return 'terms-changed'
  return state === 'offer-expired' ? 'offered-again' : 'selected'
}
