import type { StatusKind } from '#app/components/status.tsx'
import type { CaseChoice, CaseResult, EligibilityRecord, EligibilityStep } from '#domain/eligibility.ts'
import type { Due, Urgency } from '#domain/eligibility-due.ts'
import type { StepProblem } from '#domain/eligibility-steps.ts'
import { longDate, weekdayDate } from '#locales/dates.ts'

/** What a step is called where it was done. */
export const stepNames: Readonly<Record<EligibilityStep, string>> = {
  'section-1': 'Section 1 completed by the person',
  'section-2': 'Section 2 completed by the agency',
  'earlier-form': 'Earlier Form I-9 used again',
  reverification: 'Work authorization reverified (Supplement B)',
  'case-opened': 'E-Verify case opened',
  'case-choice': 'Choice after a tentative nonconfirmation',
  'case-result': 'Result of E-Verify',
}

/** What is asked for where it is still to be done. */
export const dueNames: Readonly<Record<Due['what'], string>> = {
  'section-1': 'Section 1',
  'section-2': 'Section 2',
  reverification: 'Reverification',
  case: 'E-Verify case',
  choice: 'Choice after a tentative nonconfirmation',
  contact: 'Contact with the government’s office',
}

export const resultNames: Readonly<Record<CaseResult, string>> = {
  'employment-authorized': 'Employment authorized',
  'tentative-nonconfirmation': 'Tentative nonconfirmation (mismatch)',
  'final-nonconfirmation': 'Final nonconfirmation',
  closed: 'Case closed',
}

export const choiceNames: Readonly<Record<CaseChoice, string>> = {
  contest: 'Takes action to resolve it (contests)',
  'no-contest': 'Does not take action',
}

/** What a record says beside its day, such as a case number or a result. */
export function stepDetail(record: EligibilityRecord): string | null {
  switch (record.step) {
    case 'section-1':
      return null
    case 'section-2':
    case 'earlier-form':
    case 'reverification':
      return record.authorizedThrough
        ? `Work authorization ends on ${longDate(record.authorizedThrough, 'en')}`
        : 'Work authorization has no end date'
    case 'case-opened':
      return `Case ${record.caseNumber}`
    case 'case-choice':
      return choiceNames[record.choice]
    case 'case-result':
      return resultNames[record.result]
  }
}

/** The last day of something, and how far off it is: `by Thursday 10 December 2026, 2 working days left`. */
export function dueWords(by: string, urgency: Urgency, workingDays: number): string {
  const date = weekdayDate(by, 'en')
  const days = `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`
  if (urgency === 'overdue') return workingDays === 0 ? `was due by ${date}` : `was due by ${date}, ${days} ago`
  return workingDays === 0 ? `by ${date}, the last working day for it` : `by ${date}, ${days} left`
}

export const urgencyWords: Readonly<Record<Urgency, { kind: StatusKind; text: string }>> = {
  overdue: { kind: 'lapsed', text: 'Overdue' },
  soon: { kind: 'lapsing', text: 'Due soon' },
  later: { kind: 'not-yet', text: 'To do' },
}

/** Why a step cannot be recorded so, at its box. */
export const stepProblems: Readonly<Record<StepProblem, { box: string; text: string }>> = {
  'no-offer': { box: '', text: 'No offer has been accepted, and nothing of this may be done before' },
  future: { box: 'on', text: 'This day has not come yet; record it once it was done' },
  'before-offer': {
    box: 'on',
    text: 'This day comes before the offer was accepted, and nothing of this may be done before',
  },
  recorded: { box: '', text: 'This is on record already; correct that if it is wrong' },
  'section-1-first': {
    box: 'on',
    text: 'Section 1 comes first: it has to be on record for this day or an earlier one',
  },
  'section-2-first': {
    box: 'on',
    text: 'Form I-9 has to be finished first: Section 2 has to be on record for this day or an earlier one',
  },
  'no-earlier-form': { box: '', text: 'There is no earlier Form I-9 that may be used again; a new one is needed' },
  'no-end-known': { box: '', text: 'The work authorization has no end date, so there is nothing to reverify' },
  'case-first': { box: 'on', text: 'The E-Verify case has to be on record for this day or an earlier one' },
  'case-open': { box: '', text: 'A case is on record already; record its result, or correct it' },
  'choice-first': {
    box: '',
    text: 'The person chooses first whether to contest; record that choice before any result',
  },
  'no-choice': { box: 'on', text: 'There is nothing to choose: the case has no tentative nonconfirmation on that day' },
  result: { box: 'result', text: 'This result cannot follow from where the case stands; choose one of those shown' },
  'ends-before': { box: 'authorizedThrough', text: 'The work authorization ends before this day; check both dates' },
}
