import { needsOf } from './application.ts'
import { addDays } from './calendar/dates.ts'
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
export const nextCardStates: Readonly<Record<CardState, readonly RecordedCardState[]>> = {
  'not-applied': ['applied', 'issued', 'denied'],
  applied: ['issued', 'denied'],
  issued: ['suspended', 'revoked', 'expired'],
  denied: ['exception-pending', 'applied'],
  suspended: ['issued', 'revoked', 'exception-pending'],
  revoked: ['exception-pending', 'applied'],
  expired: ['applied', 'issued'],
  'exception-pending': ['exception-granted', 'exception-denied'],
  'exception-granted': ['suspended', 'revoked', 'expired'],
  'exception-denied': ['applied'],
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

/** The present state. */
export function cardStateOf(entries: readonly CardEntry[]): CardState {
  return standingEntries(entries).at(-1)?.state ?? 'not-applied'
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

export type Card = { from: string; through: string; level: number | null; restricted: boolean }

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

/** What recording a state does to the facts: which end, and which begin. */
export type FactChanges = { retract: string[]; add: Fact[] }

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
): FactChanges {
  const changes: FactChanges = { retract: [], add: [] }
  const replace = (id: string, by: Fact | null) => {
    changes.retract.push(id)
    if (by) changes.add.push(by)
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
  if (state === 'exception-pending') changes.add.push({ kind: 'hold', gates: ['hire'], from: on })
  if (card && bringsCard(state)) {
    const fact = cardFact(card)
    const stands = known.some(({ id, body }) => !changes.retract.includes(id) && sameFact(body, fact))
    if (!stands && !changes.add.some((each) => sameFact(each, fact))) changes.add.push(fact)
  }
  return changes
}

/** Whether a fact is a fingerprint clearance card. */
export function isCard(fact: Fact): fact is FactOf<'credential'> {
  return fact.kind === 'credential' && fact.of.includes('fingerprint-clearance')
}

function cardAfter(card: FactOf<'credential'>, state: RecordedCardState, on: string): FactOf<'credential'> {
  const { interruptions, ...plain } = card
  const stops = interruptions ?? []
  if (state === 'suspended' || state === 'revoked')
    return { ...card, interruptions: [...stops, { from: on, why: state }] }
  if (state === 'expired') return card.from <= on && (card.through ?? '9999') > on ? { ...card, through: on } : card
  if (!bringsCard(state)) return card
  const ended = stops.flatMap((stop) => {
    if (stop.through != null) return [stop]
    return stop.from < on ? [{ ...stop, through: addDays(on, -1) }] : []
  })
  return ended.length > 0 ? { ...plain, interruptions: ended } : plain
}
