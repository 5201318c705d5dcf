import type { Scope } from '#domain/authority.ts'
import type { Letter } from '#domain/offer-letter.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import type { ShownText, Signer } from '../signatures/sign-texts.ts'
import { lockedOffer } from './find-offer.ts'
import { type Accepted, keepAcceptance } from './keep-acceptance.ts'

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
): Promise<Accepted> {
  const { offerId, signedName, address, ...given } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedOffer(deed, scope, offerId)
    return keepAcceptance(deed, scope, found, { ...given, signer: { signedName, address } })
  })
}
