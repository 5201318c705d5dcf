import { offerById } from '#db/queries/offers.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Notes in the ledger of its person that somebody else opens the letter of an offer; one's own is nobody's to note.
 *
 * @throws NotFound outside the scope
 */
export async function noteLetterViewed(
  portal: Portal,
  moment: Moment,
  scope: Scope<'read application'>,
  offerId: string,
): Promise<void> {
  const offer = await offerById(portal.database.db, scope, moment.today, offerId)
  if (!offer) throw new NotFound()
  const { viewer } = scope
  if (viewer.kind === 'account' && viewer.personId === offer.personId) return
  await inDeed(portal, moment, scope, (deed) =>
    deed.record(offer.personId, { event: 'offer letter viewed', ids: { offerId } }),
  )
}
