import { referenceAnswers } from '#db/schema/index.ts'
import type { ReferenceAnswer } from '#domain/references.ts'
import type { Deed } from '../deed.ts'

type Answered = {
  refereeId: string
  requestId: string | null
  applicationId: string
  personId: string
  positionId: string
  via: 'link' | 'phone'
  language: 'en' | 'es'
  answeredOn: string
}

/**
 * Part of a deed: keeps what a referee answered, and tells the applicant where someone else is needed.
 *
 * @returns false, with nothing kept, where they have answered before
 */
export async function keepAnswer(deed: Deed, answer: ReferenceAnswer, answered: Answered): Promise<boolean> {
  const { refereeId, requestId, via, language, answeredOn, applicationId, personId, positionId } = answered
  const [kept] = await deed.tx
    .insert(referenceAnswers)
    .values({
      refereeId,
      requestId,
      kind: answer.kind,
      via,
      body: answer.kind === 'given' ? answer.reference : null,
      language,
      answeredOn,
      answeredAt: deed.now,
      by: deed.by,
    })
    .onConflictDoNothing()
    .returning({ refereeId: referenceAnswers.refereeId })
  if (!kept) return false
  await deed.record(personId, { event: 'reference answered', ids: { refereeId, answer: answer.kind } })
  if (answer.kind === 'declined')
    await deed.notify({ personId }, `reference-declined:${refereeId}`, {
      kind: 'reference-wanted',
      applicationId,
      positionId,
      why: 'declined',
    })
  return true
}
