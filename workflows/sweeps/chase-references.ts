import { eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { unansweredRequests } from '#db/queries/reference-requests.ts'
import { applications, referenceReminders } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { reminderDue } from '#domain/references.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import type { Duty } from './duties.ts'

type Open = Awaited<ReturnType<typeof unansweredRequests>>[number]

/** Reminds referees who have not answered, and tells applicants whose referee let the time run out. */
export const chaseReferences: Duty = async ({ portal, moment, scope, result, each }) => {
  const { db } = portal.database
  const { remindAfterDays } = (await policiesInForce(db, moment.now)).references
  for (const request of await unansweredRequests(db, scope)) {
    if (!isDue(request, moment.today, remindAfterDays)) continue
    await each(async () => {
      const notice = await chase(portal, moment, scope, { request, remindAfterDays })
      if (notice) result.notices.push(notice)
    })
  }
}

function isDue(request: Open, today: string, afterDays: readonly number[]): boolean {
  if (today > request.expiresOn) return !request.told
  return reminderDue(request, today, afterDays, request.reminded) !== null
}

/** Looks again at the request alone, since it may have been answered or chased meanwhile. Returns the notice's id. */
async function chase(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  { request: { requestId, applicationId }, remindAfterDays }: { request: Open; remindAfterDays: readonly number[] },
): Promise<string | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.id, applicationId))
      .for('update')
    const [request] = await unansweredRequests(deed.tx, scope, requestId)
    if (!request) return null
    const { personId, positionId, email, language, expiresOn } = request
    if (deed.today > expiresOn) {
      const body = { kind: 'reference-wanted', applicationId, positionId, why: 'expired' } as const
      return deed.notify({ personId }, `reference-expired:${requestId}`, body)
    }
    const due = reminderDue(request, deed.today, remindAfterDays, request.reminded)
    if (due === null || !email) return null
    const body = { kind: 'reference-asked', requestId, positionId, expiresOn, again: true } as const
    const noticeId = await deed.notify({ email, language }, `reference-reminder:${requestId}:${due}`, body)
    if (noticeId) await deed.tx.insert(referenceReminders).values({ requestId, afterDays: due, noticeId })
    return noticeId
  })
}
