import { addDays } from '#domain/calendar/dates.ts'
import type { DrivingArithmetic, JudgedSuspension, JudgedViolation } from '#domain/driving/arithmetic.ts'
import { type Ticket, whyNotCounted } from '#domain/driving/tickets.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { joinList } from '#locales/phrases.ts'
import type { Translate } from '#locales/sentences.ts'
import { stateName } from './evidence.ts'
import { textsIn } from './standing.ts'
import { ticketTypeName } from './tickets.ts'

/** A line of the table beside the sentences: a violation, a ticket that is none, or a suspension. */
export type DrivingRow = { key: string; day: string; what: string; counts: boolean; why: string }

/** What counts of a driving record on a day, in sentences: the record itself, violations, suspensions. */
export function drivingSentences(arithmetic: DrivingArithmetic, language: Language): string[] {
  const t = textsIn(language)
  const date = (day: string) => longDate(day, language)
  const { record, states, over, overUntil } = arithmetic
  const names = joinList(
    states.map((state) => stateName(state, language)),
    language,
  )
  return [
    recordSentence(record, t, date),
    ...(states.length > 1 ? [t('driving:states', { list: names })] : []),
    ...(record || arithmetic.counting > 0 ? [violationsSentence(arithmetic, t, date)] : []),
    ...reportedSentence(arithmetic, t),
    ...arithmetic.suspensions.filter(({ counts }) => counts).map((each) => suspensionSentence(each, t, date)),
    ...(over ? [overUntil ? t('driving:over', { until: date(overUntil) }) : t('driving:overOpen')] : []),
  ]
}

type InWords = (day: string) => string

function recordSentence(record: DrivingArithmetic['record'], t: Translate, date: InWords): string {
  if (!record) return t('driving:recordNone')
  const { on, through, recent } = record
  if (through === null) return t('driving:recordLasting', { date: date(on) })
  return recent
    ? t('driving:record', { date: date(on), through: date(through) })
    : t('driving:recordOld', { date: date(on), since: date(addDays(through, 1)) })
}

function violationsSentence({ violations, counting, mayCount }: DrivingArithmetic, t: Translate, date: InWords) {
  if (counting === 0) return t('driving:none', { limit: mayCount })
  const ages = violations
    .filter(({ why }) => why === 'counts')
    .map(({ on, until, times }) => t('driving:agesOut', { count: times, date: date(on), until: date(until) }))
  const counts = t('driving:counts', { count: counting, number: inWords(counting, t), limit: mayCount })
  return `${counts}; ${ages.join(', ')}.`
}

function reportedSentence({ violations }: DrivingArithmetic, t: Translate): string[] {
  const count = violations.reduce((sum, each) => sum + (each.why === 'counts' && each.partial ? each.times : 0), 0)
  return count === 0 ? [] : [t('driving:reported', { count, number: inWords(count, t) })]
}

function suspensionSentence({ from, through, until }: JudgedSuspension, t: Translate, date: InWords): string {
  return through && until
    ? t('driving:suspended', { from: date(from), through: date(through), until: date(until) })
    : t('driving:suspendedOpen', { from: date(from) })
}

function inWords(count: number, t: Translate): string {
  return t(`driving:number.${count}`, { defaultValue: String(count) })
}

/** The same in rows, the latest day first, with every ticket that is kept on file and does not count. */
export function drivingRows(
  { violations, suspensions }: DrivingArithmetic,
  tickets: readonly Ticket[],
  language: Language,
): DrivingRow[] {
  const t = textsIn(language)
  const listed = new Set(violations.map(({ on }) => on))
  const uncounted = tickets.filter((ticket, i) => {
    const first = tickets.findIndex((other) => other.on === ticket.on && other.type === ticket.type) === i
    return first && whyNotCounted(ticket) !== null && !(ticket.outcome === 'open' && listed.has(ticket.on))
  })
  const rows = [
    ...violations.map((each) => ({ on: each.on, row: violationRow(each, tickets, t, language) })),
    ...suspensions.map((each) => ({ on: each.from, row: suspensionRow(each, t, language) })),
    ...uncounted.map((ticket) => ({ on: ticket.on, row: ticketRow(ticket, t, language) })),
  ]
  return rows.sort((a, b) => b.on.localeCompare(a.on)).map(({ row }) => row)
}

function violationRow(
  { on, why, until, times, partial }: JudgedViolation,
  tickets: readonly Ticket[],
  t: Translate,
  language: Language,
): DrivingRow {
  const ticket = tickets.find((each) => each.on === on && whyNotCounted(each) === null)
  const what = ticket ? ticketTypeName(ticket, language) : t('driving:violation')
  const days = { through: longDate(addDays(until, -1), language), until: longDate(until, language) }
  const plain = t(`driving:why.${why}`, days)
  return {
    key: `violation ${on}`,
    day: longDate(on, language),
    what: times > 1 ? t('driving:times', { what, count: times }) : what,
    counts: why === 'counts',
    why: partial ? t('driving:why.reported', { why: plain }) : plain,
  }
}

function suspensionRow({ from, until, counts }: JudgedSuspension, t: Translate, language: Language): DrivingRow {
  const why = until
    ? t(`driving:why.${counts ? 'counts' : 'aged-out'}`, {
        through: longDate(addDays(until, -1), language),
        until: longDate(until, language),
      })
    : t('driving:why.goesOn')
  return { key: `suspension ${from}`, day: longDate(from, language), what: t('driving:suspension'), counts, why }
}

function ticketRow(ticket: Ticket, t: Translate, language: Language): DrivingRow {
  return {
    key: `ticket ${ticket.on} ${ticket.type}`,
    day: longDate(ticket.on, language),
    what: ticketTypeName(ticket, language),
    counts: false,
    why: t(`driving:why.${whyNotCounted(ticket) ?? 'later'}`),
  }
}
