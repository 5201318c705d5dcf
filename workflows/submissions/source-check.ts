import { verifications } from '#db/schema/index.ts'
import { isCurrentSourceCheck } from '#domain/reviewing.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import type { Deed } from '../deed.ts'

export type SourceCheck = {
  source: string
  checkedOn: string
  result: 'confirmed' | 'not-confirmed'
  reference: string
}

/** Whether a check was entered; its date alone is none, since it is filled in beforehand. */
export function wasSourceCheckTyped(boxes: Boxes): boolean {
  return Boolean(boxes.source?.trim() || boxes.sourceResult || boxes.sourceReference?.trim())
}

/** Reads the boxes of a source check: `source`, `sourceOn`, `sourceResult`, `sourceReference`. */
export function readSourceCheck(
  boxes: Boxes,
  today: string,
): { ok: true; check: SourceCheck } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const source = reader.text('source', 120)
  if (source === undefined) reader.wrong('source', 'source.missing')
  const checkedOn = reader.date('sourceOn', today)
  if (checkedOn && !isCurrentSourceCheck(checkedOn, today)) reader.wrong('sourceOn', 'source.tooOld')
  const result = reader.choice('sourceResult', ['confirmed', 'not-confirmed'])
  const reference = reader.text('sourceReference', 120) ?? ''
  if (reader.errors.length > 0 || !source || !checkedOn || !result) return { ok: false, errors: reader.errors }
  return { ok: true, check: { source, checkedOn, result, reference } }
}

/** Keeps a check at a source, for a submission, if it was for one, and the fact that it became, if it did. */
export async function keepSourceCheck(
  deed: Deed,
  about: { submissionId?: string; personId: string; factId?: string },
  check: SourceCheck,
): Promise<void> {
  const [kept] = await deed.tx
    .insert(verifications)
    .values({ ...about, ...check, at: deed.now, by: deed.by })
    .returning({ id: verifications.id })
  if (!kept) throw new Error('the source check was not kept')
  await deed.record(about.personId, { event: 'source checked', ids: { verificationId: kept.id } })
}
