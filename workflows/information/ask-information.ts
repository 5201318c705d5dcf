import { policiesInForce } from '#db/queries/policies.ts'
import { informationRequests } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { moved } from '#domain/hiring.ts'
import { askableItems, fitsItem, type InformationItem, informationReasons } from '#domain/information.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { openRequests } from './open-requests.ts'

export type AskInformation = { ok: true; requestId: string } | { ok: false; problem: 'state' | 'item' }

/**
 * Asks an applicant for one missing thing and tells them; the application waits until everything that was asked for is there. Asking
 * again for what is still open changes nothing and is no error.
 *
 * @param input.text one of the texts for that item; `words` are HR's own beside it
 * @returns `item` where that may not be asked for before an offer, or the text does not fit it; `state` where it is too early or late
 * @throws NotFound outside the scope
 */
export async function askInformation(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: InformationItem & { applicationId: string; text: string; words: string },
): Promise<AskInformation> {
  const { item, about, text, words } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, version } = await lockedApplication(deed, scope, input.applicationId)
    const waiting = application.state === 'information-requested'
    if (!waiting && !moved(application.state, 'request-information')) return { ok: false, problem: 'state' }
    const askable = askableItems(version).some((each) => each.item === item && each.about === about)
    if (!askable || !fitsItem(item, text)) return { ok: false, problem: 'item' }
    const open = await openRequests(deed, application.id)
    const same = open.find(
      (each) => each.item === item && each.about === about && each.text === text && each.words === words,
    )
    if (same) return { ok: true, requestId: same.id }

    const { deadlines } = await policiesInForce(deed.tx, moment.now)
    const dueOn = addDays(moment.today, deadlines.informationDays)
    const [request] = await deed.tx
      .insert(informationRequests)
      .values({
        applicationId: application.id,
        ...{ item, about, text, words, dueOn },
        askedAt: moment.now,
        askedBy: deed.by,
      })
      .returning({ id: informationRequests.id })
    if (!request) throw new Error('the request was not kept')
    const { id: requestId } = request
    const { id: applicationId, personId } = application
    if (!waiting) await moveApplication(deed, application, 'request-information', { reason: informationReasons[item] })
    await deed.record(personId, { event: 'information asked', ids: { applicationId, requestId } })
    const { positionId } = posting
    const body = { kind: 'information-asked', applicationId, requestId, positionId, dueOn } as const
    await deed.notify({ personId }, `information-asked:${requestId}`, body)
    return { ok: true, requestId }
  })
}
