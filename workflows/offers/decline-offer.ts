import { offerAnswers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { ReasonOf } from '#domain/hiring.ts'
import type { OfferClosed } from '#domain/offer.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedOffer, whyClosed } from './find-offer.ts'

/**
 * Declines a conditional offer, which ends the application. Declining again changes nothing and is no error.
 *
 * @param input.reason why, as far as the person wants to say
 * @throws NotFound outside the scope
 */
export async function declineOffer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer offer'>,
  input: { offerId: string; reason: ReasonOf<'decline-offer'> },
): Promise<{ ok: true } | { ok: false; problem: OfferClosed }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedOffer(deed, scope, input.offerId)
    const problem = whyClosed(found, moment.today)
    if (problem === 'declined') return { ok: true }
    if (problem) return { ok: false, problem }
    const { offer, application, person } = found
    await deed.tx.insert(offerAnswers).values({ offerId: offer.id, answer: 'declined', at: moment.now })
    await deed.record(person.id, { event: 'offer answered', ids: { offerId: offer.id, answer: 'declined' } })
    await moveApplication(deed, application, 'decline-offer', { reason: input.reason })
    return { ok: true }
  })
}
