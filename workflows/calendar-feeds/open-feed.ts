import { eq } from 'drizzle-orm'
import { feedReader } from '#db/queries/calendar-feeds.ts'
import { calendarFeeds } from '#db/schema/index.ts'
import { type Scope, teamScope } from '#domain/authority.ts'
import { tokenHash } from '../accounts/tokens.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Opens a calendar's link.
 *
 * @returns the scope of whoever made it, with what they may do today; null where it does not work, or they are no manager any more
 */
export async function openFeed(
  portal: Portal,
  moment: Moment,
  scope: Scope<'open calendar feed'>,
  token: string,
): Promise<Scope<'read standing'> | null> {
  const { db } = portal.database
  const reader = await feedReader(db, scope, tokenHash(token))
  const granted = reader && teamScope(reader.viewer, 'read standing')
  if (!granted) return null
  await db.update(calendarFeeds).set({ readAt: moment.now }).where(eq(calendarFeeds.id, reader.feedId))
  return granted
}
