import { readDay } from './days.ts'

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/

/**
 * Nanoseconds since 1970-01-01T00:00Z of an ISO 8601 date and time with `Z` or an offset, or null where the text is none.
 * Two texts of one instant give one number, whatever their offsets.
 */
function readInstant(text: string): bigint | null {
  const parts = INSTANT.exec(text)
  if (!parts) return null
  const [, date = '', hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = parts
  const day = readDay(date)
  if (Number.isNaN(day)) return null
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  // A leap second is the second before it, as in Temporal.
  const seconds = (day * 1440 + Number(hour) * 60 + Number(minute) - offset) * 60 + Math.min(Number(second), 59)
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'))
}

/** True for an ISO 8601 date and time with `Z` or an offset. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(readDay(text.slice(0, 10)))
}

/** The instant as a number that compares by time. Throws RangeError where the text is no instant. */
export function instantOf(text: string): bigint {
  const instant = readInstant(text)
  if (instant === null) throw new RangeError('not an instant (YYYY-MM-DDTHH:MM:SS with Z or an offset)')
  return instant
}
