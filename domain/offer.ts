import { addPeriod } from './calendar/dates.ts'

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
