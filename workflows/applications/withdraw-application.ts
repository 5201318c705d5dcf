import type { Scope } from '#domain/authority.ts'
import type { ReasonOf } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

/**
 * Withdraws an application on its person's wish, which HR carries out for someone for whom it has entered the application; the
 * posting can be applied to again while it is open. Withdrawing again changes nothing.
 *
 * @param input.reason a key of the `withdraw` reasons
 * @returns `decided` where it has ended in another way
 * @throws NotFound outside the scope
 */
export async function withdrawApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application' | 'fill in application'>,
  input: { applicationId: string; reason: ReasonOf<'withdraw'> },
): Promise<{ ok: true } | { ok: false; problem: 'decided' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    if (scope.action === 'fill in application' && !application.enteredBy) throw new NotFound()
    if (application.state === 'withdrawn') return { ok: true }
    const done = await moveApplication(deed, application, 'withdraw', { reason: input.reason })
    return done ? { ok: true } : { ok: false, problem: 'decided' }
  })
}
