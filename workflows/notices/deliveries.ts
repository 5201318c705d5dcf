import { eq, inArray } from 'drizzle-orm'
import { noticeDeliveries, notices, noticeWithdrawals, people } from '#db/schema/index.ts'
import type { Moment, Portal } from '../portal.ts'

/** A notice that waits to be sent. `givenName` is empty where the person is not known by name yet. */
export type WaitingNotice = typeof notices.$inferSelect & { givenName: string }

/** The notice with this id, or null where it was sent or withdrawn already, or never existed. */
export async function waitingNotice(portal: Portal, noticeId: string): Promise<WaitingNotice | null> {
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
  return row && !row.sent && !row.withdrawn ? { ...row.notice, givenName: row.givenName ?? '' } : null
}

/** Notes that a notice has left the house; a second note of the same notice changes nothing. */
export async function recordDelivery(
  portal: Portal,
  moment: Moment,
  noticeId: string,
  sent: { via: 'resend' | 'smtp' | 'folder'; providerId: string },
): Promise<void> {
  await portal.database.db
    .insert(noticeDeliveries)
    .values({ noticeId, ...sent, deliveredAt: moment.now })
    .onConflictDoNothing()
}

/** Those of the notices that have not left the house. */
export async function undelivered(portal: Portal, noticeIds: readonly string[]): Promise<string[]> {
  if (noticeIds.length === 0) return []
  const sent = await portal.database.db
    .select({ id: noticeDeliveries.noticeId })
    .from(noticeDeliveries)
    .where(inArray(noticeDeliveries.noticeId, [...noticeIds]))
  const gone = new Set(sent.map(({ id }) => id))
  return noticeIds.filter((id) => !gone.has(id))
}
