import { isPlainDate } from '#domain/calendar/dates.ts'

/** The day that an address asks about; today, with a sentence that says why, where it names none that can be shown. */
export function dayIn(typed: string | null, today: string): { on: string; typed: string; wrong: string | null } {
  const text = (typed ?? '').trim()
  if (text === '') return { on: today, typed: '', wrong: null }
  if (isPlainDate(text) && text >= '1900' && text < '2200') return { on: text, typed: text, wrong: null }
  const wrong = `“${text.slice(0, 20)}” is not a day that can be shown; enter a year, month and day such as 2027-03-14. This page is about today.`
  return { on: today, typed: text, wrong }
}
