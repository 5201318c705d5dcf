import { newestOffer } from '#db/queries/hr-application.ts'
import type { Scope } from '#domain/authority.ts'
import type { WithdrawOfferReason } from '#domain/hiring.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfRequirement } from '#domain/visibility.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { moveApplication } from '../applications/move-application.ts'
import { exceptionIsPending } from '../clearance-cards/find-card.ts'
import { type Deed, inDeed } from '../deed.ts'
import { hireGate } from '../employments/hire-gate.ts'
import type { Moment, Portal } from '../portal.ts'
import { reportsInTheWay } from '../reports/reports-in-the-way.ts'
import { lockedOffer } from './find-offer.ts'

export type WithdrawOffer =
  | { ok: true }
  | { ok: false; problem: 'state' | 'rests-on-report' | 'report-on-file' | 'exception-pending' | 'only-health-open' }

/**
 * Takes an offer back, whether it was accepted or not; that ends the application, and its person is told why. Taking it back again
 * changes nothing and is no error.
 *
 * @param input.restsOnReport whether it rests, even in part, on a report from a reporting agency. Then it is refused: such a
 * decision goes through the notices of adverse action alone (FCRA)
 * @param input.note for HR alone
 * @returns `exception-pending` where conditions are not met while a good cause exception waits for its decision: that is a hold, no
 * reason; `only-health-open` where conditions are not met and what keeps the person from being hired is medical alone, whatever it is: the start
 * is held then, and nobody is turned down (ADA); `report-on-file` where a report of an agency waits to be decided about; `state` where there is no offer to take back any more
 */
export async function withdrawOffer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'make offer'>,
  input: { applicationId: string; reason: WithdrawOfferReason; restsOnReport: boolean; note: string },
): Promise<WithdrawOffer> {
  const { reason, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    const newest = await newestOffer(deed.tx, scope, moment.today, application.id)
    if (!newest) return { ok: false, problem: 'state' }
    if (input.restsOnReport) return { ok: false, problem: 'rests-on-report' }
    const { takenBack } = await lockedOffer(deed, scope, newest.id)
    if (takenBack) return { ok: true }
    if (await reportsInTheWay(deed, application)) return { ok: false, problem: 'report-on-file' }
    if (reason === 'conditions-not-met' && (await exceptionIsPending(deed, scope, application.personId)))
      return { ok: false, problem: 'exception-pending' }
    const { personId, id: applicationId } = application
    const { positionId } = posting
    if (
      reason === 'conditions-not-met' &&
      (await onlyHealthIsOpen(deed, { personId, positionId, firstDay: newest.firstDay }))
    )
      return { ok: false, problem: 'only-health-open' }
    if (!(await moveApplication(deed, application, 'withdraw-offer', { reason, note: note.trim() })))
      return { ok: false, problem: 'state' }
    await deed.record(personId, { event: 'offer taken back', ids: { offerId: newest.id, applicationId } })
    await deed.notify({ personId }, `offer-withdrawn:${newest.id}`, {
      kind: 'offer-withdrawn',
      applicationId,
      positionId,
      reason,
    })
    return { ok: true }
  })
}

/** Whether the `hire` gate is closed by medical requirements and by nothing else. Missing and failed are alike, so that neither is told. */
async function onlyHealthIsOpen(deed: Deed, asked: Parameters<typeof hireGate>[1]): Promise<boolean> {
  const gate = await hireGate(deed, asked)
  const blockedBy = gate?.answer?.blockedBy ?? []
  const version = gate && versionOn(gate.position, asked.firstDay)
  return (
    version !== null &&
    blockedBy.length > 0 &&
    blockedBy.every((name) => compartmentOfRequirement(version, name) === 'medical')
  )
}
