import { timeOfDayIn, todayIn } from '#domain/calendar/dates.ts'
import { longDateTime } from '#locales/dates.ts'

/** An instant in words, in the agency's time zone: `10 January 2027, 2:05 pm`. */
export function instantInWords(instant: Date, timeZone: string): string {
  return longDateTime(todayIn(timeZone, instant), timeOfDayIn(timeZone, instant), 'en')
}
