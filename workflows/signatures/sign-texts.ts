import { signatures } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'

/** A text as it was put before the signer: which, in which version and language, and the SHA-256 (hex) of the exact words shown. */
export type ShownText = { statement: string; version: number; language: 'en' | 'es'; textSha256: string }

/** Who signs: the name as typed, and the network address it came from. */
export type Signer = { signedName: string; address: string }

/** How a signature was made where its signer did not type it on a device of their own, and which account recorded it. */
export type Made =
  | { made: 'staff device'; recordedBy: string | null }
  | { made: 'paper'; recordedBy: string | null; signedOn: string; paperFiled: boolean }

/**
 * Keeps a person's electronic signatures under texts, one for each.
 *
 * @param subjectId what they are about: an application, an offer, a submission
 * @returns the signatures' ids by statement
 * @throws RangeError for a signature on paper of a day to come
 */
export async function signTexts(
  deed: Deed,
  personId: string,
  subjectId: string,
  signer: Signer | (Signer & Made),
  texts: readonly ShownText[],
): Promise<Map<string, string>> {
  if ('signedOn' in signer && signer.signedOn > deed.today) throw new RangeError('signed on a day to come')
  const ids = new Map<string, string>()
  for (const text of texts) {
    const [kept] = await deed.tx
      .insert(signatures)
      .values({ personId, subjectId, ...signer, ...text, signedAt: deed.now })
      .returning({ id: signatures.id })
    if (!kept) throw new Error('the signature was not kept')
    ids.set(text.statement, kept.id)
    await deed.record(personId, {
      event: 'text signed',
      ids: { signatureId: kept.id, textSha256: text.textSha256 },
    })
  }
  return ids
}
