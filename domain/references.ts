import { daysBetween } from './calendar/dates.ts'
import { type ApplicationState, finalStates } from './hiring.ts'
import { type Relation, relations } from './referees.ts'
import { type BoxError, type Boxes, readerOf } from './sending/boxes.ts'

/** What is rated about someone's work, and how. */
export const qualities = ['reliable', 'respectful', 'listens', 'team', 'limits'] as const
export const ratings = ['very-good', 'good', 'fair', 'poor', 'cannot-say'] as const
export const workAgainAnswers = ['yes', 'with-reservations', 'no'] as const

export type Quality = (typeof qualities)[number]
export type Rating = (typeof ratings)[number]

/** What a referee says; `since` is a year. */
export type Reference = {
  relation: Relation
  since: number
  workAgain: (typeof workAgainAnswers)[number]
  ratings: Record<Quality, Rating>
  strengths: string
  concerns: string
}

export type ReferenceAnswer = { kind: 'given'; reference: Reference } | { kind: 'declined' }

export const boxesOfReference: readonly string[] = [
  ...['relation', 'since', 'workAgain', 'strengths', 'concerns'],
  ...qualities.map((quality) => `ratings.${quality}`),
]

/** The longest text in a reference, in characters. */
const longestReferenceText = 2000

/** Reads the boxes of a reference. Nobody knows anyone from before 1940 or after today. */
export function readReference(
  boxes: Boxes,
  today: string,
): { ok: true; reference: Reference } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const relation = relations.find((each) => each === boxes.relation) ?? reader.wrong('relation', 'reference.relation')
  const since = yearOf(boxes.since, Number(today.slice(0, 4)))
  if (since === null) reader.wrong('since', 'reference.since')
  const workAgain =
    workAgainAnswers.find((each) => each === boxes.workAgain) ?? reader.wrong('workAgain', 'reference.workAgain')
  const rated = qualities.map((quality) => {
    const box = `ratings.${quality}`
    const chosen = ratings.find((each) => each === boxes[box])
    return [quality, chosen ?? reader.wrong(box, `reference.rated.${quality}`)] as const
  })
  const strengths = reader.text('strengths', longestReferenceText)
  if (strengths === undefined) reader.wrong('strengths', 'reference.strengths')
  const concerns = reader.text('concerns', longestReferenceText) ?? ''
  if (reader.errors.length > 0 || !relation || since === null || !workAgain || !strengths)
    return { ok: false, errors: reader.errors }
  const all = Object.fromEntries(rated) as Record<Quality, Rating>
  return { ok: true, reference: { relation, since, workAgain, ratings: all, strengths, concerns } }
}

function yearOf(typed: string | undefined, thisYear: number): number | null {
  const text = (typed ?? '').trim()
  const year = Number(text)
  return /^\d{4}$/.test(text) && year >= 1940 && year <= thisYear ? year : null
}

/** How things stand with a referee: named and not asked; asked; asked without an answer in time; answered. */
export type RefereeState = 'named' | 'waiting' | 'expired' | 'given' | 'declined'

/** The state of a referee on a day, from the newest request and the answer. */
export function refereeState(
  referee: { request: { expiresOn: string } | null; answer: { kind: 'given' | 'declined' } | null },
  today: string,
): RefereeState {
  if (referee.answer) return referee.answer.kind
  if (!referee.request) return 'named'
  return today > referee.request.expiresOn ? 'expired' : 'waiting'
}

/** What has become of a link to a reference: `ended` = nobody needs it any more. Only an `open` one takes an answer. */
export type ReferenceLinkState = 'open' | 'given' | 'declined' | 'expired' | 'superseded' | 'ended'

/** The state of a link on a day. That an answer is there says more than anything else. */
export function referenceLinkState(
  link: {
    answer: 'given' | 'declined' | null
    removed: boolean
    newest: boolean
    expiresOn: string
    applicationState: ApplicationState
  },
  today: string,
): ReferenceLinkState {
  if (link.answer) return link.answer
  if (link.removed || finalStates.includes(link.applicationState)) return 'ended'
  if (!link.newest) return 'superseded'
  return today > link.expiresOn ? 'expired' : 'open'
}

/**
 * The reminder that is due: after downtime only the latest of several, and none once that one or a later one was sent.
 *
 * @param afterDays after how many days reminders are sent
 * @param given those that were sent
 */
export function reminderDue(
  request: { askedOn: string; expiresOn: string },
  today: string,
  afterDays: readonly number[],
  given: readonly number[],
): number | null {
  if (today > request.expiresOn) return null
  const passed = daysBetween(request.askedOn, today)
  const due = Math.max(...afterDays.filter((days) => days <= passed))
  return Number.isFinite(due) && !given.some((days) => days >= due) ? due : null
}

/** Whether an application still takes names of referees, and their answers. */
export function takesReferees(state: ApplicationState): boolean {
  return !finalStates.includes(state)
}
