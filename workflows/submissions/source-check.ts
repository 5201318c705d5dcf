import { verifications } from '#db/schema/index.ts'
import { isId } from '#domain/ids.ts'
import { isCurrentSourceCheck } from '#domain/reviewing.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { type SourceResult, sourceResults } from '#domain/sources.ts'
import type { Deed } from '../deed.ts'
import { pictureOf } from '../sources/keep-picture.ts'

export type SourceCheck = {
  source: string
  checkedOn: string
  result: SourceResult
  reference: string
  /** A picture of what the source showed, kept before. */
  pictureId?: string
}

/** Whether a check was entered; its date and a source chosen beforehand are none. */
export function wasSourceCheckTyped(boxes: Boxes): boolean {
  return Boolean(boxes.source?.trim() || boxes.sourceResult || boxes.sourceReference?.trim() || boxes.kept)
}

/**
 * Reads the boxes of a source check: `sourceFrom` (a source of the agency's list, by its name) or else `source`, `sourceOn`,
 * `sourceResult`, `sourceReference`, and `kept`, the picture.
 */
export function readSourceCheck(
  boxes: Boxes,
  today: string,
): { ok: true; check: SourceCheck } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const source = reader.text('source', 120) ?? reader.text('sourceFrom', 120)
  if (source === undefined) reader.wrong('source', 'source.missing')
  const checkedOn = reader.date('sourceOn', today)
  if (checkedOn && !isCurrentSourceCheck(checkedOn, today)) reader.wrong('sourceOn', 'source.tooOld')
  const result = reader.choice('sourceResult', sourceResults)
  const reference = reader.text('sourceReference', 120) ?? ''
  if (reader.errors.length > 0 || !source || !checkedOn || !result) return { ok: false, errors: reader.errors }
  const picture = boxes.kept && isId(boxes.kept) ? { pictureId: boxes.kept } : {}
  return { ok: true, check: { source, checkedOn, result, reference, ...picture } }
}

/** Keeps a check at a source, for a submission, if it was for one, and the fact that it became, if it did. Returns its id. */
export async function keepSourceCheck(
  deed: Deed,
  about: { submissionId?: string; personId: string; factId?: string },
  check: SourceCheck,
): Promise<string> {
  const pictureId = await pictureOf(deed, about.personId, check.pictureId)
  const [kept] = await deed.tx
    .insert(verifications)
    .values({ ...about, ...check, pictureId, at: deed.now, by: deed.by })
    .returning({ id: verifications.id })
  if (!kept) throw new Error('the source check was not kept')
  await deed.record(about.personId, { event: 'source checked', ids: { verificationId: kept.id } })
  return kept.id
}
