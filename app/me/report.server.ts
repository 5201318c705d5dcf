import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { reasonInWords } from '#app/wording/evidence.ts'
import { requirementName } from '#app/wording/standing.ts'
import { ticketTypeName } from '#app/wording/tickets.ts'
import { ownSelfReports, type SelfReportRow } from '#db/queries/self-reports.ts'
import type { SubmissionRow } from '#db/queries/submissions.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { cardsOf, drivingRecordAskedIn, selfReportKinds } from '#domain/self-reports.ts'
import { isTicketReport } from '#domain/sending/forms.ts'
import { longDate } from '#locales/dates.ts'
import { sentenceStart } from '#locales/phrases.ts'
import { ownClearance } from './clearance.server.ts'

/** What someone can report; a ticket becomes evidence to review, the others a task for HR. */
export const reportForms = ['ticket', ...selfReportKinds] as const
export type ReportForm = (typeof reportForms)[number]

/** What the asking person may report today: nothing before an accepted offer, a ticket where a driving record is asked for. */
export async function ownReporting(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await ownClearance(args)
  const scope = await requireOwnScope(args, 'report oneself')
  const cards = cardsOf(own.open, own.today)
  const forms = reportForms.filter((form) => {
    if (own.open.length === 0) return false
    if (form === 'ticket') return drivingRecordAskedIn(own.open, own.today) !== null
    return form === 'arrest' || cards.length > 0
  })
  return { own, scope, cards, forms }
}

/** The form that an address names; 404 where it is none, or not for this person now. */
export function formIn(forms: readonly ReportForm[], name: string | undefined): ReportForm {
  const form = forms.find((each) => each === name)
  if (!form) throw notFound()
  return form
}

/** A line of what someone reported so far. `takeBack` = it may still be taken back, as a report or as a ticket. */
export type OwnReport = {
  id: string
  what: string
  received: string
  state: string
  done: boolean
  leads: string | null
  takeBack: 'report' | 'ticket' | null
}

/** What someone reported so far, tickets too, the newest first. */
export async function ownReports(args: LoaderFunctionArgs, { own, scope }: Awaited<ReturnType<typeof ownReporting>>) {
  const rows = await ownSelfReports(args.context.portal.database.db, scope, own.today)
  const tickets = own.submissions.filter(({ claims }) => isTicketReport(claims))
  const { t, timeZone, language } = own
  const on = (at: Date) => longDate(todayIn(timeZone, at), language)
  const received = (at: Date) => t('reporting:list.received', { date: on(at) })
  const all = [
    ...rows.map((row) => ({ at: row.reportedAt, entry: { ...reportEntry(row), received: received(row.reportedAt) } })),
    ...tickets.map((row) => ({ at: row.sentAt, entry: { ...ticketEntry(row), received: received(row.sentAt) } })),
  ]
  return all.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ entry }) => entry)

  function reportEntry(row: SelfReportRow): Omit<OwnReport, 'received'> {
    const { outcome, endedAt } = row
    const values = { date: longDate(row.happenedOn, language), card: requirementName(row.card, language) }
    return {
      id: row.id,
      what: t(`reporting:list.${row.what}`, values),
      state: stateOf(endedAt, outcome === 'taken-back'),
      done: outcome !== null,
      leads: outcome === null || outcome === 'taken-back' ? null : t(`reporting:leads.${outcome}`),
      takeBack: outcome === null ? 'report' : null,
    }
  }

  function ticketEntry(row: SubmissionRow): Omit<OwnReport, 'received'> {
    const { outcome, reason, decidedAt, details, note } = row
    const [ticket] = details.tickets ?? []
    const back = outcome !== null && reason === 'taken-back'
    const type = ticket && ticketTypeName(ticket, language)
    const why = outcome && outcome !== 'accepted' ? reasonInWords(outcome, reason ?? '', language).toPerson : ''
    const reasons = [why, note].filter(Boolean).join(' ')
    return {
      id: row.id,
      what: ticket && type ? `${sentenceStart(type)}, ${longDate(ticket.on, language)}` : t('reporting:list.ticket'),
      state: stateOf(decidedAt, back),
      done: outcome !== null,
      leads: outcome === null || back ? null : t(`reporting:leads.${outcome}`, { reason: reasons }),
      takeBack: outcome === null ? 'ticket' : null,
    }
  }

  function stateOf(endedAt: Date | null, back: boolean): string {
    if (!endedAt) return t('reporting:list.open')
    return t(`reporting:list.${back ? 'takenBack' : 'lookedAt'}`, { date: on(endedAt) })
  }
}
