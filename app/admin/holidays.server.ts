import { addPeriod } from '#domain/calendar/dates.ts'
import { lastHoliday, reachesAYearAhead } from '#domain/calendar/holiday-reach.ts'
import type { Policies } from '#domain/policies.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'

/** Through when holidays are known, and whether that is too short. */
export function holidaysInWords({ holidays }: Policies, today: string) {
  const last = lastHoliday(holidays.days)
  return {
    through: last ? `The last holiday on the list is ${longDate(last, 'en')}.` : 'There is no holiday on the list.',
    short: !reachesAYearAhead(holidays.days, today),
  }
}

type Holiday = Policies['holidays']['days'][number]

/** Reads a holiday to add: a day that is not on the list yet, at most ten years ahead, and its name. */
export function readHoliday(boxes: Boxes, known: readonly Holiday[], today: string) {
  const reader = readerOf(boxes)
  const on = reader.date('on', null)
  const name = reader.text('name', 80)
  const errors: { box: string; text: string }[] = []
  const listed = known.find((each) => each.on === on)
  if (listed) errors.push({ box: 'on', text: `This day is on the list already: ${listed.name}` })
  if (on && on > addPeriod(today, { years: 10 }))
    errors.push({ box: 'on', text: 'This is more than ten years ahead; check the year' })
  if (on && on < addPeriod(today, { years: -5 }))
    errors.push({ box: 'on', text: 'This is more than five years ago; check the year' })
  if (name === undefined) errors.push({ box: 'name', text: 'Enter the name of the holiday' })
  if (errors.length > 0 || reader.errors.length > 0 || !on || !name) return { errors: [...reader.errors, ...errors] }
  return { holiday: { on, name } }
}
