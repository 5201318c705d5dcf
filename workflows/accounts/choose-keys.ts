import { eq } from 'drizzle-orm'
import { keysSwitchedOff } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/** Switches the single keys of the review desk on or off for the asking account, on every machine it signs in on. */
export async function chooseKeys(
  portal: Portal,
  moment: Moment,
  scope: Scope<'choose keys'>,
  on: boolean,
): Promise<void> {
  const accountId = byWhom(scope)
  if (accountId === null) throw new NotFound()
  await inDeed(portal, moment, scope, async ({ tx, now }) => {
    if (on) await tx.delete(keysSwitchedOff).where(eq(keysSwitchedOff.accountId, accountId))
    else await tx.insert(keysSwitchedOff).values({ accountId, at: now }).onConflictDoNothing()
  })
}
