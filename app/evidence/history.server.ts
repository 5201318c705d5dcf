import type { StatusKind } from '#app/components/status.tsx'
import { factInWords, reasonInWords } from '#app/wording/evidence.ts'
import { textsIn } from '#app/wording/standing.ts'
import type { RecordedFact } from '#db/queries/clearance.ts'
import type { DocumentRow } from '#db/queries/documents.ts'
import type { SubmissionRow } from '#db/queries/submissions.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { bearsOn } from '#domain/sending/forms.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

/** One line of the history of a requirement: something sent, or a fact that came another way. */
export type HistoryEntry = {
  id: string
  when: string
  what: string
  state: { kind: StatusKind; text: string }
  note: string | null
  documents: { href: string; label: string }[]
}

type Given = {
  version: Pick<PositionVersion, 'requirements'>
  requirement: string
  submissions: readonly SubmissionRow[]
  documents: readonly DocumentRow[]
  facts: readonly RecordedFact[]
  timeZone: string
  language: Language
  /** Where documents are opened: `/me/documents` or `/hr/documents`. */
  documentsAt: string
}

/** Everything that was ever sent or recorded for a requirement, the newest first: a renewal adds a line and takes none away. */
export function historyOf(given: Given): HistoryEntry[] {
  const sent = given.submissions.filter((row) => row.requirements.includes(given.requirement))
  const cameWithOne = new Set(given.submissions.flatMap((row) => row.factIds ?? []))
  const recorded = given.facts.filter(
    (row) => !cameWithOne.has(row.id) && bearsOn(given.version, given.requirement, row.fact),
  )
  return [
    ...sent.map((row) => ({ at: row.sentAt, entry: sentEntry(row, given) })),
    ...recorded.map((row) => ({ at: row.recordedAt, entry: recordedEntry(row, given) })),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ entry }) => entry)
}

function sentEntry(row: SubmissionRow, given: Given): HistoryEntry {
  const { language, facts } = given
  const t = textsIn(language)
  const date = (at: Date) => longDate(todayIn(given.timeZone, at), language)
  const claimed = factInWords(row.claims, row.details, language)
  const became = facts.find((fact) => row.factIds?.includes(fact.id))
  const recorded = became && factInWords(became.fact, row.details, language)
  const corrected = recorded && recorded !== claimed ? [t('clearance:history.corrected', { fact: recorded })] : []
  const taken = became?.retractedAt ? [t('clearance:history.retracted', { date: date(became.retractedAt) })] : []
  return {
    id: row.id,
    when: t('clearance:history.sent', { date: date(row.sentAt) }),
    what: [claimed, ...corrected, ...taken].join('; '),
    state: stateOf(row, date, language),
    note: row.note ? t('clearance:decision.note', { note: row.note }) : null,
    documents: given.documents
      .filter((document) => document.submissionId === row.id)
      .map((document) => ({
        href: `${given.documentsAt}/${document.id}`,
        label: `${t(`clearance:history.${document.side}`)} (${document.fileName})`,
      })),
  }
}

const kinds = { accepted: 'met', 'sent-back': 'sent-back', refused: 'failed' } as const

function stateOf(row: SubmissionRow, date: (at: Date) => string, language: Language): HistoryEntry['state'] {
  const t = textsIn(language)
  if (!row.outcome || !row.decidedAt) {
    const word = needsSourceCheck(row.claims) ? 'received' : 'waiting'
    return { kind: 'pending', text: t(`clearance:history.${word}`) }
  }
  const reason =
    row.outcome === 'accepted' ? '' : reasonInWords(row.outcome, row.reason ?? '', language).label.toLowerCase()
  const text = t(`clearance:history.${row.outcome}`, { date: date(row.decidedAt), reason })
  return { kind: kinds[row.outcome], text }
}

const origins: Partial<Record<RecordedFact['source'], string>> = {
  'personnel file': 'personnelFile',
  screening: 'screening',
  signature: 'signature',
}

function recordedEntry(row: RecordedFact, { timeZone, language }: Given): HistoryEntry {
  const t = textsIn(language)
  const date = (at: Date) => longDate(todayIn(timeZone, at), language)
  return {
    id: row.id,
    when: t('clearance:history.recorded', { date: date(row.recordedAt) }),
    what: factInWords(row.fact, {}, language),
    state: row.retractedAt
      ? { kind: 'not-cleared', text: t('clearance:history.retracted', { date: date(row.retractedAt) }) }
      : { kind: 'met', text: t(`clearance:history.${origins[row.source] ?? 'decision'}`) },
    note: null,
    documents: [],
  }
}
