import type { ExtendedProbation } from '#domain/probation-review.ts'
import { longDate } from '#locales/dates.ts'

/** How an extended probation stands, for staff: its day, its new last day, and that the bonus keeps the day it has by the calendar. */
export function extendedInWords(
  { through, state, calendar }: ExtendedProbation,
  { day, of }: { day?: number; of?: number },
): string {
  const bonus = `the bonus keeps its own day, ${longDate(calendar, 'en')}`
  if (state === 'ended-early') return `Extended through ${longDate(through, 'en')}, but the employment ended before`
  if (state === 'completed') return `Completed on ${longDate(through, 'en')}, as it was extended; ${bonus}`
  return `${day ? `Day ${day} of ${of}; e` : 'E'}xtended through ${longDate(through, 'en')}; ${bonus}`
}
