import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Ticket } from '#domain/driving/tickets.ts'
import type { Executor } from '../client.ts'
import { drivingTickets, factRetractions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { recordsOf } from './same-person.ts'

/**
 * Every ticket of the driving records of a person that still stand, on whichever record of theirs, those that were kept last first.
 * Whose own scope it is reads what stands on their merged records too, since that counts for them.
 */
export async function ticketsOf(
  executor: Executor,
  scope: Scope<'read person' | 'decide submission' | 'submit evidence'>,
  today: string,
  personId: string,
): Promise<Ticket[]> {
  const { viewer, reach } = scope
  const own = reach === 'self' && viewer.kind === 'account' && viewer.personId === personId
  const rows = await executor
    .select({ tickets: drivingTickets.tickets })
    .from(drivingTickets)
    .leftJoin(factRetractions, eq(factRetractions.factId, drivingTickets.factId))
    .where(
      and(
        inArray(drivingTickets.personId, [...(await recordsOf(executor, personId))]),
        isNull(factRetractions.factId),
        own ? undefined : evidenceWithin(scope, drivingTickets.personId, today),
      ),
    )
    .orderBy(desc(drivingTickets.at))
  return rows.flatMap(({ tickets }) => tickets)
}
