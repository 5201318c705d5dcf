import { isNull } from 'drizzle-orm'
import { administratorExists } from '#db/queries/accounts.ts'
import { setupLinks } from '#db/schema/index.ts'
import { newToken } from '../accounts/tokens.ts'
import type { Moment, Portal } from '../portal.ts'

const setupHours = 24

/**
 * For the terminal at each start: the one-time link with which the first administrator sets up the agency, in place of those
 * of earlier starts. It can be used for a day.
 *
 * @param origin the portal's address without a slash at the end
 * @returns null where there is an administrator already
 */
export async function makeSetupLink(portal: Portal, moment: Moment, origin: string): Promise<string | null> {
  return portal.database.db.transaction(async (tx) => {
    if (await administratorExists(tx)) return null
    await tx.delete(setupLinks).where(isNull(setupLinks.usedAt))
    const { token, tokenHash } = newToken()
    const expiresAt = new Date(moment.now.getTime() + setupHours * 3_600_000)
    await tx.insert(setupLinks).values({ tokenHash, createdAt: moment.now, expiresAt })
    return `${origin}/setup/${token}`
  })
}
