import { and, inArray, isNull } from 'drizzle-orm'
import { type DocumentRow, documentsOf, unsentDocuments } from '#db/queries/documents.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import { documents, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { TicketType } from '#domain/driving/ticket-types.ts'
import { saysTheSame } from '#domain/says-the-same.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { comparableNumber } from '#domain/sending/card-number.ts'
import { type FormName, filesOf, type SendingForm } from '#domain/sending/forms.ts'
import { readAnew } from '#domain/sending/read-anew.ts'
import { readForm, type Sent } from '#domain/sending/reading.ts'
import { beginClearing } from '../applications/begin-clearing.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { askedOf, senderOf } from './asked-of.ts'
import { lockEvidence } from './lock-evidence.ts'

/**
 * Sends what a person has uploaded for a requirement, with what they typed, to be reviewed. Sending the same again while it
 * waits changes nothing and is no error. Where something is wrong the uploaded documents stay as they are.
 *
 * @param input.personId whose it is, where HR sends in what was brought to the desk; whoever asks unless told
 * @param input.form which of the requirement's forms was filled in
 * @throws NotFound where the requirement is not asked of the person: there is none such, or no offer has been accepted yet
 */
export async function sendEvidence(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { personId?: string; requirement: string; form: FormName; boxes: Boxes },
): Promise<{ ok: true; submissionId: string } | { ok: false; errors: BoxError[] }> {
  const personId = senderOf(scope, input.personId)
  const { requirement } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    const all = await askedOf(deed.tx, scope, { personId, requirement }, moment.today)
    const asked = all.find(({ form }) => form.form === input.form)
    if (!asked) throw new NotFound()
    const { tickets } = await policiesInForce(deed.tx, deed.now)
    const read = readForm(asked.form, input.boxes, moment.today, 'sender', tickets.types)
    const uploaded = await unsentDocuments(deed.tx, scope, personId, moment.today, requirement)
    const front = uploaded.find((document) => document.side === 'front')
    const repeated = read.ok
      ? await sentAlready(deed, scope, { personId, requirement, types: tickets.types }, read.sent, uploaded)
      : null
    if (repeated) {
      await discard(deed, uploaded)
      return { ok: true, submissionId: repeated }
    }
    const missing = front || filesOf(asked.form) === 'none' ? [] : [missingFile(asked.form)]
    if (!read.ok || missing.length > 0) return { ok: false, errors: [...missing, ...(read.ok ? [] : read.errors)] }

    await beginClearing(deed, personId, asked.positionId)
    const { fact, details, also } = read.sent
    const requirements = also ? [requirement, also] : [requirement]
    const [kept] = await deed.tx
      .insert(submissions)
      .values({
        personId,
        positionId: asked.positionId,
        requirements,
        claims: fact,
        details,
        comparableNumber: comparableNumber(details.number),
        sentAt: moment.now,
        sentBy: deed.by,
      })
      .returning({ id: submissions.id })
    if (!kept) throw new Error('the submission was not kept')
    const ids = uploaded.map((document) => document.id)
    if (ids.length > 0)
      await deed.tx
        .update(documents)
        .set({ submissionId: kept.id })
        .where(and(inArray(documents.id, ids), isNull(documents.replacedAt)))
    await deed.record(personId, { event: 'evidence submitted', ids: { submissionId: kept.id } })
    return { ok: true, submissionId: kept.id }
  })
}

function missingFile(form: SendingForm): BoxError {
  return { box: 'front', error: filesOf(form) === 'card' ? 'file.frontMissing' : 'file.missing' }
}

/** The submission that says the same with the same pictures and still waits, or null. */
async function sentAlready(
  deed: Deed,
  scope: Scope<'submit evidence'>,
  { personId, requirement, types }: { personId: string; requirement: string; types: readonly TicketType[] },
  sent: Sent,
  uploaded: readonly DocumentRow[],
): Promise<string | null> {
  const rows = (await submissionsOf(deed.tx, scope, deed.today, personId)).map((row) => readAnew(row, types))
  const waiting = rows.filter(
    (row) =>
      row.outcome === null &&
      row.requirements[0] === requirement &&
      saysTheSame(row.claims, sent.fact) &&
      saysTheSame(row.details, sent.details),
  )
  const pictures = await documentsOf(
    deed.tx,
    scope,
    deed.today,
    waiting.map((row) => row.id),
  )
  const repeated = waiting.find((row) => {
    const there = pictures.filter((document) => document.submissionId === row.id)
    return uploaded.every(({ side, sha256 }) => there.some((each) => each.side === side && each.sha256 === sha256))
  })
  return repeated?.id ?? null
}

/** An upload that was sent a second time is put aside; its first copy is with the submission. */
async function discard(deed: Deed, uploaded: readonly DocumentRow[]): Promise<void> {
  const ids = uploaded.map((document) => document.id)
  if (ids.length > 0) await deed.tx.update(documents).set({ replacedAt: deed.now }).where(inArray(documents.id, ids))
}
