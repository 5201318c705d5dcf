import { reportSources } from '#domain/adverse-action.ts'
import { reportReasons } from '#domain/hiring.ts'
import { isId } from '#domain/ids.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import type { RecordReport } from '#workflows/reports/record-report.ts'

/** Reads a report as HR typed it. One of an agency needs how to reach it, since the notices must say so. */
export function readReport(boxes: Boxes, today: string) {
  const reader = readerOf(boxes)
  const source = reader.choice('source', reportSources)
  const kind = reader.choice('kind', reportReasons)
  const agencyName = reader.text('agencyName', 120)
  const agencyAddress = reader.text('agencyAddress', 300)
  const agencyPhone = reader.text('agencyPhone', 40)
  if (agencyName === undefined) reader.wrong('agencyName', 'text.missing')
  if (source === 'agency' && agencyAddress === undefined) reader.wrong('agencyAddress', 'text.missing')
  if (source === 'agency' && agencyPhone === undefined) reader.wrong('agencyPhone', 'phone.missing')
  const reportedOn = reader.date('reportedOn', today)
  const fileId = boxes.kept && isId(boxes.kept) ? boxes.kept : reader.wrong('file', 'file.missing')
  if (!source || !kind || !agencyName || !reportedOn || !fileId || reader.errors.length > 0)
    return { errors: reader.errors }
  const contact = { agencyAddress: lines(agencyAddress ?? ''), agencyPhone: agencyPhone ?? '' }
  return { report: { source, kind, agencyName, ...contact, reportedOn, fileId } }
}

/** What is said where a file was due and another problem with files was found already. */
export function withoutMissing(errors: readonly BoxError[], found: readonly BoxError[]): BoxError[] {
  return errors.filter(({ box }) => box !== 'file' || found.length === 0)
}

export const reportProblems: Readonly<
  Record<Extract<RecordReport, { ok: false }>['problem'], { box: string; text: string }>
> = {
  state: { box: '', text: 'The application has moved on meanwhile; nothing can be recorded for it any more' },
  authorization: {
    box: 'source',
    text: 'There is no standing authorization of the applicant, so no report of an agency may be recorded; ask for it first',
  },
  kind: { box: 'kind', text: 'A motor vehicle department sends driving records only; choose “Driving record”' },
  future: { box: 'reportedOn', text: 'This date is in the future; it must be today or earlier' },
  file: { box: 'file', text: 'The file did not arrive completely; choose it again' },
}

function lines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
