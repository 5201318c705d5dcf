import { instantInWords } from '#app/staff/instant.ts'
import { requirementName } from '#app/wording/standing.ts'
import type { RecordedFact } from '#db/queries/clearance.ts'
import type { SelfReportRow } from '#db/queries/self-reports.ts'
import { decisionsAbout, type SelfReportDecision } from '#domain/self-reports.ts'
import { longDate } from '#locales/dates.ts'

const kinds = { arrest: 'Arrest', 'lost-card': 'Lost card', 'stopped-card': 'Stopped card' } as const
const stops = { suspended: 'Suspended', revoked: 'Revoked', unsure: 'They are not sure' } as const
const answers = { yes: 'Yes', no: 'No', unsure: 'They are not sure' } as const

const outcomes = {
  'nothing-further': 'Nothing further',
  hold: 'A hold',
  interruption: 'An interruption of the card',
  'new-card': 'Asked for a new card',
  'taken-back': 'Taken back by the person',
} as const

const hints: Readonly<Record<SelfReportDecision, string>> = {
  'nothing-further': 'They read: nothing changes for you.',
  hold: 'Leads you to the page where it is put. They read that they may not do some tasks for now.',
  interruption:
    'Leads you to their credentials, where it is recorded. Look at its source first: this is their word alone.',
  'new-card': 'They read: please send in your new card.',
}

/** What was reported, in a few words: `Lost card: Driver license`. */
function whatInWords({ what, card }: SelfReportRow): string {
  return card ? `${kinds[what]}: ${requirementName(card, 'en')}` : kinds[what]
}

const nameOf = ({ givenName, familyName }: SelfReportRow) => `${givenName} ${familyName}`.trim() || 'No name given'

/** A row of the list. */
export function selfReportRow(row: SelfReportRow, timeZone: string) {
  return {
    id: row.id,
    person: nameOf(row),
    what: whatInWords(row),
    happened: longDate(row.happenedOn, 'en'),
    reported: instantInWords(row.reportedAt, timeZone),
    outcome: row.outcome && outcomes[row.outcome],
    ended: row.endedAt && `${instantInWords(row.endedAt, timeZone)}${row.endedByName ? ` by ${row.endedByName}` : ''}`,
  }
}

/**
 * All that HR sees of one report.
 *
 * @param facts what is on record of the person, which shows whether what was decided has been done
 */
export function selfReportPage(row: SelfReportRow, facts: readonly RecordedFact[], timeZone: string) {
  const { what, stopped, mustBeReported, words, outcome, note, personId } = row
  return {
    ...selfReportRow(row, timeZone),
    title: `${whatInWords(row)} - ${nameOf(row)}`,
    personId,
    items: [
      { key: what === 'arrest' ? 'Day of the arrest' : 'Since', value: longDate(row.happenedOn, 'en') },
      ...(stopped ? [{ key: 'What was done with it', value: stops[stopped] }] : []),
      ...(mustBeReported ? [{ key: 'For something that must be reported', value: answers[mustBeReported] }] : []),
      { key: 'In their words', value: words || 'Nothing was added' },
    ],
    note: note ?? '',
    choices: decisionsAbout[what].map((value) => ({ value, label: outcomes[value], hint: hints[value] })),
    follows: outcome === 'hold' || outcome === 'interruption' ? followsOn(row, outcome, facts) : null,
  }
}

/** Where what was decided is done, and whether anything like it has been recorded since the report. */
function followsOn(
  { personId, reportedAt }: SelfReportRow,
  outcome: 'hold' | 'interruption',
  facts: readonly RecordedFact[],
) {
  const since = facts.filter((row) => row.recordedAt >= reportedAt)
  const done = since.some(({ fact }) =>
    outcome === 'hold' ? fact.kind === 'hold' : fact.kind === 'credential' && Boolean(fact.interruptions?.length),
  )
  return { what: outcome, href: placeOf(personId, outcome), done }
}

/** The page on which a decision is carried out. */
export function placeOf(personId: string, decision: 'hold' | 'interruption'): string {
  return decision === 'hold' ? `/hr/people/${personId}/holds/new` : `/hr/people/${personId}/credentials`
}
