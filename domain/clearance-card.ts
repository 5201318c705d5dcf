import { needsOf } from './application.ts'
import { addDays } from './calendar/dates.ts'
import { credentialStateOn, interrupted, reinstated } from './credentials.ts'
import type { Fact, FactOf } from './facts.ts'
import type { PositionVersion } from './positions/index.ts'
import { sameFact } from './screening.ts'

/** Where a person's Arizona fingerprint clearance card stands, as HR has learned it (A.R.S. 41-1758). */
export const cardStates = [
  'not-applied',
  'applied',
  'issued',
  'denied',
  'suspended',
  'revoked',
  'expired',
  'exception-pending',
  'exception-granted',
  'exception-denied',
] as const

export type CardState = (typeof cardStates)[number]

/** The requirements of a position that ask for the card. */
export function cardRequirements(version: Pick<PositionVersion, 'requirements'>): string[] {
  return needsOf(version).flatMap(({ requirement, need }) =>
    need.needs === 'credential' && need.of === 'fingerprint-clearance' ? [requirement] : [],
  )
}

/** Whether a position asks for the card at all. */
export function asksForCard(version: Pick<PositionVersion, 'requirements'>): boolean {
  return cardRequirements(version).length > 0
}

/** A state that can be recorded; `not-applied` is where nothing was. */
export type RecordedCardState = Exclude<CardState, 'not-applied'>

/** What can come next. A good cause exception is asked for after the state has said no. */
const nextCardStates: Readonly<Record<CardState, readonly RecordedCardState[]>> = {
  'not-applied': ['applied', 'issued', 'denied'],
  applied: ['issued', 'denied'],
  issued: ['applied', 'suspended', 'revoked', 'expired'],
  denied: ['exception-pending', 'applied'],
  suspended: ['issued', 'revoked', 'exception-pending'],
  revoked: ['exception-pending', 'applied'],
  expired: ['applied', 'issued'],
  'exception-pending': ['exception-granted', 'exception-denied'],
  'exception-granted': ['applied', 'suspended', 'revoked', 'expired'],
  'exception-denied': ['applied'],
}

/**
 * What can be recorded next. While a card still counts it can be stopped, too, whatever becomes of the application for the next one.
 *
 * @param counts whether a card counts today
 */
export function nextStatesOf(state: CardState, counts: boolean): readonly RecordedCardState[] {
  const next = nextCardStates[state]
  const stops = (['suspended', 'revoked'] as const).filter((each) => counts && !next.includes(each))
  return [...next, ...stops]
}

/** What was recorded, oldest first; one that `takesBack` another undoes it. */
export type CardEntry = { id: string; state: RecordedCardState | null; on: string; takesBack: string | null }

/** The entries that stand. */
export function standingEntries<Entry extends CardEntry>(
  entries: readonly Entry[],
): (Entry & { state: RecordedCardState })[] {
  const undone = new Set(entries.map(({ takesBack }) => takesBack))
  return entries.filter(
    (entry): entry is Entry & { state: RecordedCardState } => entry.state !== null && !undone.has(entry.id),
  )
}

/** The state that was recorded last. */
export function cardStateOf(entries: readonly CardEntry[]): CardState {
  return standingEntries(entries).at(-1)?.state ?? 'not-applied'
}

/** A card that stands, with when it was recorded. */
export type KnownCard = { body: FactOf<'credential'>; recordedAt: Date }

/**
 * The present state: what was recorded last, unless a card came in since, with a personnel file or as evidence; and a card that has come
 * to its end, or was stopped, is not shown as good.
 *
 * @param cards those that stand
 */
export function presentCardState(
  entries: readonly (CardEntry & { at: Date })[],
  cards: readonly KnownCard[],
  today: string,
): CardState {
  const last = standingEntries(entries).at(-1)
  const came = cards.some(({ recordedAt }) => !last || recordedAt > last.at)
  const recorded = last?.state ?? 'not-applied'
  const state = came && !waitsForException(recorded) && !isStopped(recorded) ? 'issued' : recorded
  if (!isCardState(state)) return state
  const states = cards.map(({ body }) => credentialStateOn(body, today))
  if (states.length === 0 || states.some((each) => each === 'good' || each === 'to-come')) return state
  if (states.includes('revoked')) return 'revoked'
  return states.includes('suspended') ? 'suspended' : 'expired'
}

