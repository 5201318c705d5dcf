import { and, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { noticeWithdrawals, tellings, unaddressedNotices } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/** How HR told someone what could not be mailed. */
export const waysToTell = ['phone', 'letter', 'in person'] as const

/** Notes that HR told someone without an e-mail address what would have been mailed. A second note changes nothing. Throws NotFound. */
export async function tellOtherwise(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { noticeId: string; how: (typeof waysToTell)[number] },
): Promise<void> {
  return inDeed(portal, moment, scope, async (deed) => {
    const [notice] = await deed.tx
      .select()
      .from(unaddressedNotices)
      .where(and(eq(unaddressedNotices.id, input.noticeId), within(scope, unaddressedNotices.personId, moment.today)))
      .for('update')
    const [withdrawn] = await deed.tx
      .select({ key: noticeWithdrawals.key })
      .from(noticeWithdrawals)
      .where(eq(noticeWithdrawals.key, notice?.key ?? ''))
    if (!notice || withdrawn) throw new NotFound()
    const told = await deed.tx
      .insert(tellings)
      .values({ noticeId: notice.id, how: input.how, at: moment.now, by: deed.by })
      .onConflictDoNothing()
      .returning({ id: tellings.noticeId })
    if (told.length === 0) return
    await deed.record(notice.personId, { event: 'told otherwise', ids: { noticeId: notice.id, how: input.how } })
  })
}
