import { addDays } from '#domain/calendar/dates.ts'
import { type OfferTerms, type OfferTermsProblem, offerProblem } from '#domain/offer.ts'
import { type BoxError, type Boxes, boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { money } from '#locales/phrases.ts'
import { centsOf } from './forms.server.ts'

type Range = { payFromCents: number; payToCents: number }

/** The boxes of an offer as they are filled in at first: lowest pay, an answer within the agency's days. */
export function firstOfferBoxes({ payFromCents }: Range, today: string, offerDays: number): Boxes {
  return { pay: (payFromCents / 100).toFixed(2), ...boxesOfDate('expiresOn', addDays(today, offerDays)) }
}

const places: Readonly<Record<OfferTermsProblem, { box: string; text: (range: Range) => string }>> = {
  'first-day-past': { box: 'firstDay', text: () => 'The first day is in the past; it must be today or later' },
  'first-day-far': { box: 'firstDay', text: () => 'The first day is more than a year away; check the year' },
  'answer-past': { box: 'expiresOn', text: () => 'The last day to answer is in the past; it must be today or later' },
  'answer-after-first-day': { box: 'expiresOn', text: () => 'The answer must come by the first day; check both dates' },
  'pay-not-positive': { box: 'pay', text: () => 'Enter an amount in dollars, like 18.50' },
  'pay-outside-range': {
    box: 'payReason',
    text: ({ payFromCents, payToCents }) =>
      `The posting says ${money(payFromCents / 100)} to ${money(payToCents / 100)} an hour; say why this offer differs, or change the pay`,
  },
}

/** What is wrong with an offer, at its box. */
export function offerError(problem: OfferTermsProblem, range: Range): { box: string; text: string } {
  const { box, text } = places[problem]
  return { box, text: text(range) }
}

/** Reads the terms of an offer from its boxes. */
export function readOffer(
  boxes: Boxes,
  range: Range,
  today: string,
): { terms: OfferTerms & { payReason: string } } | { errors: (BoxError | { box: string; text: string })[] } {
  const reader = readerOf(boxes)
  const firstDay = reader.date('firstDay', null)
  const payCents = centsOf(boxes.pay)
  if (payCents === null) reader.wrong('pay', 'money.invalid')
  const expiresOn = reader.date('expiresOn', null)
  const payReason = reader.text('payReason', 500) ?? ''
  if (!firstDay || payCents === null || !expiresOn || reader.errors.length > 0) return { errors: reader.errors }
  const terms = { firstDay, payCents, expiresOn }
  const problem = offerProblem(terms, range, today, payReason)
  return problem ? { errors: [offerError(problem, range)] } : { terms: { ...terms, payReason } }
}
