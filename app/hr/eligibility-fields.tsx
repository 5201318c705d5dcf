import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { choiceNames, resultNames } from '#app/wording/eligibility.ts'
import { type CaseResult, caseChoices, type EligibilityStep } from '#domain/eligibility.ts'
import type { fieldsOf } from './fields.tsx'

const days: Readonly<Record<EligibilityStep, string>> = {
  'section-1': 'Day on which the person signed Section 1',
  'section-2': 'Day on which the agency signed Section 2',
  'earlier-form': 'Day on which the earlier form was checked',
  reverification: 'Day on which the agency signed Supplement B',
  'case-opened': 'Day on which the case was opened',
  'case-choice': 'Day on which the person chose',
  'case-result': 'Day of the result',
}

/** What is asked about a step: its day, and what it says beside that. */
export function EligibilityFields(props: {
  step: EligibilityStep
  fields: ReturnType<typeof fieldsOf>
  /** Those that may be recorded. */
  results: readonly CaseResult[]
}) {
  const { step, fields, results } = props
  return (
    <>
      <DateInput {...fields.date('on')} label={days[step]} />
      {(step === 'section-2' || step === 'earlier-form' || step === 'reverification') && (
        <Radios
          {...fields.text('ends')}
          label="Does the work authorization that was shown end?"
          hint="Only whether and when. Which papers were shown is not asked, and no copies are kept here."
          options={[
            { value: 'no', label: 'No end date' },
            {
              value: 'yes',
              label: 'It ends and must be reverified',
              more: <DateInput {...fields.date('authorizedThrough')} label="Last day of the work authorization" />,
            },
          ]}
        />
      )}
      {step === 'case-opened' && (
        <TextInput
          {...fields.text('caseNumber')}
          label="Case number"
          hint="As E-Verify shows it."
          width="medium"
          maxLength={30}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {step === 'case-choice' && (
        <Radios
          {...fields.text('choice')}
          label="What did the person choose?"
          options={caseChoices.map((value) => ({ value, label: choiceNames[value] }))}
        />
      )}
      {step === 'case-result' && (
        <Radios
          {...fields.text('result')}
          label="What does E-Verify say?"
          options={results.map((value) => ({ value, label: resultNames[value] }))}
        />
      )}
    </>
  )
}
