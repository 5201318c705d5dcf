import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'

/** Proposes a waiver for a person. */
export function WaiverForm(props: {
  title: string
  personId: string
  name: string
  choices: readonly { value: string; label: string }[]
  never: string | null
  /** The last day that one from today on may have, in words. */
  latest: string
  first: Boxes
  state: FormState | undefined
}) {
  const { choices, never, latest, state } = props
  const fields = fieldsOf(state, props.first)
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${props.personId}/waivers`, label: `Waivers of ${props.name}` }}
      errors={<FormErrors state={state} />}
      caption={props.name}
      title={props.title}
      lead={
        <p>
          Nothing changes before a second person in HR approves. Then everyone reads “Waived” and through when, never
          “In order”; why is for HR alone.
        </p>
      }
      continueLabel="Propose the waiver"
    >
      <Select
        {...fields.text('requirement')}
        label="Requirement"
        hint={
          <>
            {never && `Never waived: ${never}. `}
            Confidential requirements are waived by colleagues with the medical permission.
          </>
        }
        empty="Choose one"
        options={choices}
      />
      <DateInput {...fields.date('from')} label="From" />
      <DateInput
        {...fields.date('through')}
        label="Through"
        hint={`The last day on which it is waived; from today ${latest} at the latest.`}
      />
      <Textarea
        {...fields.text('reason')}
        label="Why it is waived"
        hint="For HR only, at most 500 characters. Write nothing about health, treatment or diagnoses."
        rows={3}
      />
    </DeskQuestion>
  )
}