/** Whether a card counts today. */
export function cardCounts(cards: readonly KnownCard[], today: string): boolean {
  return cards.some(({ body }) => credentialStateOn(body, today) === 'good')
}

function isCardState(state: CardState): boolean {
  return state === 'issued' || state === 'exception-granted'
}

function isStopped(state: CardState): boolean {
  return state === 'suspended' || state === 'revoked'
}

/**
 * Whether the agency has to wait: an exception was asked for and not decided. Until then nobody is turned down because of the card,
 * and nobody is hired.
 */
export function waitsForException(state: CardState): boolean {
  return state === 'exception-pending'
}

/** Whether a state says that there is a card, so that its dates and the check at its source belong to it. */
export function bringsCard(state: RecordedCardState): boolean {
  return state === 'issued' || state === 'exception-granted'
}

/** A card as it is recorded; whether it is one of identity verified prints (IVP) no rule reads. */
export type Card = { from: string; through: string; level: number | null; restricted: boolean; ivp?: boolean }

/** The fact of a card. One that came by way of an exception is the same to the letter: granted means fully met. */
export function cardFact({ from, through, level, restricted }: Card): FactOf<'credential'> {
  return {
    kind: 'credential',
    of: ['fingerprint-clearance'],
    state: 'AZ',
    ...(level !== null && { level }),
    ...(restricted && { restrictions: ['driving'] }),
    from,
    through,
  }
}

type Known = { id: string; body: Fact }

/** What a deed does to the facts: which end, and which begin. */
export type FactChanges = { retract: string[]; add: Fact[] }

/** The same of a card, each fact that begins in the place of another or of none. */
export type CardChanges = { retract: string[]; add: { fact: Fact; insteadOf: string | null }[] }

/**
 * The facts that a state leads to. An exception that is pending is a hold on hiring; its end ends the hold. A suspended or revoked card
 * is interrupted, an expired one ends that day.
 *
 * @param card with the states that bring one
 * @param known the facts of the person that stand; of the holds, those of the card alone
 */
export function factsAfter(
  state: RecordedCardState,
  on: string,
  card: Card | null,
  known: readonly Known[],
): CardChanges {
  const changes: CardChanges = { retract: [], add: [] }
  const replace = (id: string, by: Fact | null) => {
    changes.retract.push(id)
    if (by) changes.add.push({ fact: by, insteadOf: id })
  }
  for (const { id, body } of known) {
    if (body.kind === 'hold') {
      const ended = body.from < on ? { ...body, through: addDays(on, -1) } : null
      if (body.through == null && state !== 'exception-pending') replace(id, ended)
    } else if (isCard(body)) {
      const changed = cardAfter(body, state, on)
      if (!sameFact(changed, body)) replace(id, changed)
    }
  }
  if (state === 'exception-pending')
    changes.add.push({ fact: { kind: 'hold', gates: ['hire'], from: on }, insteadOf: null })
  if (card && bringsCard(state)) {
    const fact = cardFact(card)
    const stands = known.some(({ body }) => isCard(body) && sameFact(withoutStops(body), fact))
    if (!stands) changes.add.push({ fact, insteadOf: null })
  }
  return changes
}

/** Whether a fact is a fingerprint clearance card. */
export function isCard(fact: Fact): fact is FactOf<'credential'> {
  return fact.kind === 'credential' && fact.of.includes('fingerprint-clearance')
}

/** The card itself, whatever stopped it for a time. */
export function withoutStops({ interruptions: _, ...card }: FactOf<'credential'>): FactOf<'credential'> {
  return card
}

function cardAfter(card: FactOf<'credential'>, state: RecordedCardState, on: string): FactOf<'credential'> {
  if (state === 'suspended' || state === 'revoked') return interrupted(card, on, state)
  if (state === 'expired') return card.from <= on && (card.through ?? '9999') > on ? { ...card, through: on } : card
  return bringsCard(state) ? reinstated(card, on) : card
}
