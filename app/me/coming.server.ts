import type { Asked, PersonsClearance } from '#app/evidence/clearance.server.ts'
import { lapsingWithinDays } from '#app/wording/standing.ts'
import type { RecordedFact } from '#db/queries/clearance.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { bearsOn } from '#domain/sending/forms.ts'
import { longDate } from '#locales/dates.ts'
import { latestOf } from './tasks.server.ts'

type Given = { asked: Asked; own: PersonsClearance; facts: readonly RecordedFact[]; sendable: boolean }

/**
 * What lies ahead of a requirement that is in order: a renewal that waits, one that begins later, and when what counts now lapses, with
 * the day from which a new one is to be sent. Nothing where there is no end, or where it is not in order: the page says so elsewhere.
 */
export function comingOf({ asked, own, facts, sendable }: Given): string[] {
  const { requirement, status, version } = asked
  const { submissions, today, language, t, timeZone } = own
  if (status.status !== 'met') return []
  const day = (date: string) => longDate(date, language)
  const latest = latestOf(requirement, submissions)
  const waits = latest?.outcome === null ? latest : null
  const later = facts
    .flatMap(({ fact, retractedAt }) => (!retractedAt && fact.kind === 'credential' ? [fact] : []))
    .filter((fact) => fact.from > today && bearsOn(version, requirement, fact))
  const lines = later.map(({ from }) => t('clearance:coming.begins', { date: day(from) }))
  if (waits) lines.unshift(t('clearance:coming.waiting', { date: day(todayIn(timeZone, waits.sentAt)) }))
  const { through } = status
  if (through === null) return lines
  if (later.some(({ from }) => from <= addDays(through, 1))) {
    lines.push(t('clearance:coming.covered', { date: day(through) }))
  } else if (sendable && !waits) {
    const from = addDays(through, -lapsingWithinDays)
    const key = from <= today ? 'lapsesNow' : 'lapses'
    lines.push(t(`clearance:coming.${key}`, { date: day(through), from: day(from) }))
  }
  return lines
}
