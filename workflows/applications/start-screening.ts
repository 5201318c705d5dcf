import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

/**
 * Takes a submitted application up for screening. Taking up again what is being screened changes nothing and is no error.
 *
 * @returns `state` where it has gone further or ended
 * @throws NotFound outside the scope
 */
export async function startScreening(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string },
): Promise<{ ok: true } | { ok: false; problem: 'state' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    if (application.state === 'screening') return { ok: true }
    return (await moveApplication(deed, application, 'screen')) ? { ok: true } : { ok: false, problem: 'state' }
  })
}
