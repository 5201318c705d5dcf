import { and, inArray, isNull } from 'drizzle-orm'
import { clearanceOf } from '#db/queries/clearance.ts'
import { unsentDocuments } from '#db/queries/documents.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import { documents, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { saysTheSame } from '#domain/says-the-same.ts'
import { sameFact } from '#domain/screening.ts'
import { drivingRecordAskedIn, tooManyOpen } from '#domain/self-reports.ts'
import { type BoxError, type Boxes, boxesOfDate } from '#domain/sending/boxes.ts'
import { isTicketReport } from '#domain/sending/forms.ts'
import { readForm } from '#domain/sending/reading.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'
import { citation } from './receive-citation.ts'

/**
 * Sends a ticket that someone got, as a partial driving record to be reviewed, with the picture of it if one was uploaded. The same
 * while it waits is sent once.
 *
 * @param input.boxes `state`, and the ticket at `violations.0`
 * @throws NotFound where nothing asks the person for a driving record, as before an accepted offer
 */
export async function reportTicket(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { boxes: Boxes },
): Promise<{ ok: true; submissionId: string } | { ok: false; errors: BoxError[] }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  const { today, now } = moment
  return inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    const clearance = await clearanceOf(deed.tx, scope, personId, today)
    const asked = drivingRecordAskedIn(clearance?.open ?? [], today)
    if (!asked) throw new NotFound()
    const boxes = { ...input.boxes, ...boxesOfDate('on', today) }
    const read = readForm({ form: 'driving-record', partial: true }, boxes, today, 'sender')
    if (!read.ok) return read
    const { fact, details } = read.sent
    const pictures = (await unsentDocuments(deed.tx, scope, personId, today, citation)).map(({ id }) => id)
    const sent = await submissionsOf(deed.tx, scope, today, personId)
    const same = sent.find(
      (row) => row.outcome === null && sameFact(row.claims, fact) && saysTheSame(row.details.tickets, details.tickets),
    )
    if (same) {
      if (pictures.length > 0)
        await deed.tx.update(documents).set({ replacedAt: now }).where(inArray(documents.id, pictures))
      return { ok: true, submissionId: same.id }
    }

    const waiting = sent.filter((row) => row.outcome === null && isTicketReport(row.claims))
    const [tooMany] = tooManyOpen(waiting.length)
    if (tooMany) return { ok: false, errors: [{ ...tooMany, box: 'violations.0' }] }
    const { positionId, requirement } = asked
    const [kept] = await deed.tx
      .insert(submissions)
      .values({
        personId,
        positionId,
        requirements: [requirement],
        claims: fact,
        details,
        sentAt: now,
        sentBy: deed.by,
      })
      .returning({ id: submissions.id })
    if (!kept) throw new Error('the ticket was not kept')
    if (pictures.length > 0)
      await deed.tx
        .update(documents)
        .set({ submissionId: kept.id })
        .where(and(inArray(documents.id, pictures), isNull(documents.submissionId)))
    await deed.record(personId, { event: 'evidence submitted', ids: { submissionId: kept.id } })
    const body = { kind: 'self-report', what: 'received', reportId: kept.id } as const
    await deed.notify({ personId }, `self-report-received:${kept.id}`, body)
    return { ok: true, submissionId: kept.id }
  })
}
