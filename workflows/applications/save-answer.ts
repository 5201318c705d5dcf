import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { applications, enteredAnswers } from '#db/schema/index.ts'
import { type Answers, answerSchemas, type QuestionId, questionsFor } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedApplication } from './find-application.ts'

export type SaveAnswer =
  | { ok: true; revision: number }
  | { ok: false; problem: 'submitted' | 'closed' | 'expired' }
  | { ok: false; problem: 'stale'; answers: Answers; revision: number }

/**
 * Saves the answer to one question of a draft. Keys that the question does not know are dropped. A save that was made from an
 * older `revision` than the present one is not kept, unless it says what is saved already. What HR enters for someone is noted with
 * who entered it; an answer about lived experience is never HR's to enter.
 *
 * @throws NotFound outside the scope, and for a question that the position does not ask; ZodError where the answer does not fit
 */
export async function saveAnswer<Question extends QuestionId>(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application' | 'fill in application'>,
  input: { applicationId: string; revision: number; question: Question; answer: Answers[Question] },
): Promise<SaveAnswer> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, version, open, over } = await lockedApplication(deed, scope, input.applicationId)
    if (!questionsFor(version).includes(input.question)) throw new NotFound()
    const entering = scope.action === 'fill in application'
    if (entering && (!application.enteredBy || input.question === 'lived-experience')) throw new NotFound()
    if (application.state !== 'draft') return { ok: false, problem: 'submitted' }
    if (!open) return { ok: false, problem: 'closed' }
    if (over) return { ok: false, problem: 'expired' }
    const { answers, revision } = application
    const answer = answerSchemas[input.question].parse(input.answer)
    const own = eq(applications.id, application.id)
    if (isDeepStrictEqual(answers[input.question], answer)) {
      await deed.tx.update(applications).set({ savedAt: deed.now }).where(own)
      return { ok: true, revision }
    }
    if (revision !== input.revision) return { ok: false, problem: 'stale', answers, revision }
    await deed.tx
      .update(applications)
      .set({ answers: { ...answers, [input.question]: answer }, revision: revision + 1, savedAt: deed.now })
      .where(and(own, eq(applications.revision, revision)))
    if (entering && deed.by) {
      const entered = { applicationId: application.id, question: input.question, revision: revision + 1 }
      await deed.tx.insert(enteredAnswers).values({ ...entered, at: moment.now, by: deed.by })
    }
    return { ok: true, revision: revision + 1 }
  })
}
