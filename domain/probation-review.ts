import { addDays } from './calendar/dates.ts'
import { type BoxError, type Boxes, type Reader, readerOf } from './sending/boxes.ts'

/** How somebody does a duty: well, learning it, not yet, or not seen by the reviewer. */
export const ratings = ['well', 'learning', 'not-yet', 'not-seen'] as const
export type Rating = (typeof ratings)[number]

/** What follows from a review: the probation is completed as the calendar says, goes on longer, or the employment should end. */
export const reviewOutcomes = ['complete', 'extend', 'end'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** A review as its manager signed it. `text` is the duty as it was shown; `duty` its place, `group-item`, from 0. */
export type SignedReview = {
  duties: { duty: string; text: string; rating: Rating; words: string }[]
  overall: string
  outcome: ReviewOutcome
  reason: string
  /** The new last day of the probation, included; null where it is not extended. */
  extendedThrough: string | null
}

/** A probation may be extended by so many days at the most. Agency custom. */
export const longestExtension = 180
const longestWords = 2000

/** The duties of a position, each with its place. */
export function dutiesOf(groups: readonly { items: readonly string[] }[]): { duty: string; text: string }[] {
  return groups.flatMap(({ items }, group) => items.map((text, item) => ({ duty: `${group}-${item}`, text })))
}

/**
 * Reads a review that is to be signed.
 *
 * @param boxes `rating-0-3`, `words-0-3`, `overall`, `outcome`, `reason`, `extendedThrough.month` and so on
 * @param now `lastDay`: the last day of the probation as it stands, null where a leave without an end keeps it open
 */
export function readReview(
  boxes: Boxes,
  duties: readonly { duty: string; text: string }[],
  now: { today: string; lastDay: string | null },
): { review: SignedReview } | { errors: BoxError[] } {
  const read = readerOf(boxes)
  const rated = duties.map(({ duty, text }) => ({
    ...{ duty, text },
    rating: read.choice(`rating-${duty}`, ratings, 'review.rating'),
    words: read.text(`words-${duty}`, longestWords) ?? '',
  }))
  for (const { duty, rating, words } of rated)
    if (words === '' && rating !== null && rating !== 'not-seen') missingWords(read, duty)
  const overall = read.text('overall', longestWords)
  if (overall === undefined) read.wrong('overall', 'review.overall')
  const outcome = read.choice('outcome', reviewOutcomes, 'review.outcome')
  const needsReason = outcome === 'extend' || outcome === 'end'
  const reason = needsReason ? read.text('reason', longestWords) : ''
  if (reason === undefined) read.wrong('reason', 'review.reason')
  const extendedThrough = outcome === 'extend' ? read.date('extendedThrough', null) : null
  if (extendedThrough !== null) {
    const first = now.lastDay ?? now.today
    if (extendedThrough <= first || extendedThrough <= now.today) read.wrong('extendedThrough', 'review.notLater')
    else if (extendedThrough > addDays(first, longestExtension)) read.wrong('extendedThrough', 'review.tooLate')
  }
  if (read.errors.length > 0 || !overall || !outcome) return { errors: read.errors }
  const whole = rated.flatMap(({ rating, ...duty }) => (rating ? [{ ...duty, rating }] : []))
  return { review: { duties: whole, overall, outcome, reason: reason ?? '', extendedThrough } }
}

function missingWords(read: Reader, duty: string) {
  const box = `words-${duty}`
  if (!read.errors.some((error) => error.box === box)) read.wrong(box, 'review.words')
}

/** Of what a form sent only the boxes that belong to a review of these duties. */
export function reviewBoxes(boxes: Boxes, duties: readonly { duty: string }[]): Record<string, string> {
  const names = [
    ...duties.flatMap(({ duty }) => [`rating-${duty}`, `words-${duty}`]),
    ...['overall', 'outcome', 'reason', 'extendedThrough.month', 'extendedThrough.day', 'extendedThrough.year'],
  ]
  return Object.fromEntries(names.flatMap((name) => (boxes[name] === undefined ? [] : [[name, boxes[name]]])))
}

/** The day from which the review after an extension is asked for: two weeks before its new end. */
export function askedAgainFrom(extendedThrough: string): string {
  return addDays(extendedThrough, -14)
}

/**
 * The signed review whose proposal to end the employment stands: the last one that was signed, where no last day was recorded since.
 *
 * @param reviews of the employment, the latest first
 */
export function proposedEnd<R extends { signatures: readonly { as: string; outcome: string | null }[] }>(
  { lastDay }: { lastDay: string | null },
  reviews: readonly R[],
): R | null {
  if (lastDay !== null) return null
  const signed = ({ signatures }: R) => signatures.find((signature) => signature.as === 'manager')
  const latest = reviews.find(signed)
  return latest && signed(latest)?.outcome === 'end' ? latest : null
}

/** An employment whose probation a manager extended, and the new last day. */
export type Extension = { positionId: string; hiredOn: string; extendedThrough: string }

/** `calendar`: the last day by the calendar, which is the bonus's. */
export type ExtendedProbation = { calendar: string; through: string; state: 'running' | 'completed' | 'ended-early' }

/**
 * How the probation of an employment stands on a day where it was extended; null where it was not, or where leave has moved the calendar's end past
 * the extension.
 *
 * @param calendar its last day by the calendar, null where none can be named
 */
export function extendedProbation(
  calendar: string | null,
  extensions: readonly Extension[],
  {
    positionId,
    hiredOn,
    lastDay = null,
    on,
  }: { positionId: string; hiredOn: string; lastDay?: string | null; on: string },
): ExtendedProbation | null {
  const through = extensions.find((one) => one.positionId === positionId && one.hiredOn === hiredOn)?.extendedThrough
  if (through === undefined || calendar === null || through <= calendar) return null
  const left = lastDay !== null && lastDay < through && lastDay < on
  return { calendar, through, state: left ? 'ended-early' : on > through ? 'completed' : 'running' }
}

/**
 * The end of a probation that counts, where a manager extended it. An extension moves no bonus.
 *
 * @param reached the last day by the calendar, null where it is not reached or not completed
 * @param extendedThrough the new last day, null where it was not extended
 * @param lastDay last day of the employment, null = goes on
 */
export function endOfProbation(
  reached: string | null,
  { extendedThrough, today, lastDay }: { extendedThrough: string | null; today: string; lastDay: string | null },
): string | null {
  if (reached === null || extendedThrough === null || extendedThrough <= reached) return reached
  return extendedThrough <= today && (lastDay === null || lastDay >= extendedThrough) ? extendedThrough : null
}
