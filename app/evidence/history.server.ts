import type { StatusKind } from '#app/components/status.tsx'
import { factInWords, reasonInWords } from '#app/wording/evidence.ts'
import { shutWords } from '#app/wording/file-state.ts'
import { textsIn } from '#app/wording/standing.ts'
import type { RecordedFact } from '#db/queries/clearance.ts'
import type { DocumentRow } from '#db/queries/documents.ts'
import { handedInBy, type SubmissionRow } from '#db/queries/submissions.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { interruptionOn, stoppedState } from '#domain/credentials.ts'
import type { Fact } from '#domain/facts.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { bearsOn } from '#domain/sending/forms.ts'
import { evaluate } from '#domain/standing.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import type { PaperTexts } from './paper-links.tsx'
import { linksOf, type PaperLinks } from './pictures.ts'

/** One line of the history of a requirement: something sent, or a fact that came another way. */
export type HistoryEntry = {
  id: string
  when: string
  what: string
  state: { kind: StatusKind; text: string }
  /** What its dates mean today, of what counts or will. */
  days: { kind: StatusKind; text: string } | null
  note: string | null
  documents: PaperLinks[]
  paperTexts: PaperTexts | null
}

type Given = {
  version: Pick<PositionVersion, 'requirements'>
  requirement: string
  submissions: readonly SubmissionRow[]
  documents: readonly DocumentRow[]
  facts: readonly RecordedFact[]
  today: string
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
  const recorded = became && factInWords(became.fact, detailsConfirmed(row), language)
  const corrected = recorded && recorded !== claimed ? [t('clearance:history.corrected', { fact: recorded })] : []
  const taken = became?.retractedAt ? [t('clearance:history.retracted', { date: date(became.retractedAt) })] : []
  return {
    id: row.id,
    when: [t('clearance:history.sent', { date: date(row.sentAt) }), ...handedIn(row, language)].join(', '),
    what: [claimed, ...corrected, ...taken].join('; '),
    state: stateOf(row, date, language, became && !became.retractedAt ? stopOf(became.fact, given.today) : null),
    days: became && !became.retractedAt ? daysOf(became.fact, given) : null,
    note: row.note ? t('clearance:decision.note', { note: row.note }) : null,
    documents: given.documents
      .filter((document) => document.submissionId === row.id)
      .map((document) => {
        const side = `${sideInWords(document.side, row.claims, language)} (${document.fileName})`
        const label = [side, shutWords(document.state, language)].filter(Boolean).join(': ')
        return linksOf(`${given.documentsAt}/${document.id}`, label, document)
      }),
    paperTexts: { page: t('clearance:history.page', { number: '{{number}}' }), pdf: t('clearance:history.pdf') },
  }
}

/** What stands beside the fact: its tickets as the reviewer left them, each with whether it counted then. */
function detailsConfirmed({ details, confirmed }: SubmissionRow): SubmissionRow['details'] {
  return confirmed?.tickets ? { ...details, tickets: confirmed.tickets } : details
}

function handedIn(row: SubmissionRow, language: Language): string[] {
  const name = handedInBy(row)
  return name ? [textsIn(language)('clearance:history.handedIn', { name })] : []
}

/** What a file shows: a side of a card, or a page of a paper. */
export function sideInWords(side: 'front' | 'back', claims: Fact, language: Language): string {
  const t = textsIn(language)
  if (claims.kind === 'credential') return t(`clearance:history.${side}`)
  return t('clearance:history.page', { number: side === 'front' ? 1 : 2 })
}

/** From when and through when a fact alone would do for the requirement; null where its days are nothing that begins or ends. */
function daysOf(fact: Fact, { version, requirement, today, language }: Given): HistoryEntry['days'] {
  const stop = stopOf(fact, today)
  if (stop) {
    const text = `clearance:history.stopped.${stoppedState(stop)}` as const
    return { kind: 'not-cleared', text: textsIn(language)(text, { date: longDate(stop.from, language) }) }
  }
  const rule = version.requirements[requirement]
  if (!rule || !('needs' in rule) || (fact.kind !== 'credential' && fact.kind !== 'check')) return null
  const alone = { effectiveFrom: '1900-01-01', requirements: { [requirement]: rule }, gates: {} }
  const status = evaluate({ position: { versions: [alone] }, facts: [fact], asOf: today }).requirements[requirement]
  const t = textsIn(language)
  if (status?.status === 'met' && status.through)
    return { kind: 'met', text: t('clearance:history.goodThrough', { date: longDate(status.through, language) }) }
  if (status?.status === 'lapsed')
    return {
      kind: 'missing',
      text: t('clearance:history.ended', { date: longDate(addDays(status.since, -1), language) }),
    }
  if (status?.status === 'not-yet')
    return { kind: 'not-yet', text: t('clearance:history.begins', { date: longDate(status.again, language) }) }
  return null
}

/** What stops a card on the day, so that it does not count whatever was decided of it. */
function stopOf(fact: Fact, today: string) {
  return fact.kind === 'credential' ? interruptionOn(fact, today) : null
}

const kinds = { accepted: 'met', 'sent-back': 'sent-back', refused: 'failed' } as const

function stateOf(
  row: SubmissionRow,
  date: (at: Date) => string,
  language: Language,
  stop: ReturnType<typeof stopOf>,
): HistoryEntry['state'] {
  const t = textsIn(language)
  if (!row.outcome || !row.decidedAt) {
    const word = needsSourceCheck(row.claims) ? 'received' : 'waiting'
    return { kind: 'pending', text: t(`clearance:history.${word}`) }
  }
  const reason =
    row.outcome === 'accepted' ? '' : reasonInWords(row.outcome, row.reason ?? '', language).label.toLowerCase()
  const by = [row.reviewerGivenName, row.reviewerFamilyName].filter(Boolean).join(' ')
  const decided = date(row.decidedAt)
  const when = by ? t('clearance:history.by', { date: decided, name: by }) : decided
  const text = t(`clearance:history.${row.outcome}`, { date: when, reason })
  return { kind: stop ? 'info' : kinds[row.outcome], text }
}

const origins: Partial<Record<RecordedFact['source'], string>> = {
  'personnel file': 'personnelFile',
  screening: 'screening',
  signature: 'signature',
}

function recordedEntry(row: RecordedFact, given: Given): HistoryEntry {
  const { timeZone, language } = given
  const t = textsIn(language)
  const date = (at: Date) => longDate(todayIn(timeZone, at), language)
  return {
    id: row.id,
    when: t('clearance:history.recorded', { date: date(row.recordedAt) }),
    what: factInWords(row.fact, {}, language),
    state: row.retractedAt
      ? { kind: 'not-cleared', text: t('clearance:history.retracted', { date: date(row.retractedAt) }) }
      : {
          kind: stopOf(row.fact, given.today) ? 'info' : 'met',
          text: t(`clearance:history.${origins[row.source] ?? 'decision'}`),
        },
    days: row.retractedAt ? null : daysOf(row.fact, given),
    note: null,
    documents: [],
    paperTexts: null,
  }
}
