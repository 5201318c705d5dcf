import { offerLetters } from '#db/schema/index.ts'
import { type Letter, letterText } from '#domain/offer-letter.ts'
import type { Deed } from '../deed.ts'
import { textDigest } from '../signatures/text-digest.ts'

/** Keeps the letter of an offer in one language, word for word, with the digest of its text. */
export async function keepLetter(deed: Deed, offerId: string, letter: Letter): Promise<void> {
  const { language, version, title, blocks } = letter
  const textSha256 = textDigest(letterText(letter))
  await deed.tx.insert(offerLetters).values({ offerId, language, version, title, blocks, textSha256, keptAt: deed.now })
}
