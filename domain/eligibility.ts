import { addPeriod } from './calendar/dates.ts'

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

/** The steps that may be recorded next, in the order in which they are done. */
export function possibleSteps(situation: Situation, hiring: Hiring, years: number): EligibilityStep[] {
  if (hiring.acceptedOn === null) return []
  return eligibilitySteps.filter((step) => whyNotNext(step, situation, hiring, years) === null)
}

export type StepProblem =
  | 'no-offer'
  | 'future'
  | 'before-offer'
  | 'recorded'
  | 'section-1-first'
  | 'section-2-first'
  | 'no-earlier-form'
  | 'no-end-known'
  | 'case-first'
  | 'case-open'
  | 'choice-first'
  | 'no-choice'
  | 'result'
  | 'ends-before'

function whyNotNext(step: EligibilityStep, at: Situation, hiring: Hiring, years: number): StepProblem | null {
  switch (step) {
    case 'section-1':
      return at.section1 === null ? null : 'recorded'
    case 'section-2':
      if (at.section1 === null) return 'section-1-first'
      return at.section2 === null ? null : 'recorded'
    case 'earlier-form':
      if (at.section1 !== null) return 'recorded'
      return mayUseAgain(hiring, years) ? null : 'no-earlier-form'
    case 'reverification':
      if (at.section2 === null) return 'section-2-first'
      return at.authorizedThrough === null ? 'no-end-known' : null
    case 'case-opened':
      if (at.section2 === null) return 'section-2-first'
      return at.case === 'none' || at.case === 'closed' ? null : 'case-open'
    case 'case-choice':
      if (at.case === 'none') return 'case-first'
      return at.case === 'tentative' ? null : 'no-choice'
    case 'case-result':
      if (at.case === 'tentative') return 'choice-first'
      return possibleResults(at).length > 0 ? null : at.case === 'closed' ? 'recorded' : 'case-first'
  }
}

/** Whether an earlier form may be used again: the new employment begins within so many years of its completion. */
export function mayUseAgain({ earlier, firstDay }: Hiring, years: number): boolean {
  return earlier !== null && firstDay !== null && firstDay < addPeriod(earlier.completedOn, { years })
}

/**
 * What is wrong with steps in their order, and with which of them; null where nothing is. Nothing is done before an accepted
 * offer, the employer's part not before the person's, and a case not before both (8 CFR 274a.2; E-Verify user manual).
 */
export function problemAmong(
  records: readonly EligibilityRecord[],
  hiring: Hiring,
  { today, years }: { today: string; years: number },
): { at: number; problem: StepProblem } | null {
  let situation = nothingYet
  for (const [at, record] of records.entries()) {
    const problem = problemOf(record, situation, hiring, today, years)
    if (problem) return { at, problem }
    situation = after(situation, record, hiring)
  }
  return null
}

function problemOf(
  record: EligibilityRecord,
  situation: Situation,
  hiring: Hiring,
  today: string,
  years: number,
): StepProblem | null {
  if (hiring.acceptedOn === null) return 'no-offer'
  if (record.on > today) return 'future'
  if (record.on < hiring.acceptedOn) return 'before-offer'
  if ('authorizedThrough' in record && record.authorizedThrough !== null && record.authorizedThrough < record.on)
    return 'ends-before'
  const problem = whyNotNext(record.step, situation, hiring, years)
  if (problem) return problem
  return record.step === 'case-result' && !possibleResults(situation).includes(record.result) ? 'result' : null
}
