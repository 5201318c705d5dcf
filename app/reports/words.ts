import type { StatusKind } from '#app/components/status.tsx'
import type { Clock, DisputeChannel, ReportStanding } from '#domain/adverse-action.ts'
import type { ReportReason } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'

/** The kinds of report as HR calls them. */
export const kindWords: Readonly<Record<ReportReason, string>> = {
  'driving-record-report': 'Driving record',
  'background-report': 'Background report',
}

/** How HR heard of a dispute. */
export const channelWords: Readonly<Record<DisputeChannel, string>> = {
  page: 'on their page',
  phone: 'by phone',
  letter: 'by letter',
  'in-person': 'in person',
}

/** A report by its kind and who made it. */
export function reportTitle(report: { kind: ReportReason; agencyName: string }): string {
  return `${kindWords[report.kind]} from ${report.agencyName}`
}

/** "Final notice possible from 10 July 2026, 3 working days left." */
export function clockWords(clock: Clock): string {
  switch (clock.state) {
    case 'running':
      return `Final notice possible from ${longDate(clock.finalFrom, 'en')}, ${workingDays(clock.left)} left`
    case 'over':
      return `Final notice possible since ${longDate(clock.finalFrom, 'en')}`
    case 'paused':
      return `Stands still since the dispute of ${longDate(clock.since, 'en')}, ${workingDays(clock.left)} left`
    case 'unknown':
      return clock.knownThrough
        ? `The holidays after ${longDate(clock.knownThrough, 'en')} are not known, so no day can be named; an administrator can enter them`
        : 'No holidays are known, so no day can be named; an administrator can enter them'
  }
}

/** Where a report stands, in a few words for a list. */
export function standingWords(standing: ReportStanding): { kind: StatusKind; text: string } {
  switch (standing.stage) {
    case 'public-record':
      return { kind: 'info', text: 'No consumer report: no notices needed' }
    case 'no-notice':
      return { kind: 'info', text: 'To decide: set aside, or give notice' }
    case 'to-post':
      return { kind: 'sent-back', text: 'Letter to be posted' }
    case 'clock':
      return { kind: clockKinds[standing.clock.state], text: clockWords(standing.clock) }
    case 'closed':
      return { kind: 'met', text: standing.how === 'corrected' ? 'Corrected by the agency' : 'Set aside' }
    case 'final':
      return { kind: 'missing', text: 'Final notice given' }
  }
}

const clockKinds: Readonly<Record<Clock['state'], StatusKind>> = {
  running: 'not-yet',
  over: 'info',
  paused: 'pending',
  unknown: 'unknown',
}

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
