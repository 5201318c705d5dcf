import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Executor } from '#db/client.ts'
import { ledger } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Pages come one by one, and again as somebody turns back or looks closer: within this many milliseconds that is one look. */
const oneLook = 10 * 60_000

/** Enters a look at another person's document into their ledger, once however many of its pages are looked at. */
export async function recordLook(
  portal: Portal,
  moment: Moment,
  scope: Scope,
  look: { personId: string; documentId: string },
): Promise<void> {
  if (await isRecorded(portal.database.db, moment, scope, look)) return
  await inDeed(portal, moment, scope, async (deed) => {
    // The pages of one page are asked for at the same instant.
    await lockLedger(deed.tx, look.personId)
    if (await isRecorded(deed.tx, moment, scope, look)) return
    await deed.record(look.personId, { event: 'document viewed', ids: { documentId: look.documentId } })
  })
}

async function isRecorded(
  executor: Executor,
  moment: Moment,
  scope: Scope,
  look: { personId: string; documentId: string },
) {
  const by = byWhom(scope)
  const [found] = await executor
    .select({ id: ledger.id })
    .from(ledger)
    .where(
      and(
        eq(ledger.chain, look.personId),
        eq(ledger.event, 'document viewed'),
        sql`${ledger.ids} ->> 'documentId' = ${look.documentId}`,
        by === null ? isNull(ledger.by) : eq(ledger.by, by),
        gt(ledger.at, new Date(moment.now.getTime() - oneLook)),
      ),
    )
    .limit(1)
  return found !== undefined
}
