import { Checkboxes } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'

type Choice = { name: string; label: string; medical: boolean }

/**
 * What is asked on top, from a day on.
 * @param props.gates those that can need it; one for a site, where a tick is enough
 */
export function ChangeForm(props: {
  title: string
  back: { href: string; label: string }
  choices: readonly Choice[]
  gates: readonly { value: string; label: string }[]
  first: Boxes
  state: FormState | undefined
}) {
  const { choices, gates, state, first } = props
  const fields = fieldsOf(state, first)
  const [only] = gates
  const ofSite = gates.length === 1
  const ticks = (box: string) => {
    const { defaultValue, ...rest } = fields.text(box)
    return { ...rest, defaultValue: (defaultValue ?? '').split(',').filter(Boolean) }
  }
  return (
    <DeskQuestion
      back={props.back}
      errors={<FormErrors state={state} />}
      title={props.title}
      lead={
        <p>
          On top of what each position asks. Before anything is asked of anybody, the next page shows who would gain or
          lose clearance. The figures are customs of the field and have not been verified by a lawyer.
        </p>
      }
      continueLabel="Work out what it changes"
    >
      {choices.map(({ name, label, medical }) => (
        <Checkboxes
          key={name}
          {...ticks(name)}
          label={label}
          hint={medical ? 'Medical: only HR with the medical permission sees more than whether it is met.' : undefined}
          inline={!ofSite}
          options={ofSite && only ? [{ value: only.value, label: 'Asked here' }] : gates}
        />
      ))}
      <Checkboxes
        {...ticks('grace')}
        label="No grace"
        hint="Where a position gives time to meet something, such as a year for training, it does not count here."
        inline={!ofSite}
        options={ofSite && only ? [{ value: only.value, label: 'No grace here' }] : gates}
      />
      <DateInput
        {...fields.date('from')}
        label="From"
        hint="Today or later. Days that have passed stay as they were."
      />
    </DeskQuestion>
  )
}
