import type { StatusKind } from '#app/components/status.tsx'
import type { Asked, PersonsClearance } from '#app/evidence/clearance.server.ts'
import { reasonInWords } from '#app/wording/evidence.ts'
import { gateSentence, lapsingWithinDays, requirementName, statusWords } from '#app/wording/standing.ts'
import type { SubmissionRow } from '#db/queries/submissions.ts'
import { daysBetween, todayIn } from '#domain/calendar/dates.ts'
import { siteOfGate } from '#domain/compose.ts'
import { metWithoutCard } from '#domain/no-card.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { isSendable, isTicketReport } from '#domain/sending/forms.ts'
import { withWaivers } from '#domain/waivers.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'

export type TaskGroup = 'todo' | 'sites' | 'waiting' | 'agency' | 'waived' | 'good'

export type Task = {
  requirement: string
  name: string
  status: { kind: StatusKind; text: string }
  through: string | null
  hint: string | null
}

type Placed = { group: TaskGroup; rank: number; task: Task }

/** The task list: what is to do first, the most pressing on top, then what waits, what the agency does and what is in order. */
export function tasksOf(own: PersonsClearance): Record<TaskGroup, Task[]> {
  const placed = [...own.asked.values()]
    .map((asked) => atSites(place(asked, own), asked, own))
    .sort((a, b) => a.rank - b.rank)
  const group = (name: TaskGroup) => placed.filter((each) => each.group === name).map((each) => each.task)
  return {
    todo: group('todo'),
    sites: group('sites'),
    waiting: group('waiting'),
    agency: group('agency'),
    waived: group('waived'),
    good: group('good'),
  }
}

/** What only sites ask stands apart while it is to do: the job itself goes on without it. */
function atSites(placed: Placed, { requirement, version }: Asked, { sites, t, language }: PersonsClearance): Placed {
  const asking = Object.entries(version.gates).filter(([, { requires }]) => requires.includes(requirement))
  if (placed.group !== 'todo' || asking.length === 0 || asking.some(([gate]) => siteOfGate(gate) === null))
    return placed
  const list = joinList(
    asking.flatMap(([gate]) => sites.get(gate) ?? []),
    language,
  )
  return { ...placed, group: 'sites', task: { ...placed.task, hint: t('clearance:siteRow', { list }) } }
}

const ranks = { failed: 1, lapsed: 1, missing: 2, 'not-yet': 3, met: 4, grace: 5, waived: 6 } as const

function place(asked: Asked, own: PersonsClearance): Placed {
  const { t, language, today, timeZone } = own
  const { requirement, status, forms } = asked
  const date = (row: SubmissionRow) => longDate(todayIn(timeZone, row.sentAt), language)
  const words = statusWords({ seen: 'full', status }, requirement, today, language)
  const inOrder = status.status === 'met' || status.status === 'waived'
  const task: Task = {
    requirement,
    name: requirementName(requirement, language),
    status: { kind: words.kind, text: words.word },
    through: words.detail,
    hint: metWithoutCard(asked.version, requirement, status.status, { facts: own.facts, on: today })
      ? t('clearance:noCard')
      : null,
  }
  const latest = latestOf(requirement, own.submissions)
  if (latest && latest.outcome === null) {
    const hint = t('clearance:renewalWaiting', { date: date(latest) })
    if (inOrder) return { group: 'waiting', rank: 2, task: { ...task, hint } }
    const sent = t('clearance:sentOn', { date: date(latest) })
    const atSource = needsSourceCheck(latest.claims)
    const waiting = { kind: 'pending' as const, text: t(`clearance:${atSource ? 'receivedWord' : 'waitingWord'}`) }
    return { group: 'waiting', rank: 1, task: { ...task, status: waiting, through: sent } }
  }
  if (latest && (latest.outcome === 'sent-back' || latest.outcome === 'refused')) {
    const { label } = reasonInWords(latest.outcome, latest.reason ?? '', language)
    const word = t(`clearance:${latest.outcome === 'refused' ? 'refusedWord' : 'sentBackWord'}`)
    const back = { kind: 'sent-back' as const, text: `${word}: ${label.toLowerCase()}` }
    return { group: 'todo', rank: 0, task: { ...task, status: back } }
  }
  if (inOrder && !(isLapsing(asked, today) && forms.some(isSendable)))
    return { group: status.status === 'waived' ? 'waived' : 'good', rank: ranks.met, task }
  const signs = forms.some((form) => form.form === 'statement')
  if (signs) return { group: 'todo', rank: 2, task: { ...task, hint: t('clearance:signRow') } }
  if (forms.some(isSendable)) return { group: 'todo', rank: ranks[status.status], task }
  const [first] = forms
  const hint = t(`clearance:${first?.form === 'with-card' ? 'withCardRow' : 'agencyRow'}`)
  const unrecorded = { kind: 'missing' as const, text: t('clearance:agencyWord') }
  const shown = status.status === 'missing' ? unrecorded : task.status
  return { group: 'agency', rank: ranks[status.status], task: { ...task, status: shown, hint } }
}

function isLapsing({ status }: Asked, today: string): boolean {
  if (status.status !== 'met' && status.status !== 'waived') return false
  return status.through !== null && daysBetween(today, status.through) <= lapsingWithinDays
}

/** What was sent last for a requirement, unless something was accepted since; a ticket that was reported is no such thing. */
export function latestOf(requirement: string, newestFirst: readonly SubmissionRow[]): SubmissionRow | null {
  return newestFirst.find((row) => row.requirements.includes(requirement) && !isTicketReport(row.claims)) ?? null
}

/** Where the person stands at each gate that asks about them now: before the first day only whether they may be hired. */
export function gatesOf({ standings, language, today, t, sites }: PersonsClearance) {
  return standings.flatMap(({ positionId, overTime, standing, employments }) => {
    const employed = employments.some((employment) => !employment.retractedAt && employment.hiredOn <= today)
    return Object.entries(standing.gates)
      .filter(([gate]) => (gate === 'hire') !== employed)
      .map(([gate, answer]) => ({
        key: `${positionId} ${gate}`,
        kind: answer.cleared ? ('cleared' as const) : gate === 'hire' ? ('not-yet' as const) : ('not-cleared' as const),
        sentence:
          gate === 'hire' && !answer.cleared
            ? hireSentence(answer.blockedBy, t)
            : gateSentence(withWaivers(overTime, answer), gate, today, language, null, sites),
        held: answer.blockedBy.includes('hold'),
      }))
  })
}

/** What is still missing before hiring, in a number; a hold is nothing that the person can bring. */
function hireSentence(blockedBy: readonly string[], t: PersonsClearance['t']): string {
  const count = blockedBy.filter((name) => name !== 'hold').length
  const missing = count > 0 ? [t('clearance:hireMissing', { count })] : []
  return [...(blockedBy.includes('hold') ? [t('clearance:hireHeld')] : []), ...missing].join(' ')
}
