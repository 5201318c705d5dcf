/**
 * Form I-9 and E-Verify of one hiring: what was recorded of them, what may be recorded next, and what is due by which day. Which
 * papers were shown is the person's choice and is kept nowhere here; neither is the form.
 */
export const caseResults = [
  'employment-authorized',
  'tentative-nonconfirmation',
  'final-nonconfirmation',
  'closed',
] as const

export type CaseResult = (typeof caseResults)[number]

export const caseChoices = ['contest', 'no-contest'] as const

export type CaseChoice = (typeof caseChoices)[number]

/** `authorizedThrough` = the last day on which the person may work by what was shown; null where it has no end. */
export type EligibilityDetails =
  | { step: 'section-1' }
  | { step: 'section-2'; authorizedThrough: string | null }
  | { step: 'earlier-form'; authorizedThrough: string | null }
  | { step: 'reverification'; authorizedThrough: string | null }
  | { step: 'case-opened'; caseNumber: string }
  | { step: 'case-choice'; choice: CaseChoice }
  | { step: 'case-result'; result: CaseResult }

export type EligibilityStep = EligibilityDetails['step']

export const eligibilitySteps = [
  'section-1',
  'section-2',
  'earlier-form',
  'reverification',
  'case-opened',
  'case-choice',
  'case-result',
] as const satisfies readonly EligibilityStep[]

/** A step and the day on which it was done. */
export type EligibilityRecord = EligibilityDetails & { on: string }

/**
 * A step as it was recorded, in the order of `seq`; one that `corrects` another stands in its place, with no `record` where nothing
 * was done at all.
 */
export type RecordedStep = { id: string; seq: number; corrects: string | null; record: EligibilityRecord | null }

/** An earlier Form I-9 of the same person that may be used again. */
export type EarlierForm = { completedOn: string; authorized: boolean }

/** What surrounds the steps: `acceptedOn` null = no offer was accepted; `firstDay` is the employment's, or the offered one. */
export type Hiring = {
  acceptedOn: string | null
  firstDay: string | null
  lastDay: string | null
  earlier: EarlierForm | null
}

/** The steps that stand, in order of their days; of one day, in the order in which they were first recorded. */
export function standingSteps<Row extends RecordedStep>(rows: readonly Row[]): (Row & { record: EligibilityRecord })[] {
  const corrected = new Set(rows.map(({ corrects }) => corrects))
  const begun = (row: Row): number => {
    const before = rows.find(({ id }) => id === row.corrects)
    return before ? begun(before) : row.seq
  }
  return rows
    .filter((row): row is Row & { record: EligibilityRecord } => row.record !== null && !corrected.has(row.id))
    .sort((a, b) => a.record.on.localeCompare(b.record.on) || begun(a) - begun(b))
}

type CaseState = 'none' | 'open' | 'tentative' | 'contested' | 'not-contested' | 'authorized' | 'final' | 'closed'

/** Where the form and the case stand. */
export type Situation = {
  section1: string | null
  section2: string | null
  authorizedThrough: string | null
  case: CaseState
  caseNumber: string | null
  /** The day of the case's last step. */
  caseOn: string | null
}

const nothingYet: Situation = {
  section1: null,
  section2: null,
  authorizedThrough: null,
  case: 'none',
  caseNumber: null,
  caseOn: null,
}

const resultStates: Record<CaseResult, CaseState> = {
  'employment-authorized': 'authorized',
  'tentative-nonconfirmation': 'tentative',
  'final-nonconfirmation': 'final',
  closed: 'closed',
}

/** The results that the government may give next. */
const resultsAfter: Record<CaseState, readonly CaseResult[]> = {
  none: [],
  open: ['employment-authorized', 'tentative-nonconfirmation', 'closed'],
  tentative: [],
  contested: ['employment-authorized', 'final-nonconfirmation', 'closed'],
  'not-contested': ['final-nonconfirmation', 'closed'],
  authorized: ['closed'],
  final: ['closed'],
  closed: [],
}

/** Which results may be recorded of a case as it stands. */
export function possibleResults({ case: state }: Situation): readonly CaseResult[] {
  return resultsAfter[state]
}

function after(before: Situation, record: EligibilityRecord, { earlier }: Hiring): Situation {
  const { on } = record
  switch (record.step) {
    case 'section-1':
      return { ...before, section1: on }
    case 'section-2':
      return { ...before, section2: on, authorizedThrough: record.authorizedThrough }
    case 'earlier-form': {
      const state = earlier?.authorized ? 'authorized' : 'none'
      return { ...before, section1: on, section2: on, authorizedThrough: record.authorizedThrough, case: state }
    }
    case 'reverification':
      return { ...before, authorizedThrough: record.authorizedThrough }
    case 'case-opened':
      return { ...before, case: 'open', caseNumber: record.caseNumber, caseOn: on }
    case 'case-choice':
      return { ...before, case: record.choice === 'contest' ? 'contested' : 'not-contested', caseOn: on }
    case 'case-result':
      return { ...before, case: resultStates[record.result], caseOn: on }
  }
}

/** Where steps in their order have led. */
export function situationAfter(records: readonly EligibilityRecord[], hiring: Hiring): Situation {
  return records.reduce((before, record) => after(before, record, hiring), nothingYet)
}
