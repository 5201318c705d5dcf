import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Ticket } from '#domain/driving/tickets.ts'
import type { Executor } from '../client.ts'
import { drivingTickets, factRetractions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'

/** Every ticket of the driving records of a person that still stand, those of the record that was kept last first. */
export async function ticketsOf(
  executor: Executor,
  scope: Scope<'read person' | 'decide submission' | 'submit evidence'>,
  today: string,
  personIds: readonly string[],
): Promise<Ticket[]> {
  const rows = await executor
    .select({ tickets: drivingTickets.tickets })
    .from(drivingTickets)
    .leftJoin(factRetractions, eq(factRetractions.factId, drivingTickets.factId))
    .where(
      and(
        inArray(drivingTickets.personId, [...personIds]),
        isNull(factRetractions.factId),
        evidenceWithin(scope, drivingTickets.personId, today),
      ),
    )
    .orderBy(desc(drivingTickets.at))
  return rows.flatMap(({ tickets }) => tickets)
}
