import { lastHunt } from '#db/queries/findings.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Has a hunt run as soon as a worker is free. Where one waits already, nothing is added. */
export async function askForHunt(
  portal: Portal,
  moment: Moment,
  scope: Scope<'hunt impossible states'>,
): Promise<void> {
  await inDeed(portal, moment, scope, (deed) => deed.later('hunt', {}))
}

/** A hunt an hour, where ticks come every quarter of one. */
const everyMinutes = 50

/** The same where the last hunt was an hour ago, whether or not every hour since had its tick, or the clock was set back. */
export async function askForHuntWhenDue(
  portal: Portal,
  moment: Moment,
  scope: Scope<'hunt impossible states'>,
): Promise<void> {
  const last = await lastHunt(portal.database.db, scope)
  const minutes = last ? Math.abs(moment.now.getTime() - last.at.getTime()) / 60_000 : Number.POSITIVE_INFINITY
  if (minutes >= everyMinutes) await askForHunt(portal, moment, scope)
}
