import { drivingTickets } from '#db/schema/index.ts'
import type { Ticket } from '#domain/driving/tickets.ts'
import type { Deed } from '../deed.ts'

/** Part of a deed: keeps every ticket of a driving record beside the fact it became, those too that do not count. */
export async function keepTickets(
  deed: Deed,
  about: { factId: string; personId: string },
  tickets: Ticket[] | undefined,
): Promise<void> {
  if (!tickets?.length) return
  await deed.tx.insert(drivingTickets).values({ ...about, tickets, at: deed.now, by: deed.by })
}
