import { and, eq, isNull } from 'drizzle-orm'
import { clearanceOf } from '#db/queries/clearance.ts'
import { type DocumentRow, documentsOf, unsentDocuments } from '#db/queries/documents.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { submissionById, submissionsOf } from '#db/queries/submissions.ts'
import { documents, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { saysTheSame } from '#domain/says-the-same.ts'
import { sameFact } from '#domain/screening.ts'
import { drivingRecordAskedIn, tooManyOpen } from '#domain/self-reports.ts'
import { type BoxError, type Boxes, boxesOfDate } from '#domain/sending/boxes.ts'
import { isTicketReport } from '#domain/sending/forms.ts'
import { readAnew } from '#domain/sending/read-anew.ts'
import { readForm } from '#domain/sending/reading.ts'
import { beginClearing } from '../applications/begin-clearing.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'
import { citation } from './receive-citation.ts'

/**
 * Sends a ticket that someone got, as a partial driving record to be reviewed, with the picture of it if one was uploaded. The same
 * while it waits is sent once; a picture that comes later is put with it, and another picture than the one there is another sending.
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
    const { tickets } = await policiesInForce(deed.tx, now)
    const read = readForm({ form: 'driving-record', partial: true }, boxes, today, 'sender', tickets.types)
    if (!read.ok) return read
    const { fact, details } = read.sent
    const [picture] = await unsentDocuments(deed.tx, scope, personId, today, citation)
    const rows = await submissionsOf(deed.tx, scope, today, personId)
    const sent = rows.map((row) => readAnew(row, tickets.types))
    const same = sent.filter(
      (row) => row.outcome === null && sameFact(row.claims, fact) && saysTheSame(row.details.tickets, details.tickets),
    )
    const repeated = await sentAlready(deed, scope, same, picture)
    if (repeated) return { ok: true, submissionId: repeated }

    const waiting = sent.filter((row) => row.outcome === null && isTicketReport(row.claims))
    const [tooMany] = tooManyOpen(waiting.length)
    if (tooMany) return { ok: false, errors: [{ ...tooMany, box: 'violations.0' }] }
    const { positionId, requirement } = asked
    await beginClearing(deed, personId, positionId)
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
    if (picture) await attach(deed, picture, kept.id)
    await deed.record(personId, { event: 'evidence submitted', ids: { submissionId: kept.id } })
    const body = { kind: 'self-report', what: 'received', reportId: kept.id } as const
    await deed.notify({ personId }, `self-report-received:${kept.id}`, body)
    return { ok: true, submissionId: kept.id }
  })
}

/**
 * The submission that says the same and still waits, with the picture that was uploaded: it was there already, or is put there now. Null
 * where there is none, and where another picture is with each.
 */
async function sentAlready(
  deed: Deed,
  scope: Scope<'submit evidence'>,
  same: readonly { id: string }[],
  picture: DocumentRow | undefined,
): Promise<string | null> {
  const [first] = same
  if (!first || !picture) return first?.id ?? null
  const ids = same.map(({ id }) => id)
  const there = await documentsOf(deed.tx, scope, deed.today, ids)
  const copy = there.find(({ sha256 }) => sha256 === picture.sha256)
  if (copy) {
    await deed.tx.update(documents).set({ replacedAt: deed.now }).where(eq(documents.id, picture.id))
    return copy.submissionId
  }
  const bare = ids.find((id) => !there.some(({ submissionId }) => submissionId === id))
  if (!bare || !(await stillWaits(deed, scope, bare))) return null
  await attach(deed, picture, bare)
  return bare
}

/** Whether nobody has decided about a submission; until the deed ends nobody does. */
async function stillWaits({ tx, today }: Deed, scope: Scope<'submit evidence'>, submissionId: string) {
  await tx.select({ id: submissions.id }).from(submissions).where(eq(submissions.id, submissionId)).for('update')
  return (await submissionById(tx, scope, today, submissionId))?.outcome === null
}

async function attach({ tx }: Deed, picture: DocumentRow, submissionId: string): Promise<void> {
  await tx
    .update(documents)
    .set({ submissionId })
    .where(and(eq(documents.id, picture.id), isNull(documents.submissionId)))
}
