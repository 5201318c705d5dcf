import { and, count, eq, isNull } from 'drizzle-orm'
import { informationDocuments, informationOutcomes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { hasPassed } from '#domain/deadlines.ts'
import { moveApplication } from '../applications/move-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedRequest } from './find-request.ts'
import { openRequests } from './open-requests.ts'

/** Why something can no longer be sent for a request. */
export type RequestClosed = 'cancelled' | 'expired' | 'ended'

export type AnswerInformation = { ok: true } | { ok: false; problem: RequestClosed | 'nothing' }

/**
 * Sends what HR asked for: the files that were uploaded for it, words, or both. With the last of several the application goes back to
 * HR. Sending again what was sent changes nothing and is no error.
 *
 * @returns `expired` where the last day has passed, also where no sweep has run since; `nothing` where there is neither file nor word
 * @throws NotFound outside the scope
 */
export async function answerInformation(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application'>,
  input: { applicationId: string; requestId: string; words: string },
): Promise<AnswerInformation> {
  const { requestId, words } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, outcome } = await lockedRequest(deed, scope, input.applicationId, requestId)
    if (outcome === 'answered') return { ok: true }
    const problem = outcome ?? (await whyClosed(deed, application))
    if (problem) return { ok: false, problem }
    const [files] = await deed.tx
      .select({ total: count() })
      .from(informationDocuments)
      .where(and(eq(informationDocuments.requestId, requestId), isNull(informationDocuments.replacedAt)))
    if (words.trim() === '' && files?.total === 0) return { ok: false, problem: 'nothing' }

    await deed.tx
      .insert(informationOutcomes)
      .values({ requestId, outcome: 'answered', words: words.trim(), at: moment.now, by: deed.by })
    const { id: applicationId, personId } = application
    await deed.record(personId, { event: 'information answered', ids: { applicationId, requestId } })
    const open = await openRequests(deed, applicationId)
    if (open.length === 0) await moveApplication(deed, application, 'answer-information')
    return { ok: true }
  })
}

/** Why nothing can be sent for the open requests of an application any more; null where it can. The last of their days counts. */
export async function whyClosed(
  deed: Deed,
  application: { id: string; state: string },
): Promise<'expired' | 'ended' | null> {
  if (application.state === 'expired') return 'expired'
  if (application.state !== 'information-requested') return 'ended'
  const days = (await openRequests(deed, application.id)).map(({ dueOn }) => dueOn).sort()
  return hasPassed(days.at(-1) ?? deed.today, deed.today) ? 'expired' : null
}
