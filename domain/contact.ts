import { answerSchemas } from './application.ts'
import { type BoxError, type Boxes, readerOf } from './sending/boxes.ts'

/** How someone would rather hear from the agency. */
export const preferences = ['email', 'phone', 'letter'] as const

const languages = ['en', 'es'] as const

/** The boxes of the form of contact details; nothing else that is posted to it is read. */
export const boxesOfContact: readonly string[] = ['phone', 'otherNames', 'language', 'prefers', 'mailingAddress']

export type ContactDetails = {
  phone: string
  otherNames: string
  language: (typeof languages)[number]
  prefers: (typeof preferences)[number]
  mailingAddress: string
}

/** Reads contact details; whoever wants letters has to say where to. */
export function readContact(boxes: Boxes): { ok: true; contact: ContactDetails } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const phone = reader.text('phone', 40)
  if (phone === undefined) reader.wrong('phone', 'phone.missing')
  else if (phone !== null && !answerSchemas.contact.safeParse({ phone }).success) reader.wrong('phone', 'phone.invalid')
  const otherNames = reader.text('otherNames', 300) ?? ''
  const language = reader.choice('language', languages)
  const prefers = reader.choice('prefers', preferences)
  const mailingAddress = reader.text('mailingAddress', 300)
  if (prefers === 'letter' && mailingAddress === undefined) reader.wrong('mailingAddress', 'address.missing')
  if (reader.errors.length > 0 || !phone || !language || !prefers) return { ok: false, errors: reader.errors }
  const oneALine = (text: string) => text.replace(/\r\n?/g, '\n')
  return {
    ok: true,
    contact: {
      phone,
      otherNames: oneALine(otherNames),
      language,
      prefers,
      mailingAddress: oneALine(mailingAddress ?? ''),
    },
  }
}
