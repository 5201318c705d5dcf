import { and, eq, ne, notInArray } from 'drizzle-orm'
import { applications } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type ReasonOf, statesForAnother } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

export type ReopenApplication = { ok: true } | { ok: false; problem: 'state' | 'never-sent' | 'applied-anew' }

/**
 * Takes an expired application up again and tells its person.
 *
 * @param input.note for HR alone
 * @returns `never-sent` for a draft, which is its writer's own; `applied-anew` where the person has another application to the same
 * posting; `state` where it has not expired
 * @throws NotFound outside the scope
 */
export async function reopenApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'move application'>,
  input: { applicationId: string; reason: ReasonOf<'reopen'>; note: string },
): Promise<ReopenApplication> {
  const { reason, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    const { personId } = application
    if (application.state !== 'expired') return { ok: false, problem: 'state' }
    if (application.submittedAt === null) return { ok: false, problem: 'never-sent' }
    const others = await deed.tx
      .select({ id: applications.id })
      .from(applications)
      .where(
        and(
          eq(applications.postingId, application.postingId),
          eq(applications.personId, personId),
          ne(applications.id, application.id),
          notInArray(applications.state, [...statesForAnother]),
        ),
      )
    if (others.length > 0) return { ok: false, problem: 'applied-anew' }
    await moveApplication(deed, application, 'reopen', { reason, note })
    await deed.notify({ personId }, `application-reopened:${application.id}:${moment.now.toISOString()}`, {
      kind: 'application-reopened',
      applicationId: application.id,
      positionId: posting.positionId,
    })
    return { ok: true }
  })
}
