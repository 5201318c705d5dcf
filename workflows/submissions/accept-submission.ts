import { documentsOf } from '#db/queries/documents.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { positionsById } from '#db/queries/positions.ts'
import { sourceChecks } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import { tellAfterSeconds } from '#domain/review-desk.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { formOfSubmission } from '#domain/sending/forms.ts'
import { readForm } from '#domain/sending/reading.ts'
import { isConfirmed } from '#domain/sources.ts'
import { type Deed, inDeed } from '../deed.ts'
import { keepTickets } from '../driving/keep-tickets.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type DecidedMeanwhile, decide, lockedSubmission, noticeOfDecision } from './find-submission.ts'
import { keepSourceCheck, readSourceCheck, wasSourceCheckTyped } from './source-check.ts'

/**
 * Accepts a submission: what the reviewer confirms becomes a verified fact, and the person's standing changes with it. What was
 * claimed stays as it was sent. A credential that counts only when checked at its source needs such a check, confirmed: one
 * recorded before, or one that comes along in the boxes. The person is told when it can no longer be taken back.
 *
 * Nothing is accepted while one of its files is held. Tickets count by the types in force now, whatever was in force when they were sent.
 *
 * @param input.boxes the claim's form as the reviewer left it, and the source check's boxes
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function acceptSubmission(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: { submissionId: string; boxes: Boxes },
): Promise<{ ok: true; factId: string } | { ok: false; problem: 'boxes'; errors: BoxError[] } | DecidedMeanwhile> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { submission, meanwhile } = await lockedSubmission(deed, scope, input.submissionId)
    if (meanwhile) return meanwhile
    const [requirement = ''] = submission.requirements
    const position = (await positionsById(deed.tx, [submission.positionId], { sites: true })).get(submission.positionId)
    const form = position && formOfSubmission(position, requirement, submission.claims)
    if (!form) throw new NotFound()
    const { tickets } = await policiesInForce(deed.tx, deed.now)
    const read = readForm(form, input.boxes, moment.today, 'reviewer', tickets.types)
    const source = await confirmedSource(deed, scope, submission, input.boxes)
    const shut = await shutFiles(deed, scope, submission.id)
    const errors = [...shut, ...(read.ok ? [] : read.errors), ...source.errors]
    if (!read.ok || errors.length > 0) return { ok: false, problem: 'boxes', errors }

    const { personId } = submission
    const factId = await deed.addFact(personId, read.sent.fact, 'submission', submission.id)
    await keepTickets(deed, { factId, personId }, read.sent.details.tickets)
    if (source.check) await keepSourceCheck(deed, { submissionId: submission.id, personId, factId }, source.check)
    const { details } = read.sent
    const decisionId = await decide(deed, submission, { outcome: 'accepted', factIds: [factId], details })
    const requirements = read.sent.also ? [requirement, read.sent.also] : [requirement]
    const notice = { kind: 'submission-accepted', submissionId: submission.id, requirements } as const
    await deed.notify({ personId }, noticeOfDecision(decisionId), notice, { afterSeconds: tellAfterSeconds })
    return { ok: true, factId }
  })
}

/** What is wrong with files that nobody may open: nothing is accepted on what nobody has seen. */
async function shutFiles(deed: Deed, scope: Scope<'decide submission'>, submissionId: string): Promise<BoxError[]> {
  const files = await documentsOf(deed.tx, scope, deed.today, [submissionId])
  const [shut] = files.filter(({ state }) => state !== 'open')
  return shut ? [{ box: 'documents', error: shut.state === 'held' ? 'file.held' : 'file.infected' }] : []
}

/** The source check that came along, where one was typed; errors where one is needed and none confirms the credential. */
async function confirmedSource(
  deed: Deed,
  scope: Scope<'decide submission'>,
  submission: { id: string; claims: Parameters<typeof needsSourceCheck>[0] },
  boxes: Boxes,
) {
  if (wasSourceCheckTyped(boxes)) {
    const read = readSourceCheck(boxes, deed.today)
    if (!read.ok) return { errors: read.errors, check: null }
    if (read.check.result === 'confirmed') return { errors: [], check: read.check }
    return { errors: [{ box: 'sourceResult', error: 'source.notConfirmed' }], check: null }
  }
  if (!needsSourceCheck(submission.claims)) return { errors: [], check: null }
  if (isConfirmed(await sourceChecks(deed.tx, scope, deed.today, [submission.id]))) return { errors: [], check: null }
  return { errors: [{ box: 'source', error: 'source.missing' }], check: null }
}
