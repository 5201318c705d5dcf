import { refereesOf } from '#db/queries/references.ts'
import { refereeRemovals } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { refereeState, takesReferees } from '#domain/references.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Takes someone off the list of referees who has not been asked yet. Taking them off again changes nothing.
 *
 * @returns `changed` where they have been asked meanwhile, or the application has ended
 * @throws NotFound outside the scope
 */
export async function removeReferee(
  portal: Portal,
  moment: Moment,
  scope: Scope<'name referees'>,
  input: { applicationId: string; refereeId: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    const all = await refereesOf(deed.tx, scope, deed.today, application.id)
    const referee = all.find(({ id }) => id === input.refereeId)
    if (!referee) return { ok: false, problem: 'changed' }
    if (referee.removedAt) return { ok: true }
    if (refereeState(referee, deed.today) !== 'named' || !takesReferees(application.state))
      return { ok: false, problem: 'changed' }
    await deed.tx.insert(refereeRemovals).values({ refereeId: referee.id, at: deed.now, by: deed.by })
    await deed.record(application.personId, {
      event: 'referee removed',
      ids: { applicationId: application.id, refereeId: referee.id },
    })
    return { ok: true }
  })
}
