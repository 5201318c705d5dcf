import type { TicketType } from '../driving/ticket-types.ts'
import { readBy, ticketsOfRecord, violationsOf } from '../driving/tickets.ts'
import type { Fact } from '../facts.ts'
import type { SentDetails } from './forms.ts'

/**
 * What waits for review, as it would be read today: tickets count by the types that are in force when they are accepted, and not by
 * those of the day on which they were sent.
 */
export function readAnew<Waiting extends { claims: Fact; details: SentDetails }>(
  waiting: Waiting,
  types: readonly TicketType[],
): Waiting {
  const { claims, details } = waiting
  if (claims.kind !== 'driving-record') return waiting
  const tickets = ticketsOfRecord(claims.violations, details.tickets).map((ticket) => readBy(types, ticket))
  if (tickets.length === 0) return waiting
  return { ...waiting, claims: { ...claims, violations: violationsOf(tickets) }, details: { ...details, tickets } }
}
