import { reasonInWords } from '#app/wording/evidence.ts'
import { countDecided, undoable } from '#db/queries/decisions.ts'
import { type SubmissionRow, submissionById } from '#db/queries/submissions.ts'
import { addDays, endOfDayIn } from '#domain/calendar/dates.ts'
import { isId } from '#domain/ids.ts'
import { type Desk, nameOf, requirementsOf, viewIn } from './review-desk.server.ts'

/** What the reviewer did a moment ago, in a sentence, and how it can be taken back while it can. */
export type Done = {
  text: string
  href: string
  undo: { decisionId: string; view: string; seconds: number } | null
}

/**
 * What was done last: the newest decision while it can be taken back, whichever page is open meanwhile; else what the address names. Null
 * where there is nothing, or the reviewer may not see it.
 */
export async function doneInWords(desk: Desk): Promise<Done | null> {
  const { db, scope, moment, query } = desk
  const newest = await undoable(db, scope, moment.now)
  const named = query.get('decided') ?? query.get('later') ?? ''
  const id = newest?.submissionId ?? (isId(named) ? named : null)
  const row = id && (await submissionById(db, scope, moment.today, id))
  if (!row) return null
  const href = `/hr/review/${row.id}`
  if (newest)
    return {
      text: decisionSentence(row),
      href,
      undo: { decisionId: newest.decisionId, view: viewIn(query), seconds: newest.seconds },
    }
  if (query.has('later')) return row.outcome ? null : { text: `Put off: ${whatOf(row)}.`, href, undo: null }
  return row.outcome ? { text: decisionSentence(row), href, undo: null } : null
}

/** How much the reviewer has decided since the day began where the agency is. */
export function doneToday({ db, scope, moment, timeZone }: Desk): Promise<number> {
  return countDecided(db, scope, new Date(endOfDayIn(timeZone, addDays(moment.today, -1))))
}

const verbs = { accepted: 'Accepted', 'sent-back': 'Sent back', refused: 'Refused' } as const

/** `Sent back: CPR of Ana Flores (Online only).` */
function decisionSentence(row: SubmissionRow): string {
  if (!row.outcome) return ''
  const reason = row.outcome === 'accepted' ? '' : ` (${reasonInWords(row.outcome, row.reason ?? '', 'en').label})`
  return `${verbs[row.outcome]}: ${whatOf(row)}${reason}.`
}

function whatOf(row: SubmissionRow): string {
  return `${requirementsOf(row)} of ${nameOf(row)}`
}
