import { eq } from 'drizzle-orm'
import { mailEvents, noticeDeliveries, notices } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import type { MailEventKind } from '#domain/mail-attempts.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Keeps what a provider told of a letter, once however often it is told. What is told of a letter that is none of ours is ignored.
 *
 * @param event.noticeId what the letter was tagged with, if anything; else it is found by the provider's own id
 */
export async function recordMailEvent(
  portal: Portal,
  moment: Moment,
  scope: Scope<'write letter'>,
  event: { id: string; kind: MailEventKind; providerId: string; noticeId: string | null; at: Date },
): Promise<void> {
  await inDeed(portal, moment, scope, async ({ tx }) => {
    const { id, kind, providerId, noticeId, at } = event
    const [notice] =
      noticeId !== null && isId(noticeId)
        ? await tx.select({ id: notices.id }).from(notices).where(eq(notices.id, noticeId))
        : await tx
            .select({ id: noticeDeliveries.noticeId })
            .from(noticeDeliveries)
            .where(eq(noticeDeliveries.providerId, providerId))
    if (!notice) return
    await tx
      .insert(mailEvents)
      .values({ id, noticeId: notice.id, kind, at, recordedAt: moment.now })
      .onConflictDoNothing()
  })
}
