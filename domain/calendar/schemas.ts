import { z } from 'zod'
import { isPlainDate, isThroughDate } from './dates.ts'
import { throughDayOf } from './days.ts'
import { isInstant } from './instants.ts'

// Each aborts, so that what compares two dates afterwards only ever sees dates.

/** A plain date, `YYYY-MM-DD`, that exists. */
export const plainDate = z.string().refine(isPlainDate, { error: 'is not a calendar date (YYYY-MM-DD)', abort: true })

/** The last good day: a plain date, or `YYYY-MM` for the end of that month. */
export const throughDate = z
  .string()
  .refine(isThroughDate, { error: 'is not a calendar date (YYYY-MM-DD, or YYYY-MM)', abort: true })

/** An instant with `Z` or an offset. */
export const instant = z
  .string()
  .refine(isInstant, { error: 'is not an instant (YYYY-MM-DDTHH:MM:SS with Z or an offset)', abort: true })

const amount = z.int().min(0).nullish()

/** `{years, months, days}`, any of them, whole and not negative. */
export const period = z.object({ years: amount, months: amount, days: amount })

/** For a refinement: the last day is not before the first. Both are known to be dates; null or absent is open-ended. */
export function endsAfterItBegins(from: string, through: string | null | undefined): boolean {
  return through == null || throughDayOf(through) >= throughDayOf(from)
}
