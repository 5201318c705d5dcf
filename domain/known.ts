import { instantOf } from './calendar/instants.ts'

/** What carries the instants at which it was recorded and retracted: absent = always known, never retracted. */
export interface Known {
  recordedAt?: string | null | undefined
  retractedAt?: string | null | undefined
}

/**
 * Those that were known at an instant: recorded by then and not retracted by then. Without an instant, those that are not
 * retracted. Throws RangeError where `knownAt` is no instant.
 */
export function knownAt<T extends Known>(records: readonly T[], at: string | null | undefined): readonly T[] {
  if (at == null) return records.some((record) => record.retractedAt != null) ? records.filter(isStanding) : records
  const asked = instantOf(at)
  return records.filter(
    ({ recordedAt, retractedAt }) =>
      (recordedAt == null || instantOf(recordedAt) <= asked) && (retractedAt == null || instantOf(retractedAt) > asked),
  )
}

function isStanding(record: Known): boolean {
  return record.retractedAt == null
}

/** Orders by when it was recorded; what does not say so counts as recorded before all others. For a stable sort. */
export function byRecording(a: Known, b: Known): number {
  if (a.recordedAt == null || b.recordedAt == null) return Number(a.recordedAt != null) - Number(b.recordedAt != null)
  const [first, second] = [instantOf(a.recordedAt), instantOf(b.recordedAt)]
  return first < second ? -1 : Number(first > second)
}
