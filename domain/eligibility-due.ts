import { addDays, addPeriod } from './calendar/dates.ts'
import { addWorkingDays, workingDaysBetween } from './calendar/working-days.ts'
import { type EligibilityRecord, type Hiring, situationAfter } from './eligibility.ts'
import { holidayDates, type Policies } from './policies.ts'

/** Something that is to be done, and its last day. `contact` is the person's own: the call on the government's office. */
export type Due = { what: 'section-1' | 'section-2' | 'reverification' | 'case' | 'choice' | 'contact'; by: string }

/** The last day of each step that has one, whether it is done or not; the first day decides, so a new first day moves them all. */
export function lastDays(firstDay: string, policies: Pick<Policies, 'eligibility' | 'holidays'>) {
  const after = addWorkingDays(firstDay, policies.eligibility.workingDays, holidayDates(policies))
  return { 'section-1': firstDay, 'section-2': after, case: after } as const
}

/** What is still to be done, the soonest first; nothing without a first day or once the employment has ended. */
export function dueOf(
  records: readonly EligibilityRecord[],
  hiring: Hiring,
  policies: Pick<Policies, 'eligibility' | 'holidays'>,
  today: string,
): Due[] {
  const { firstDay, lastDay, acceptedOn } = hiring
  if (acceptedOn === null || firstDay === null || (lastDay !== null && lastDay < today)) return []
  const { eligibility } = policies
  const at = situationAfter(records, hiring)
  const last = lastDays(firstDay, policies)
  const due: Due[] = []
  if (at.section1 === null) due.push({ what: 'section-1', by: last['section-1'] })
  if (at.section2 === null) due.push({ what: 'section-2', by: last['section-2'] })
  if (at.authorizedThrough !== null && at.authorizedThrough <= addDays(today, eligibility.remindDays))
    due.push({ what: 'reverification', by: at.authorizedThrough })
  const later = (days: number) => addWorkingDays(at.caseOn ?? firstDay, days, holidayDates(policies))
  if (at.case === 'none') due.push({ what: 'case', by: last.case })
  if (at.case === 'tentative') due.push({ what: 'choice', by: later(eligibility.decideDays) })
  if (at.case === 'contested') due.push({ what: 'contact', by: later(eligibility.contactDays) })
  return due.sort((a, b) => a.by.localeCompare(b.by))
}

/** `soon` = within as many working days as there are to finish the form, or about papers that run out. */
export type Urgency = 'overdue' | 'soon' | 'later'

/** How pressing something is, and how many working days are left, or have passed since its last day. */
export function urgencyOf(
  { what, by }: Due,
  policies: Pick<Policies, 'eligibility' | 'holidays'>,
  today: string,
): { urgency: Urgency; workingDays: number } {
  const holidays = holidayDates(policies)
  if (by < today) return { urgency: 'overdue', workingDays: workingDaysBetween(by, today, holidays) }
  const workingDays = workingDaysBetween(today, by, holidays)
  const soon = what === 'reverification' || workingDays <= policies.eligibility.workingDays
  return { urgency: soon ? 'soon' : 'later', workingDays }
}

/** How long the form is to be kept: `settled` is false while the employment goes on, since its end may make it longer. */
export function keptUntil(
  { firstDay, lastDay }: Hiring,
  { eligibility }: Pick<Policies, 'eligibility'>,
): { until: string; settled: boolean } | null {
  if (firstDay === null) return null
  const fromHire = addPeriod(firstDay, { years: eligibility.keepYears })
  if (lastDay === null) return { until: fromHire, settled: false }
  const fromEnd = addPeriod(lastDay, { years: eligibility.keepYearsAfterEnd })
  return { until: [fromHire, fromEnd].sort()[1] ?? fromEnd, settled: true }
}
