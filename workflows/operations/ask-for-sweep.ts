import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Has a sweep run as soon as a worker is free, with the anchor that follows it. One that waits already is the one that runs. */
export async function askForSweep(portal: Portal, moment: Moment, scope: Scope<'operate portal'>): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    await deed.later('sweep', {})
    await deed.record(null, { event: 'run asked for', ids: { run: 'sweep' } })
  })
}
