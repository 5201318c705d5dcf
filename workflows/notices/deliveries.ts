import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { mailAttempts, noticeDeliveries, notices, noticeWithdrawals, people } from '#db/schema/index.ts'
import type { Moment, Portal } from '../portal.ts'

/** A notice that waits to be sent, tried in vain `failures` times. `givenName` is empty where the person is not known by name yet. */
export type WaitingNotice = typeof notices.$inferSelect & { givenName: string; failures: number }

/**
 * The notice with this id, or null where it is not to be sent now: it was sent, refused for good or withdrawn already, is tried again only later, or
 * never existed.
 */
export async function waitingNotice(portal: Portal, now: Date, noticeId: string): Promise<WaitingNotice | null> {
  const [row] = await portal.database.db
    .select({
      notice: notices,
      givenName: people.givenName,
      sent: noticeDeliveries.deliveredAt,
      withdrawn: noticeWithdrawals.at,
    })
    .from(notices)
    .leftJoin(people, eq(people.id, notices.personId))
    .leftJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
    .leftJoin(noticeWithdrawals, eq(noticeWithdrawals.key, notices.key))
    .where(eq(notices.id, noticeId))
  if (!row || row.sent || row.withdrawn) return null
  const tries = await portal.database.db
    .select({ outcome: mailAttempts.outcome, nextAt: mailAttempts.nextAt })
    .from(mailAttempts)
    .where(eq(mailAttempts.noticeId, noticeId))
    .orderBy(asc(mailAttempts.number))
  const last = tries.at(-1)
  if (last && (last.nextAt === null || last.nextAt > now)) return null
  return { ...row.notice, givenName: row.givenName ?? '', failures: tries.length }
}

/** Notes that a notice has left the house; a second note of the same notice changes nothing. */
export async function recordDelivery(
  portal: Portal,
  moment: Moment,
  noticeId: string,
  sent: { via: 'resend' | 'smtp' | 'folder'; providerId: string },
): Promise<void> {
  await portal.database.db.transaction(async (tx) => {
    const added = await tx
      .insert(noticeDeliveries)
      .values({ noticeId, ...sent, deliveredAt: moment.now })
      .onConflictDoNothing()
      .returning({ id: noticeDeliveries.noticeId })
    if (added.length > 0) await tx.insert(mailAttempts).values({ noticeId, outcome: 'accepted', at: moment.now })
  })
}

/** Notes that a notice is not sent at all: refused for good, with why, or pointless by now. */
export async function recordEnd(
  portal: Portal,
  moment: Moment,
  noticeId: string,
  end: { outcome: 'refused' | 'pointless'; why?: string },
): Promise<void> {
  await portal.database.db.insert(mailAttempts).values({ noticeId, ...end, at: moment.now })
}

/** Notes that a notice was not taken, and has it tried again after so many seconds. */
export async function tryLater(
  portal: Portal,
  moment: Moment,
  noticeId: string,
  { why, afterSeconds }: { why: string; afterSeconds: number },
): Promise<void> {
  const nextAt = new Date(moment.now.getTime() + afterSeconds * 1000)
  await portal.database.db.transaction(async (tx) => {
    await tx.insert(mailAttempts).values({ noticeId, outcome: 'later', why, at: moment.now, nextAt })
    // A second more, so that a clock of the queue's that runs ahead of ours does not bring it too early.
    await portal.queue.send(tx, 'deliver-notice', { noticeId }, { afterSeconds: afterSeconds + 1 })
  })
}

/** Those of the notices that have not left the house and are still to. */
export async function undelivered(portal: Portal, noticeIds: readonly string[]): Promise<string[]> {
  if (noticeIds.length === 0) return []
  const ids = [...noticeIds]
  const { db } = portal.database
  const sent = await db
    .select({ id: noticeDeliveries.noticeId })
    .from(noticeDeliveries)
    .where(inArray(noticeDeliveries.noticeId, ids))
  const ended = await db
    .select({ id: mailAttempts.noticeId })
    .from(mailAttempts)
    .where(and(inArray(mailAttempts.noticeId, ids), isNull(mailAttempts.nextAt)))
  const gone = new Set([...sent, ...ended].map(({ id }) => id))
  return ids.filter((id) => !gone.has(id))
}
