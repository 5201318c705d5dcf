import { readThrough, threadOf } from '#db/queries/messages.ts'
import { messageReadings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

type Message = Awaited<ReturnType<typeof threadOf>>[number]

/**
 * The messages of an application as they are opened by someone, each with whether it is new to them; from then on they have read
 * them. None outside the scope.
 */
export async function readMessages(
  portal: Portal,
  moment: Moment,
  scope: Scope<'exchange messages'>,
  input: { applicationId: string },
): Promise<(Message & { own: boolean; isNew: boolean })[]> {
  const { viewer } = scope
  const { db } = portal.database
  const side = scope.reach === 'self' ? 'applicant' : 'hr'
  const thread = await threadOf(db, scope, moment.today, input.applicationId)
  const read = await readThrough(db, scope, input.applicationId)
  const last = thread.at(-1)?.number ?? 0
  if (viewer.kind === 'account' && last > read)
    await inDeed(portal, moment, scope, (deed) => markRead(deed, viewer.accountId, input.applicationId, last))
  return thread.map((message) => {
    const own = message.side === side
    return { ...message, own, isNew: !own && message.number > read }
  })
}

/** Part of a deed: that an account has read the messages of an application up to that one. */
export async function markRead(deed: Deed, accountId: string, applicationId: string, through: number): Promise<void> {
  await deed.tx
    .insert(messageReadings)
    .values({ applicationId, accountId, through, at: deed.now })
    .onConflictDoNothing()
}
