import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { requirementName } from '#app/wording/standing.ts'
import type { lapsesPage } from '#db/queries/forecast.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { joinList } from '#locales/phrases.ts'

type Lapse = Awaited<ReturnType<typeof lapsesPage>>['rows'][number]

/**
 * What lapses, as a calendar: an event on each last good day of a person, called by first name and initial, since calendars are kept by
 * others. What is confidential is not named.
 *
 * @param masked the requirements of which the manager may know only that they are met
 */
export function lapseCalendar(
  lapses: readonly Lapse[],
  about: { agency: string; origin: string; now: Date; masked: readonly string[] },
): string {
  const { agency, origin, now, masked } = about
  const calendar = ical({
    name: `Lapses, ${agency}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Good Standing', product: 'Lapses', language: 'EN' },
    ttl: 6 * 3600,
  })
  const events = new Map<string, Lapse[]>()
  for (const lapse of lapses) {
    const key = `${lapse.personId}-${lapse.lastDay}`
    events.set(key, [...(events.get(key) ?? []), lapse])
  }
  for (const [id, together] of events) {
    const [{ personId, name, lastDay } = { personId: '', name: '', lastDay: '' }] = together
    const [given = '', ...family] = name.split(' ')
    const what = together.map(({ requirement }) =>
      masked.includes(requirement) ? 'a confidential requirement' : requirementName(requirement, 'en'),
    )
    calendar.createEvent({
      id: `${id}@good-standing`,
      start: lastDay,
      end: addDays(lastDay, 1),
      allDay: true,
      stamp: now,
      summary: `${given} ${family.at(-1)?.charAt(0) ?? ''}: last good day of ${joinList([...new Set(what)], 'en')}`,
      url: `${origin}/team/people/${personId}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return calendar.toString()
}
