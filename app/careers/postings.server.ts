import type { PublicPosting } from '#db/queries/postings.ts'
import { daysLeft, longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { pay } from '#locales/phrases.ts'
import { positionText } from '#locales/positions.ts'

/** A plain date with its words, for `DateInWords`. */
export type Day = { date: string; words: string; left?: string }

/** What a position is called; one that has no text of its own is called by its id without hyphens. */
export function positionTitle(positionId: string, language: Language): string {
  return positionText(positionId, language)?.title ?? positionId.replaceAll('-', ' ')
}

/** A posting as it is shown in a list. `closes` is null while it is open until filled. */
export type ListedPosting = {
  id: string
  title: string
  summary: string
  program: string
  place: string
  pay: string
  closes: Day | null
}

/** An opening in words; `today` is the agency's. */
export function listedPosting(posting: PublicPosting, today: string, language: Language): ListedPosting {
  const { id, positionId, program, place, closesOn } = posting
  const { payFromCents, payToCents } = posting
  return {
    id,
    program,
    place,
    title: positionTitle(positionId, language),
    summary: positionText(positionId, language)?.summary ?? '',
    pay: pay({ from: payFromCents / 100, to: payToCents / 100, per: 'hour' }, language),
    closes: closesOn
      ? { date: closesOn, words: longDate(closesOn, language), left: daysLeft(closesOn, today, language) }
      : null,
  }
}

/**
 * What to look at instead of a posting that is closed or not there: up to three, those at its place and of its position first.
 *
 * @param open everything that is open today
 */
export function otherPostings(
  open: readonly PublicPosting[],
  instead: PublicPosting | null,
  today: string,
  language: Language,
): ListedPosting[] {
  const nearness = (posting: PublicPosting) =>
    Number(posting.place === instead?.place) * 2 + Number(posting.positionId === instead?.positionId)
  return open
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, 3)
    .map((posting) => listedPosting(posting, today, language))
}
