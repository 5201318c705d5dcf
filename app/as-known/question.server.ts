import { addDays, instantIn, isPlainDate, timeOfDayIn } from '#domain/calendar/dates.ts'

/** What is asked: a day, and what was known at an instant. `date` and `time` say it as it was typed, in the agency's time zone. */
export type AsKnownQuestion = {
  on: string
  known: { date: string; time: string }
  /** Never later than now. */
  knownAt: Date
  now: Date
  today: string
  timeZone: string
  wrong: { on: string | null; known: string | null }
}

/**
 * Reads both dates from an address. Without a day it is about today, without an instant about what is known now; an instant is the end of
 * its day where no time is given. A day that does not exist or an instant to come is told, and what is known now stands in its place.
 */
export function readAsKnown(
  query: URLSearchParams,
  moment: { now: Date; today: string },
  timeZone: string,
): AsKnownQuestion {
  const { now, today } = moment
  const on = (query.get('on') ?? '').trim()
  const known = readKnown(query, moment, timeZone)
  const wrongDay = `${quoted(on)} is not a day that can be shown. Enter a year, month and day such as 2027-03-14. This page is about today.`
  return {
    on: isShown(on) ? on : today,
    now,
    today,
    timeZone,
    ...('wrong' in known
      ? { known: typedIn(query, today), knownAt: now, wrong: { on: null, known: known.wrong } }
      : { known: known.typed, knownAt: known.at, wrong: { on: null, known: null } }),
    ...(on !== '' && !isShown(on) && { wrong: { on: wrongDay, known: 'wrong' in known ? known.wrong : null } }),
  }
}

/** What was typed stays in its boxes, as far as they can hold it. */
function typedIn(query: URLSearchParams, today: string): AsKnownQuestion['known'] {
  const date = (query.get('known') ?? '').trim()
  return { date: isShown(date) ? date : today, time: '' }
}

type Read = { typed: { date: string; time: string }; at: Date } | { wrong: string }

function readKnown(query: URLSearchParams, { now, today }: { now: Date; today: string }, timeZone: string): Read {
  const date = (query.get('known') ?? '').trim()
  const time = (query.get('at') ?? '').trim()
  const instead = 'What is known now is shown instead.'
  if (date === '' && time === '') return { typed: { date: today, time: '' }, at: now }
  if (date === '') return { wrong: `Enter the day to which ${quoted(time)} belongs. ${instead}` }
  if (!isShown(date))
    return {
      wrong: `${quoted(date)} is not a day. Enter a year, month and day such as 2026-05-03. ${instead}`,
    }
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return { wrong: `${quoted(time)} is not a time of day. Enter hours and minutes such as 14:05. ${instead}` }
  const past = time === '' ? date <= today : date < today || (date === today && time <= timeOfDayIn(timeZone, now))
  if (!past) return { wrong: `Nobody can tell what will be known ${time ? 'at that time' : 'on that day'}. ${instead}` }
  const end =
    time === ''
      ? new Date(Date.parse(instantIn(timeZone, addDays(date, 1), '00:00')) - 1)
      : new Date(Date.parse(instantIn(timeZone, date, time)) + 59_999)
  return { typed: { date, time }, at: end > now ? now : end }
}

/** Days outside of these are slips of the keyboard. */
function isShown(date: string): boolean {
  return isPlainDate(date) && date >= '1900' && date < '2200'
}

function quoted(typed: string): string {
  return `“${typed.slice(0, 20)}”`
}

/** The parameters that ask the same again. */
export function asParameters({
  on,
  today,
  known,
  wrong,
}: AsKnownQuestion): Record<'on' | 'known' | 'at', string | null> {
  return {
    on: on === today ? null : on,
    known: wrong.known || (known.date === today && known.time === '') ? null : known.date,
    at: known.time || null,
  }
}
