import { and, eq, isNull, sql } from 'drizzle-orm'
import { calendarFeeds } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/** Ends the link of the asking account's calendar; where none works, nothing happens. */
export async function endFeed(portal: Portal, moment: Moment, scope: Scope<'keep calendar feed'>): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const accountId = byWhom(scope)
    if (accountId === null) throw new NotFound()
    await endOwn(deed, accountId)
  })
}

/** Part of a deed: ends whatever link of the account works. Two tabs wait for each other. */
export async function endOwn(deed: Deed, accountId: string): Promise<void> {
  await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar feed'), hashtext(${accountId}))`)
  const ended = await deed.tx
    .update(calendarFeeds)
    .set({ endedAt: deed.now })
    .where(and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.endedAt)))
    .returning({ id: calendarFeeds.id })
  for (const { id } of ended) await deed.record(null, { event: 'calendar feed ended', ids: { feedId: id } })
}
