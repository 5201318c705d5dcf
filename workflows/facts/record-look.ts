import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Records that somebody looked at another person's evidence on a page: at one submission, or at all of it. Whether medical evidence is among
 * it makes no difference, so that an entry tells nothing of that. A look at one's own is none.
 */
export async function recordLook(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'> | Scope<'read person'>,
  at: { personId: string; submissionId?: string },
): Promise<void> {
  const { viewer } = scope
  const { personId, submissionId } = at
  if (viewer.kind === 'account' && viewer.personId === personId) return
  await inDeed(portal, moment, scope, (deed) =>
    deed.record(
      personId,
      submissionId
        ? { event: 'submission viewed', ids: { submissionId } }
        : { event: 'person viewed', ids: { personId } },
    ),
  )
}
