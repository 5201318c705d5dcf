import type { AppLoadContext } from '@remix-run/node'
import { reasonInWords } from '#app/wording/evidence.ts'
import { requirementName } from '#app/wording/standing.ts'
import { type QueueEntry, reviewQueue } from '#db/queries/review-queue.ts'
import { type SubmissionRow, submissionById } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import { daysBetween, todayIn } from '#domain/calendar/dates.ts'
import { inView, type QueueView, queueViews } from '#domain/review-queue.ts'
import { countDays, longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'

export type Desk = {
  scope: Scope<'decide submission'>
  db: AppLoadContext['portal']['database']['db']
  moment: { now: Date; today: string }
  query: URLSearchParams
  timeZone: string
}

const pageSize = 50

/** The view that the address names; everything where it names none. */
export function viewIn(query: URLSearchParams): QueueView {
  return queueViews.find((view) => view === query.get('view')) ?? 'all'
}

/** What is still to review in the view of the address, in order. */
export async function queueInView({ db, scope, moment, query }: Desk) {
  const queue = await reviewQueue(db, scope, moment.today)
  return { queue, inView: inView(queue, viewIn(query)) }
}

/** The queue as its page shows it: the tabs with their counts, and one page of rows. */
export async function queuePage(desk: Desk) {
  const { queue, inView: entries } = await queueInView(desk)
  const view = viewIn(desk.query)
  const page = Math.max(1, Math.min(Number(desk.query.get('page')) || 1, Math.ceil(entries.length / pageSize)))
  return {
    title: 'Review',
    view,
    counts: queueViews.map((name) => ({ view: name, count: inView(queue, name).length })),
    page,
    total: entries.length,
    from: (page - 1) * pageSize,
    rows: entries.slice((page - 1) * pageSize, page * pageSize).map((entry) => rowOf(entry, desk)),
    decided: await decidedBefore(desk),
  }
}

export type QueueRow = ReturnType<typeof rowOf>

function rowOf(entry: QueueEntry, { moment, timeZone }: Desk) {
  const sentOn = todayIn(timeZone, entry.sentAt)
  const waits = daysBetween(sentOn, moment.today)
  return {
    id: entry.id,
    person: nameOf(entry),
    what: requirementsOf(entry),
    sentOn: longDate(sentOn, 'en'),
    waits: waits <= 0 ? 'since today' : countDays(waits, 'en'),
    place: entry.place,
  }
}

export function nameOf({ givenName, familyName }: Pick<SubmissionRow, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim() || 'Someone without a name'
}

/** What was sent, by the names of its requirements: `CPR and First aid`. */
export function requirementsOf({ requirements }: Pick<SubmissionRow, 'requirements'>): string {
  return joinList(
    requirements.map((requirement) => requirementName(requirement, 'en')),
    'en',
  )
}

/** What the reviewer did a moment ago, in a sentence; null where the address names nothing that they may see. */
export async function decidedBefore({ db, scope, moment, query }: Desk): Promise<string | null> {
  const id = query.get('decided') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null
  const row = await submissionById(db, scope, moment.today, id)
  return row?.outcome ? decisionSentence(row) : null
}

const verbs = { accepted: 'Accepted', 'sent-back': 'Sent back', refused: 'Refused' } as const

/** `Sent back: CPR of Ana Flores (Online only).` */
function decisionSentence(row: SubmissionRow): string {
  if (!row.outcome) return ''
  const reason = row.outcome === 'accepted' ? '' : ` (${reasonInWords(row.outcome, row.reason ?? '', 'en').label})`
  return `${verbs[row.outcome]}: ${requirementsOf(row)} of ${nameOf(row)}${reason}.`
}
