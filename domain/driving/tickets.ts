import { isMovingByDefault, type TicketType, unnamedMoving } from './ticket-types.ts'

/** `dismissed` = through defensive driving school, which keeps it off the record; `open` = not decided yet. */
export const ticketOutcomes = ['decided', 'open', 'dismissed'] as const
export type TicketOutcome = (typeof ticketOutcomes)[number]

/**
 * A ticket as it was typed: the day of the violation, and the day on which it was decided where that is known. `moving` and `names` are
 * those of its type when it was read, so that a later change of the list changes nothing about it; what was kept before lacks them.
 */
export type Ticket = {
  on: string
  type: string
  outcome: TicketOutcome
  decidedOn?: string
  moving?: boolean
  names?: { en: string; es: string }
}

/** A ticket as the list of types reads it now; as it was where its type is not on the list. */
export function readBy(types: readonly TicketType[], ticket: Ticket): Ticket {
  const type = types.find(({ id }) => id === ticket.type)
  if (!type) return ticket
  const { names: _, ...typed } = ticket
  return { ...typed, moving: type.moving, ...(type.names && { names: type.names }) }
}

/** Why a ticket is no moving violation of the record; null where it is one. One counts once decided, by the day of the violation. */
export function whyNotCounted({ type, outcome, moving }: Ticket): 'not-moving' | 'open' | 'dismissed' | null {
  if (outcome === 'dismissed') return 'dismissed'
  if (!(moving ?? isMovingByDefault(type))) return 'not-moving'
  return outcome === 'open' ? 'open' : null
}

/** The days of those tickets that go into a record's violations. */
export function violationsOf(tickets: readonly Ticket[]): string[] {
  return tickets.filter((ticket) => whyNotCounted(ticket) === null).map(({ on }) => on)
}

/** The tickets of a record of which only the violations are known, as a form shows them. */
export function ticketsOfRecord(violations: readonly string[], tickets: readonly Ticket[] | undefined): Ticket[] {
  const known = [...(tickets ?? [])]
  const matched = violationsOf(known)
  const unmatched = [...violations]
  for (const on of matched) {
    const at = unmatched.indexOf(on)
    if (at >= 0) unmatched.splice(at, 1)
  }
  const fits = matched.length + unmatched.length === violations.length
  const kept = fits ? known : known.filter((ticket) => whyNotCounted(ticket) !== null)
  const missing = fits ? unmatched : violations
  return [...kept, ...missing.map((on): Ticket => ({ on, type: unnamedMoving, outcome: 'decided' }))]
}
