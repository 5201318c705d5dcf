import { answerSchemas } from '#domain/application.ts'
import { isEmail } from '#domain/email.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { type BoxError, readerOf } from '#domain/sending/boxes.ts'
import type { NewApplicant } from '#workflows/applications/enter-application.ts'

/** The boxes of the form with which HR begins an application for someone. */
export const boxesOfEntry: readonly string[] = [
  ...['posting', 'givenName', 'familyName', 'phone', 'language', 'email'],
  ...['who', 'step', 'back'],
]

/** Reads whom HR begins an application for, and for which of the postings. */
export function readEntry(
  boxes: Boxes,
  postingIds: readonly string[],
):
  | { ok: true; postingId: string; who: NewApplicant }
  | { ok: false; errors: (BoxError | { box: string; text: string })[] } {
  const reader = readerOf(boxes)
  const postingId = reader.choice('posting', postingIds)
  const givenName = reader.text('givenName', 80)
  if (givenName === undefined) reader.wrong('givenName', 'text.missing')
  const familyName = reader.text('familyName', 80)
  if (familyName === undefined) reader.wrong('familyName', 'text.missing')
  const phone = reader.text('phone', 40)
  const errors: { box: string; text: string }[] = []
  if (phone === undefined) errors.push({ box: 'phone', text: 'Enter the phone number at which they can be reached' })
  else if (phone && !answerSchemas.contact.safeParse({ phone }).success) reader.wrong('phone', 'phone.invalid')
  const language = reader.choice('language', ['en', 'es'])
  const email = reader.text('email', 254)
  if (email && !isEmail(email)) reader.wrong('email', 'email.invalid')
  if (reader.errors.length + errors.length > 0 || !postingId || !givenName || !familyName || !phone || !language)
    return { ok: false, errors: [...reader.errors, ...errors] }
  return { ok: true, postingId, who: { givenName, familyName, phone, language, email: email ?? null } }
}
