import { isDeepStrictEqual } from 'node:util'
import { desc, eq, sql } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { policies } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type TicketType, withTicketType } from '#domain/driving/ticket-types.ts'
import { policySchemas } from '#domain/policies.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepPolicy } from './keep-policy.ts'

/**
 * Sets whether tickets of a type count from now on, or adds a type. The other types stay as they are in force, whatever the page showed,
 * and so does everything that is recorded. What is in force already is not written again.
 *
 * @param input.type one of the list by its `id`, or with an `id` of its own a new one, which has `names`
 * @throws ZodError where it does not fit the list
 */
export async function setTicketType(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change policies'>,
  input: { type: TicketType },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('policies'), hashtext('tickets'))`)
    const now = await afterTheLast(deed)
    const { tickets } = await policiesInForce(deed.tx, now)
    const wanted = policySchemas.tickets.parse({ types: withTicketType(tickets.types, input.type) })
    if (!isDeepStrictEqual(tickets, wanted)) await keepPolicy({ ...deed, now }, 'tickets', wanted)
  })
}

/** Now, or just after what somebody else set while this waited for its turn: of two at once the second adds to the first. */
async function afterTheLast({ tx, now }: Deed): Promise<Date> {
  const [last] = await tx
    .select({ at: policies.recordedAt })
    .from(policies)
    .where(eq(policies.name, 'tickets'))
    .orderBy(desc(policies.recordedAt))
    .limit(1)
  return last && last.at >= now ? new Date(last.at.getTime() + 1) : now
}
