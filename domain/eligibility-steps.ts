import { addPeriod } from './calendar/dates.ts'
import {
  type EligibilityRecord,
  type EligibilityStep,
  eligibilitySteps,
  type Hiring,
  possibleResults,
  type Situation,
  situationAfter,
} from './eligibility.ts'

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
  for (const [at, record] of records.entries()) {
    const situation = situationAfter(records.slice(0, at), hiring)
    const problem = problemOf(record, situation, hiring, today, years)
    if (problem) return { at, problem }
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
