import type { AppLoadContext } from '@remix-run/node'
import { requirementName, textsIn } from '#app/wording/standing.ts'
import { letterSignature, lettersOfOffer, type offerById } from '#db/queries/offers.ts'
import { positionsById } from '#db/queries/positions.ts'
import type { Scope } from '#domain/authority.ts'
import { timeOfDayIn, todayIn } from '#domain/calendar/dates.ts'
import { conditionsOf, consequences, type Letter, letterText } from '#domain/offer-letter.ts'
import type { Position } from '#domain/positions/index.ts'
import { longDate, longDateTime } from '#locales/dates.ts'
import { type Language, languages } from '#locales/languages.ts'
import { offerLetter } from '#locales/offer-letter.ts'
import { positionText } from '#locales/positions.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'

type Db = AppLoadContext['portal']['database']['db']
type Offer = NonNullable<Awaited<ReturnType<typeof offerById>>>

/** What an offer says, before its letter is put into words. */
export type ToOffer = {
  agency: string
  name: string
  positionId: string
  program: string
  place: string
  payCents: number
  firstDay: string
  expiresOn: string
  madeOn: string
  madeBy: string | null
}

/** The letter of an offer in one language, with what follows from its first day worked out. */
function composeLetter(offer: ToOffer, position: Position, language: Language): Letter {
  const { positionId, firstDay, ...terms } = offer
  const title = positionText(positionId, language)?.title ?? positionId.replaceAll('-', ' ')
  const conditions = conditionsOf(position, firstDay).map((requirement) => requirementName(requirement, language))
  const follows = consequences(position, firstDay)
  return offerLetter({ ...terms, position: title, firstDay, conditions, ...follows }, language)
}

/** The same in every language, as it is kept with the offer. */
export function composeLetters(offer: ToOffer, position: Position): Letter[] {
  return languages.map((language) => composeLetter(offer, position, language))
}

/**
 * The letter of an offer that was made: word for word as it was kept, in the language in which it was signed or else the one that
 * is wanted, and its signature. An offer from before letters were kept has one put together now, until it was answered; then null.
 */
export async function letterOf(
  context: Pick<AppLoadContext, 'portal' | 'policies' | 'moment'>,
  scope: Scope,
  offer: Offer,
  wanted: Language,
) {
  const { db } = context.portal.database
  const { agency } = await context.policies()
  const { today } = await context.moment()
  const signature = await letterSignature(db, scope, today, offer.id)
  const language = signature?.language ?? wanted
  const kept = (await lettersOfOffer(db, scope, today, offer.id)).find((letter) => letter.language === language)
  const letter = kept ?? (offer.answer === null ? await composedNow(db, offer, agency, language) : null)
  if (!letter) return null
  const { version, title, blocks } = letter
  return {
    letter: { version, language, title, blocks } satisfies Letter,
    signature: signature && {
      name: signature.signedName,
      instant: signature.signedOn
        ? onPaper(language, signature.signedOn, instantIn(language, agency.timeZone, signature.signedAt))
        : instantIn(language, agency.timeZone, signature.signedAt),
      address: signature.address,
      digest: signature.textSha256,
    },
  }
}

/** When something was signed by hand, and when that was recorded. */
function onPaper(language: Language, signedOn: string, recorded: string): string {
  return textsIn(language)('apply:sheets.signedOnPaper', { date: longDate(signedOn, language), recorded })
}

export type LetterShown = NonNullable<Awaited<ReturnType<typeof letterOf>>>

async function composedNow(db: Db, offer: Offer, agency: { name: string; timeZone: string }, language: Language) {
  const position = (await positionsById(db, [offer.positionId])).get(offer.positionId)
  if (!position) throw new Error(`position ${offer.positionId} has no rules`)
  const { givenName, familyName } = offer.answers.name ?? offer
  const { positionId, program, place, payCents, firstDay, expiresOn } = offer
  const name = `${givenName} ${familyName}`.trim()
  const made = { madeOn: todayIn(agency.timeZone, offer.madeAt), madeBy: offer.madeByName }
  const terms = { agency: agency.name, name, positionId, program, place, payCents, firstDay, expiresOn, ...made }
  return composeLetter(terms, position, language)
}

function instantIn(language: Language, timeZone: string, at: Date): string {
  return longDateTime(todayIn(timeZone, at), timeOfDayIn(timeZone, at), language)
}

/** A letter as a record of what was shown: its version and the SHA-256 of exactly its words. */
export function shownLetter(letter: Letter): ShownText {
  const { version, language } = letter
  const textSha256 = textDigest(letterText(letter))
  return { statement: 'offer-letter', version, language, textSha256 }
}

/** A letter on paper as an answer, to be looked at or saved; the portal has nobody keep it. */
export async function letterResponse(context: AppLoadContext, shown: LetterShown): Promise<Response> {
  const { letter, signature } = shown
  const { agency } = await context.policies()
  const pdf = await context.papers.offerLetter({ ...letter, agency: agency.name, signature })
  const name = letter.language === 'es' ? 'carta-de-oferta.pdf' : 'offer-letter.pdf'
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
