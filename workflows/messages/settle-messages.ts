import { and, eq, lte, max } from 'drizzle-orm'
import { messageSettlements, messages } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Says that what an applicant wrote, up to a message, needs no answer. Saying so again changes nothing.
 *
 * @param input.through the number of the last message that was on the page
 * @throws NotFound outside the scope
 */
export async function settleMessages(
  portal: Portal,
  moment: Moment,
  scope: Scope<'exchange messages'>,
  input: { applicationId: string; through: number },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    const [row] = await deed.tx
      .select({ through: max(messages.number) })
      .from(messages)
      .where(and(eq(messages.applicationId, application.id), lte(messages.number, input.through)))
    if (!row?.through) return
    await deed.tx
      .insert(messageSettlements)
      .values({ applicationId: application.id, through: row.through, by: deed.by, at: deed.now })
      .onConflictDoNothing()
  })
}
