import { policiesInForce } from '#db/queries/policies.ts'
import type { Scope } from '#domain/authority.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import type { ShownText } from '../signatures/sign-texts.ts'
import { lockedOffer } from './find-offer.ts'
import { type Accepted, keepAcceptance } from './keep-acceptance.ts'

/**
 * Records that someone without an e-mail address has accepted an offer on paper. Recording it again changes nothing and is no error.
 *
 * @param input.signedOn the day written beside the signature, today or earlier
 * @param input.texts the acceptance and the letter as they were printed
 * @returns `signedBefore` where the day lies before that of the offer; the rest as for a signature on the person's own page
 * @throws NotFound outside the scope, and for someone who has an e-mail address and signs on their own page
 */
export async function acceptOnPaper(
  portal: Portal,
  moment: Moment,
  scope: Scope<'fill in application'>,
  input: {
    offerId: string
    signedName: string
    signedOn: string
    paperFiled: boolean
    texts: readonly ShownText[]
    letter: Letter
  },
): Promise<Accepted | { ok: false; problem: 'signedBefore' }> {
  const { offerId, signedName, signedOn, paperFiled, ...given } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedOffer(deed, scope, offerId)
    if (found.person.email) throw new NotFound()
    const { agency } = await policiesInForce(deed.tx, moment.now)
    if (signedOn < todayIn(agency.timeZone, found.offer.madeAt)) return { ok: false, problem: 'signedBefore' }
    const signer = { signedName, address: '', made: 'paper', recordedBy: deed.by, signedOn, paperFiled } as const
    return keepAcceptance(deed, scope, found, { ...given, signer })
  })
}
