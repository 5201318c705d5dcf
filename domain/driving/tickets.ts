/**
 * What a ticket may be for, and whether such tickets count as moving violations. Arizona's code names those that bear on driving
 * (A.A.C. R17-4-404); the others follow custom. Points are never the count. Not verified by counsel.
 */
const kinds = {
  speeding: { moving: true, source: 'code' },
  signal: { moving: true, source: 'code' },
  yield: { moving: true, source: 'code' },
  lane: { moving: true, source: 'code' },
  following: { moving: true, source: 'code' },
  careless: { moving: true, source: 'code' },
  impaired: { moving: true, source: 'code' },
  'leaving-scene': { moving: true, source: 'code' },
  'other-moving': { moving: true, source: 'custom' },
  'no-insurance': { moving: false, source: 'code' },
  registration: { moving: false, source: 'code' },
  'seat-belt': { moving: false, source: 'code' },
  'license-not-carried': { moving: false, source: 'custom' },
  equipment: { moving: false, source: 'custom' },
  parking: { moving: false, source: 'custom' },
  'other-not-moving': { moving: false, source: 'custom' },
} as const satisfies Record<string, { moving: boolean; source: 'code' | 'custom' }>

export type TicketType = keyof typeof kinds

export const ticketTypes = Object.keys(kinds) as TicketType[]

/** `dismissed` = through defensive driving school, which keeps it off the record; `open` = not decided yet. */
export const ticketOutcomes = ['decided', 'open', 'dismissed'] as const
export type TicketOutcome = (typeof ticketOutcomes)[number]

/** A ticket as it was typed: the day of the violation, and the day on which it was decided where that is known. */
export type Ticket = { on: string; type: TicketType; outcome: TicketOutcome; decidedOn?: string }

export function isMoving(type: TicketType): boolean {
  return kinds[type].moving
}

export function sourceOfType(type: TicketType): 'code' | 'custom' {
  return kinds[type].source
}

/** Why a ticket is no moving violation of the record; null where it is one. One counts once decided, by the day of the violation. */
export function whyNotCounted({ type, outcome }: Ticket): 'not-moving' | 'open' | 'dismissed' | null {
  if (outcome === 'dismissed') return 'dismissed'
  if (!isMoving(type)) return 'not-moving'
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
  return [...kept, ...missing.map((on): Ticket => ({ on, type: 'other-moving', outcome: 'decided' }))]
}
