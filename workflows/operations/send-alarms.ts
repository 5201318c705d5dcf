import { sql } from 'drizzle-orm'
import { alarmsToSend } from '#db/queries/operations.ts'
import type { Scope } from '#domain/authority.ts'
import type { Moment, Portal } from '../portal.ts'

/** Key of the advisory lock of whoever sends the mails about outages. */
const sendingAlarms = 4_211_005

/**
 * Has the mails about outages sent that may be tried now, one after the other, unless another process is at it.
 *
 * @param deliver sends the notice with that id
 */
export async function sendAlarms(
  portal: Portal,
  moment: Moment,
  scope: Scope<'operate portal'>,
  deliver: (noticeId: string) => Promise<void>,
): Promise<void> {
  const { db } = portal.database
  if ((await alarmsToSend(db, scope, moment.now)).length === 0) return
  await db.transaction(async (tx) => {
    const [row] = await tx.execute<{ alone: boolean }>(sql`select pg_try_advisory_xact_lock(${sendingAlarms}) as alone`)
    if (!row?.alone) return
    for (const id of await alarmsToSend(db, scope, moment.now)) await deliver(id)
  })
}
