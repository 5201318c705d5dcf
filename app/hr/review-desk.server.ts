import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { requirementName } from '#app/wording/standing.ts'
import type { QueueEntry } from '#db/queries/review-queue.ts'
import type { SubmissionRow } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import { type QueueView, queueViews } from '#domain/review-queue.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'

/** What the pages of the review desk begin with. */
export type Desk = {
  scope: Scope<'decide submission'>
  portal: AppLoadContext['portal']
  db: AppLoadContext['portal']['database']['db']
  moment: { now: Date; today: string }
  query: URLSearchParams
  timeZone: string
}

/** The view that the address names; everything where it names none. */
export function viewIn(query: URLSearchParams): QueueView {
  return queueViews.find((view) => view === query.get('view')) ?? 'all'
}

/** `To the end by Hana Reviewer, 2 March 2026, 2:05 pm; back on 3 March 2026`; null where it is not put off. */
export function delayInWords(
  delay: QueueEntry['delay'],
  names: ReadonlyMap<string, string>,
  timeZone: string,
): string | null {
  if (!delay) return null
  const by = names.get(delay.by ?? '')
  const where = delay.how === 'end' ? 'At the end for now' : 'Put off'
  return `${where}${by ? `, by ${by}` : ''} on ${instantInWords(delay.at, timeZone)}; back by itself on ${longDate(delay.until, 'en')}`
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
