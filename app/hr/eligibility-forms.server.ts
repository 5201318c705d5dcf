import { caseChoices, caseResults, type EligibilityRecord, type EligibilityStep } from '#domain/eligibility.ts'
import { type BoxError, type Boxes, boxesOfDate, readerOf } from '#domain/sending/boxes.ts'

type Problem = BoxError | { box: string; text: string }

/** A step from its boxes: `on`, and what the step says beside its day. */
export function readStep(
  step: EligibilityStep,
  boxes: Boxes,
  today: string,
): { record: EligibilityRecord } | { errors: Problem[] } {
  const reader = readerOf(boxes)
  const texts: Problem[] = []
  const on = reader.date('on', today)
  const record = detailsOf()
  if (on === null || record === null || reader.errors.length + texts.length > 0)
    return { errors: [...reader.errors, ...texts] }
  return { record: { ...record, on } }

  function detailsOf() {
    switch (step) {
      case 'section-1':
        return { step }
      case 'section-2':
      case 'earlier-form':
      case 'reverification': {
        const ends = reader.choice('ends', ['no', 'yes'])
        const authorizedThrough = ends === 'yes' ? reader.date('authorizedThrough', null) : null
        return { step, authorizedThrough }
      }
      case 'case-opened': {
        const caseNumber = (boxes.caseNumber ?? '').trim().toUpperCase()
        if (/^[A-Z0-9][A-Z0-9-]{4,29}$/.test(caseNumber)) return { step, caseNumber }
        texts.push({ box: 'caseNumber', text: 'Enter the case number as E-Verify shows it: letters and digits' })
        return null
      }
      case 'case-choice': {
        const choice = reader.choice('choice', caseChoices)
        return choice && { step, choice }
      }
      case 'case-result': {
        const result = reader.choice('result', caseResults)
        return result && { step, result }
      }
    }
  }
}

/** The boxes of a step as they are filled in at first when it is corrected. */
export function boxesOfStep(record: EligibilityRecord): Boxes {
  const on = boxesOfDate('on', record.on)
  switch (record.step) {
    case 'section-1':
      return on
    case 'section-2':
    case 'earlier-form':
    case 'reverification':
      return {
        ...on,
        ends: record.authorizedThrough ? 'yes' : 'no',
        ...boxesOfDate('authorizedThrough', record.authorizedThrough),
      }
    case 'case-opened':
      return { ...on, caseNumber: record.caseNumber }
    case 'case-choice':
      return { ...on, choice: record.choice }
    case 'case-result':
      return { ...on, result: record.result }
  }
}
