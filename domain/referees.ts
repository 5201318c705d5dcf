import { answerSchemas } from './application.ts'
import { isEmail } from './email.ts'
import { type BoxError, type Boxes, readerOf } from './sending/boxes.ts'

/** How someone knows an applicant's work. */
export const relations = ['supervisor', 'colleague', 'teacher', 'volunteering', 'other'] as const

export type Relation = (typeof relations)[number]

/** Someone who knows an applicant's work, as the applicant names them; without an e-mail address HR calls. */
export type Referee = { name: string; relation: Relation; email: string | null; phone: string; language: 'en' | 'es' }

export const boxesOfReferee: readonly string[] = ['name', 'relation', 'email', 'phone', 'language']

/** Reads the boxes in which a referee is named. */
export function readReferee(boxes: Boxes): { ok: true; referee: Referee } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const name = reader.text('name', 120)
  if (name === undefined) reader.wrong('name', 'referee.nameMissing')
  const relation =
    relations.find((each) => each === boxes.relation) ?? reader.wrong('relation', 'referee.relationMissing')
  const email = reader.text('email', 254) ?? ''
  if (email !== '' && !isEmail(email)) reader.wrong('email', 'email.invalid')
  const phone = reader.text('phone', 40) ?? ''
  if (phone !== '' && !answerSchemas.contact.safeParse({ phone }).success) reader.wrong('phone', 'phone.invalid')
  if (email === '' && phone === '' && !reader.errors.some(({ box }) => box === 'email' || box === 'phone'))
    reader.wrong('email', 'referee.contactMissing')
  const language = boxes.language === 'en' || boxes.language === 'es' ? boxes.language : null
  if (!language) reader.wrong('language', 'choice.missing')
  if (reader.errors.length > 0 || !name || !relation || !language) return { ok: false, errors: reader.errors }
  return { ok: true, referee: { name, relation, email: email.toLowerCase() || null, phone, language } }
}

/** The boxes of someone who was named, for showing them again. */
export function boxesOfNamed({ name, relation, email, phone, language }: Referee): Boxes {
  return { name, relation, email: email ?? '', phone, language }
}

/**
 * How many people an applicant has written to by naming one in place of another; beyond, HR names them. Without an end the portal
 * would write to as many strangers as someone cared to name.
 */
export const mostAsked = 8

type Reachable = Pick<Referee, 'name' | 'email' | 'phone'>

/** Whether two entries name one person: by e-mail address, by telephone number, or by the very same name. */
export function isSamePerson(one: Reachable, other: Reachable): boolean {
  return sharesAddress(one, other) || plainName(one.name) === plainName(other.name)
}

/** Whether an entry leads back to the applicant: nobody gives a reference about themself. */
export function isOwnAddress(referee: Reachable, own: readonly Pick<Reachable, 'email' | 'phone'>[]): boolean {
  return own.some((address) => sharesAddress(referee, address))
}

/** Whether two entries are the same to the letter. */
export function isUnchanged(one: Referee, other: Referee): boolean {
  return (['name', 'relation', 'email', 'phone', 'language'] as const).every((field) => one[field] === other[field])
}

function sharesAddress(one: Pick<Reachable, 'email' | 'phone'>, other: Pick<Reachable, 'email' | 'phone'>): boolean {
  const email = mailbox(one.email)
  const phone = digits(one.phone)
  return (email !== '' && email === mailbox(other.email)) || (phone.length >= 7 && phone === digits(other.phone))
}

/** What is written behind a plus sign leads to the same mailbox. */
function mailbox(email: string | null): string {
  return (email ?? '')
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '')
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10)
}

function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
