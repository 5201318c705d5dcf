import { refereesOf } from '#db/queries/references.ts'
import type { Scope } from '#domain/authority.ts'
import { type ReferenceAnswer, takesReferees } from '#domain/references.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepAnswer } from './keep-answer.ts'

/**
 * Records what a referee told someone in HR on the telephone: a reference, or that they cannot give one.
 *
 * @param input.on the day of the call
 * @returns `answered` where there is an answer of theirs already; `state` where they were replaced or the application has ended
 * @throws NotFound outside the scope
 */
export async function recordReference(
  portal: Portal,
  moment: Moment,
  scope: Scope<'handle references'>,
  input: { applicationId: string; refereeId: string; answer: ReferenceAnswer; on: string },
): Promise<{ ok: true } | { ok: false; problem: 'answered' | 'state' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    const all = await refereesOf(deed.tx, scope, deed.today, application.id)
    const referee = all.find(({ id }) => id === input.refereeId)
    if (!referee || referee.removedAt || !application.submittedAt || !takesReferees(application.state))
      return { ok: false, problem: 'state' }
    const kept = await keepAnswer(deed, input.answer, {
      refereeId: referee.id,
      requestId: null,
      applicationId: application.id,
      personId: application.personId,
      positionId: posting.positionId,
      via: 'phone',
      language: referee.language,
      answeredOn: input.on,
    })
    return kept ? { ok: true } : { ok: false, problem: 'answered' }
  })
}
