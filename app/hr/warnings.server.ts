import type { LoaderFunctionArgs } from '@remix-run/node'
import { pageOf } from '#app/staff/paging.ts'
import { requirementName } from '#app/wording/standing.ts'
import { rulesOfForecast } from '#db/queries/forecast.ts'
import { type GivenWarning, lapsesProven, type ProvenLapse } from '#db/queries/lapse-proof.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { daysOfMonth, monthBefore } from '#domain/digests.ts'
import type { Unforeseen } from '#domain/lapse-proof.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import { hrDesk } from './scope.server.ts'

const size = 100
/** So many months can be chosen. */
const monthsBack = 24

const reasons: Record<Unforeseen, string> = {
  interrupted: 'Its source stopped it, and that was recorded only afterwards',
  retracted: 'A record that bore it was taken back afterwards',
  'recorded-late': 'The record of it came only when its last good day had begun, or later',
  employment: 'The employment was recorded or changed afterwards',
  rules: 'The requirements were changed afterwards',
  several: 'Several records were changed afterwards',
}

async function proofOf(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read standing')
  const { today } = moment
  const months = monthsUntil(today)
  const month = months.find((each) => each === query.get('month')) ?? monthBefore(today)
  const { masked } = await rulesOfForecast(db, scope, today)
  const lapses = await lapsesProven(db, scope, { ...daysOfMonth(month), today, timeZone, masked })
  return { lapses, month, months, today, timeZone, query, masked }
}

function monthsUntil(today: string): string[] {
  const months = [today.slice(0, 7)]
  while (months.length < monthsBack) months.push(monthBefore(`${months.at(-1)}-01`))
  return months
}

/** The lapses of the month that the address names with the warnings of each, as far as whoever asks may know of the requirements. */
export async function warningsOfMonth(args: LoaderFunctionArgs) {
  const { lapses, month, months, today, timeZone, query, masked } = await proofOf(args)
  const foreseeable = lapses.filter(({ unforeseen }) => unforeseen === null)
  const page = pageOf(query, foreseeable.length, size)
  const row = (lapse: ProvenLapse) => ({
    personId: lapse.personId,
    name: lapse.name,
    requirement: `${requirementName(lapse.requirement, 'en')}${lapse.waived ? ' (waiver)' : ''}`,
    through: lapse.through,
    warned: lapse.warned,
    warnings: lapse.warnings.map((warning) => warningWords(warning, timeZone)),
    reason: lapse.unforeseen && reasons[lapse.unforeseen],
  })
  return {
    title: 'Lapses and their warnings',
    month,
    monthName: longMonth(month, 'en'),
    current: month === today.slice(0, 7),
    months: months.map((each) => ({ value: each, label: longMonth(each, 'en') })),
    masked: masked.length > 0,
    today,
    through: longDate(addDays(today, -1), 'en'),
    total: lapses.length,
    unwarned: foreseeable.filter(({ warned }) => !warned).length,
    page,
    size,
    count: foreseeable.length,
    foreseeable: foreseeable.slice((page - 1) * size, page * size).map(row),
    unforeseen: lapses.filter(({ unforeseen }) => unforeseen !== null).map(row),
  }
}

export type WarningsOfMonth = Awaited<ReturnType<typeof warningsOfMonth>>

/** `30 days before, told on 5 January 2026, mailed on 5 January 2026` */
function warningWords({ threshold, day, sentAt, byHr }: GivenWarning, timeZone: string): string {
  const told = day === null ? '' : `, written on ${longDate(day, 'en')}`
  const sent = sentAt && todayIn(timeZone, sentAt)
  const left = sent ? `, mailed on ${longDate(sent, 'en')}` : ', not mailed yet'
  return `${thresholdWords(threshold)}${told}${byHr ? ', without an e-mail address: HR was asked to tell them' : left}`
}

function thresholdWords(threshold: number): string {
  if (threshold === 0) return 'On the last good day'
  const days = Math.abs(threshold) === 1 ? '1 day' : `${Math.abs(threshold)} days`
  return threshold > 0 ? `${days} before` : `${days} after`
}

export const warningColumns = [
  'Name',
  'Requirement',
  'Last good day',
  'Warned in time',
  'Days before',
  'Written on',
  'Mailed at',
  'Why it could not be foreseen',
] as const

/** The same as rows of a file: one for each warning, and one for a lapse without any. */
export async function warningRows(args: LoaderFunctionArgs) {
  const { lapses, month } = await proofOf(args)
  const rows = lapses.flatMap((lapse) => {
    const head = [lapse.name, requirementName(lapse.requirement, 'en'), lapse.through, lapse.warned ? 'yes' : 'no']
    const why = lapse.unforeseen ? reasons[lapse.unforeseen] : ''
    if (lapse.warnings.length === 0) return [[...head, '', '', '', why]]
    return lapse.warnings.map(({ threshold, day, sentAt, byHr }) => [
      ...head,
      threshold,
      day ?? '',
      byHr ? 'told by HR' : (sentAt?.toISOString() ?? ''),
      why,
    ])
  })
  return { month, rows }
}
