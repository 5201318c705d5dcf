import { addPeriod } from './calendar/dates.ts'
import type { ApplicationState } from './hiring.ts'

export type OfferTerms = { firstDay: string; payCents: number; expiresOn: string }

export type OfferTermsProblem =
  | 'first-day-past'
  | 'first-day-far'
  | 'answer-past'
  | 'answer-after-first-day'
  | 'pay-not-positive'
  | 'pay-outside-range'

/**
 * What is wrong with the terms of an offer made on `today`; null where nothing is. Agency policy: a first day within a year, the
 * answer by the first day, pay within the posting's range unless someone says why not.
 *
 * @param range pay of the posting, both ends included, in cents an hour as `payCents`
 */
export function offerProblem(
  { firstDay, payCents, expiresOn }: OfferTerms,
  range: { payFromCents: number; payToCents: number },
  today: string,
  payReason: string,
): OfferTermsProblem | null {
  if (firstDay < today) return 'first-day-past'
  if (firstDay > addPeriod(today, { years: 1 })) return 'first-day-far'
  if (expiresOn < today) return 'answer-past'
  if (expiresOn > firstDay) return 'answer-after-first-day'
  if (payCents <= 0) return 'pay-not-positive'
  const inRange = payCents >= range.payFromCents && payCents <= range.payToCents
  return inRange || payReason.trim() !== '' ? null : 'pay-outside-range'
}

/**
 * Why an offer can no longer be answered: it was, its last day has passed, a newer one stands, the agency took it back, or its
 * application has ended.
 */
export type OfferClosed = 'accepted' | 'declined' | 'expired' | 'superseded' | 'taken-back' | 'ended'

/**
 * Why an offer can no longer be answered on a day; null where it can.
 *
 * @param offer `answer` is what was answered, null = nothing yet; `latest` says that no newer offer was made for the same
 * application; `takenBack` that the agency took it back, before or after it was accepted; `expiresOn` is the last day to answer
 */
export function whyNotAnswerable(
  offer: {
    answer: 'accepted' | 'declined' | null
    latest: boolean
    takenBack: boolean
    state: ApplicationState
    expiresOn: string
  },
  today: string,
): OfferClosed | null {
  if (offer.takenBack && offer.latest) return 'taken-back'
  if (offer.answer) return offer.answer
  if (!offer.latest) return 'superseded'
  if (offer.state === 'offer-expired') return 'expired'
  if (offer.state !== 'conditional-offer') return 'ended'
  return today > offer.expiresOn ? 'expired' : null
}
