import type { TFunction } from 'i18next'
import type { ownApplications } from '#db/queries/applications.ts'
import { type Answers, questionsFor, unanswered } from '#domain/application.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { clockMoves, deadlineOf, draftLastDay, hasPassed, type Timed } from '#domain/deadlines.ts'
import { type ApplicationState, clearingStates, finalStates, isClearing } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { isOpenOn } from '#domain/posting.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

type Application = Awaited<ReturnType<typeof ownApplications>>[number]

/** What words are put to: the reader's language, today, and the agency's time zone and other settings. */
export type Words = { t: TFunction; language: Language; today: string; timeZone: string; policies: Policies }

/** A step in words, for `StepList`. */
type Step = { title: string; state: 'done' | 'now' | 'later' | 'stopped'; stateText: string }

/** The steps of an application, and the states in which each is what happens now. */
const steps: readonly { name: string; now: readonly ApplicationState[] }[] = [
  { name: 'applied', now: ['draft'] },
  { name: 'read', now: ['submitted', 'screening', 'information-requested', 'interview'] },
  { name: 'offer', now: ['conditional-offer', 'offer-expired'] },
  { name: 'papers', now: clearingStates },
  { name: 'hired', now: [] },
]

/** The states that a step leads to: one of them reached, the step is done. */
const reached: readonly (readonly ApplicationState[])[] = [
  ['submitted'],
  ['conditional-offer'],
  clearingStates,
  ['hired'],
  ['hired'],
]

/** Where an application stands, from first step to last. What has ended shows how and when it did, and no steps after that. */
export function stepsOf({ moves, state, offer }: Application, { t, language, today, timeZone }: Words): Step[] {
  const dayOf = (at: Date) => longDate(todayIn(timeZone, at), language)
  const ended = finalStates.includes(state) && state !== 'hired'
  const shown = steps.map(({ name, now }, index): Step | null => {
    const title = t(`me:step.${name}`)
    const done = moves.findLast((move) => reached[index]?.includes(move.to))
    if (done) return { title, state: 'done', stateText: t('me:step.done', { date: dayOf(done.at) }) }
    if (ended) return null
    if (!now.includes(state)) return { title, state: 'later', stateText: t('me:step.later') }
    if (name !== 'offer' || !offer) return { title, state: 'now', stateText: t('me:step.now') }
    const over = state === 'offer-expired' || today > offer.expiresOn
    const date = longDate(offer.expiresOn, language)
    if (over) return { title, state: 'stopped', stateText: t('me:step.ranOut', { date }) }
    return { title, state: 'now', stateText: t('me:step.nowBy', { date }) }
  })
  const last = moves.at(-1)
  if (!ended || !last) return shown.filter((step) => step !== null)
  const end = { title: t(`me:state.${state}`), stateText: dayOf(last.at), state: 'stopped' } as const
  return [...shown.filter((step) => step !== null), end]
}

/** What happens next, in a sentence or two, and the way to do it where it is the reader's turn. */
export function nextOf(application: Application, version: PositionVersion, words: Words) {
  const { t, language, today, policies } = words
  const { state, offer } = application
  const href = `/me/applications/${application.id}`
  const date = (day: string) => longDate(day, language)
  const write = { href: `${href}/messages`, label: t('me:action.message') }
  if (state === 'expired') return expiredNext(application, application.moves.at(-1)?.reason ?? '', words)
  if (state === 'draft') {
    const lastDay = draftLastDay(application, policies)
    if (hasPassed(lastDay, today)) return expiredNext(application, clockMoves.draft.reason, words)
    if (!isOpenOn(application, today)) return { text: t('me:next.draftClosed'), action: null }
    const count = progressOf(version, application.answers)
    const by = application.closesOn !== null && application.closesOn < lastDay ? application.closesOn : lastDay
    const text = t('me:next.draftBy', { ...count, date: date(by) })
    return { text, action: { href: `${href}/next`, label: t('me:action.goOn') } }
  }
  if ((state === 'conditional-offer' || state === 'offer-expired') && offer) {
    if (state === 'offer-expired' || today > offer.expiresOn)
      return { text: t('me:next.offerExpired', { date: date(offer.expiresOn) }), action: write }
    const text = t('me:next.offer', { date: date(offer.expiresOn) })
    return { text, action: { href: `/me/offers/${offer.id}`, label: t('me:action.offer') } }
  }
  const [asked] = application.requests
  if (state === 'information-requested' && asked) {
    const dueOn = deadlineOf(timed(application), policies)?.lastDay ?? asked.dueOn
    if (hasPassed(dueOn, today)) return { text: t('me:next.informationLate', { date: date(dueOn) }), action: write }
    const text = t('me:next.informationBy', { count: application.requests.length, date: date(dueOn) })
    return { text, action: { href: `${href}/information/${asked.id}`, label: t('me:action.information') } }
  }
  if (state === 'interview')
    return { text: t('me:next.interview'), action: { href: `${href}/interview`, label: t('me:action.interview') } }
  if (isClearing(state))
    return { text: t(`me:next.${state}`), action: { href: '/me/clearance', label: t('me:action.papers') } }
  if (state === 'declined') {
    const reason = application.moves.at(-1)?.reason ?? ''
    return { text: reasonToPerson(reason, t), action: null }
  }
  if (state === 'withdrawn') return { text: t('me:next.withdrawn'), action: again(application, words) }
  return { text: t(`me:next.${state}`), action: null }
}

/** What was closed by its date, whoever noticed it first. */
function expiredNext(application: Application, reason: string, words: Words) {
  return { text: reasonToPerson(reason, words.t), action: again(application, words) }
}

/** The way to begin anew while the position is open, for one of `statesForAnother`. */
function again(application: Application, { t, today }: Words) {
  return isOpenOn(application, today) ? { href: `/apply/${application.postingId}`, label: t('me:action.again') } : null
}

/** What decides the last day of an application that waits for its person. */
function timed({ requests, offer, ...application }: Application): Timed {
  return { ...application, dueOn: requests.map(({ dueOn }) => dueOn), expiresOn: offer?.expiresOn ?? null }
}

function progressOf(version: PositionVersion, answers: Answers) {
  const total = questionsFor(version, answers).length
  return { total, done: total - unanswered(version, answers).length }
}

/** What the person is told of a reason that ended their application; empty where there is none. */
function reasonToPerson(reason: string, t: TFunction): string {
  const keys = ['decline', 'withdrawOffer', 'report', 'expire'].map((kind) => `reasons:${kind}.${reason}.toPerson`)
  return t(keys, { defaultValue: '' })
}
