import { calendarFeeds } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { newToken } from '../accounts/tokens.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { endOwn } from './end-feed.ts'

/**
 * Makes a new link for the asking account's calendar; the one before stops to work.
 *
 * @returns the token, which is told this once and kept nowhere
 */
export async function makeFeed(portal: Portal, moment: Moment, scope: Scope<'keep calendar feed'>): Promise<string> {
  return inDeed(portal, moment, scope, async (deed) => {
    const accountId = byWhom(scope)
    if (accountId === null) throw new NotFound()
    await endOwn(deed, accountId)
    const { token, tokenHash } = newToken()
    const [feed] = await deed.tx
      .insert(calendarFeeds)
      .values({ accountId, tokenHash, madeAt: moment.now })
      .returning({ id: calendarFeeds.id })
    if (feed) await deed.record(null, { event: 'calendar feed made', ids: { feedId: feed.id } })
    return token
  })
}
