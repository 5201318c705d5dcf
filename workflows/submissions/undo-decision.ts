import { and, eq, inArray } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { decisionUndos, factRetractions, submissionDecisions, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { mayStillUndo } from '#domain/review-desk.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { noticeOfDecision } from './find-submission.ts'

export type UndoneDecision =
  | { ok: true; submissionId: string }
  | { ok: false; problem: 'too-late' | 'changed'; submissionId: string; personId: string; outcome: Outcome }

type Outcome = 'accepted' | 'sent-back' | 'refused'

/**
 * Takes a decision of one's own back within its seconds: the submission waits again, the fact that it became is retracted, standing
 * follows at once, and nobody is told of it. A check at a source stays: it was made. Taking back what is taken back already is no error.
 *
 * @returns `too-late` once the seconds are over, or its person was told; `changed` where somebody took the fact back meanwhile
 * @throws NotFound outside the scope, for another's decision, and where the viewer may not see such evidence
 */
export async function undoDecision(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: { decisionId: string },
): Promise<UndoneDecision> {
  return inDeed(portal, moment, scope, async (deed) => {
    const decision = await lockedDecision(deed, scope, input.decisionId)
    const { submissionId, personId, outcome } = decision
    const [undone] = await deed.tx.select().from(decisionUndos).where(eq(decisionUndos.decisionId, decision.id))
    if (undone) return { ok: true, submissionId }
    const refused = (problem: 'too-late' | 'changed') =>
      ({ ok: false, problem, submissionId, personId, outcome }) as const
    if (!mayStillUndo(decision.at, deed.now)) return refused('too-late')
    if (await wereRetracted(deed, decision.factIds)) return refused('changed')
    if (!(await deed.withdrawNotice(noticeOfDecision(decision.id)))) return refused('too-late')

    await deed.tx.insert(decisionUndos).values({ decisionId: decision.id, at: deed.now, by: deed.by })
    await deed.record(personId, { event: 'decision taken back', ids: { submissionId, decisionId: decision.id } })
    for (const factId of decision.factIds)
      await deed.retractFact(personId, factId, 'The decision was taken back at once.')
    deed.standingChanged(personId)
    return { ok: true, submissionId }
  })
}

/** One's own decision, its submission locked until the deed ends. Throws NotFound. */
async function lockedDecision(deed: Deed, scope: Scope<'decide submission'>, decisionId: string) {
  const [found] = await deed.tx
    .select({
      id: submissionDecisions.id,
      submissionId: submissionDecisions.submissionId,
      outcome: submissionDecisions.outcome,
      factIds: submissionDecisions.factIds,
      at: submissionDecisions.at,
      by: submissionDecisions.by,
      personId: submissions.personId,
    })
    .from(submissionDecisions)
    .innerJoin(submissions, eq(submissions.id, submissionDecisions.submissionId))
    .where(and(eq(submissionDecisions.id, decisionId), evidenceWithin(scope, submissions.personId, deed.today)))
    .for('update', { of: submissions })
  const seen = found && (await submissionById(deed.tx, scope, deed.today, found.submissionId))
  if (!seen || deed.by === null || found.by !== deed.by) throw new NotFound()
  return found
}

async function wereRetracted({ tx }: Deed, factIds: readonly string[]): Promise<boolean> {
  if (factIds.length === 0) return false
  const rows = await tx
    .select({ factId: factRetractions.factId })
    .from(factRetractions)
    .where(inArray(factRetractions.factId, [...factIds]))
  return rows.length > 0
}
