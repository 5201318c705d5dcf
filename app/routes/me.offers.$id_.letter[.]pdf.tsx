import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/letters/offer-letter.server.ts'
import { ownLetter, ownOfferIn } from '#app/me/offer.server.ts'
import { present } from '#app/params.server.ts'

/** The letter of one's own offer on paper, signed or not. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownOfferIn(asked)
  return letterResponse(asked.context, present(await ownLetter(asked.context, own)))
}
