import { Checkboxes } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'

/** Puts a person on hold, or changes what a hold stops. */
export function HoldForm(props: {
  title: string
  personId: string
  name: string
  choices: readonly { value: string; label: string; hint?: string }[]
  /** The day on which it began, in words, where that can no longer change. */
  began: string | null
  /** The newest record that the form looks at; null for a hold that is to be put. */
  looked: string | null
  first: Boxes
  state: FormState | undefined
}) {
  const { name, began, looked, state } = props
  const fields = fieldsOf(state, props.first)
  const { defaultValue: ticked, ...gates } = fields.text('gates')
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${props.personId}/holds`, label: `Holds on ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={props.title}
      lead={
        <p>
          {looked ? 'It counts at once' : 'It counts at once, or from its first day'}. The person and their manager are
          told what may not be done from when. Why is for HR alone: it is in no letter, on no board and in no export.
        </p>
      }
      continueLabel={looked ? 'Change the hold' : 'Put on hold'}
    >
      {looked && <input type="hidden" name="looked" value={fields.boxes.looked ?? looked} />}
      <Checkboxes
        {...gates}
        label="What they may not do"
        options={props.choices}
        defaultValue={ticked?.split(',').filter(Boolean)}
      />
      {began ? (
        <>
          <p>On hold since {began}. Days that have passed stay as they were.</p>
          {(['month', 'day', 'year'] as const).map((part) => (
            <input key={part} type="hidden" name={`from.${part}`} value={fields.boxes[`from.${part}`] ?? ''} />
          ))}
        </>
      ) : (
        <DateInput {...fields.date('from')} label="From" />
      )}
      <DateInput {...fields.date('through')} label="Through" hint="Empty: until it is lifted." />
      <Textarea
        {...fields.text('reason')}
        label={looked ? 'Why it is changed' : 'Why they are on hold'}
        hint="For HR only, at most 500 characters. Write nothing about health, treatment or diagnoses."
        rows={3}
      />
    </DeskQuestion>
  )
}
