import { Checkboxes } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Table } from '#app/components/table.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'

const medicalHint = 'Medical: only HR with the medical permission sees more than whether it is met.'
const graceHint =
  'Where a position gives time to meet something, such as a year for training, that time does not count here.'

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
      {only && gates.length === 1 ? (
        <>
          <Checkboxes
            {...ticks('asked')}
            label="Asked here"
            options={choices.map(({ name, label, medical }) => ({
              value: name,
              label,
              hint: medical ? medicalHint : undefined,
            }))}
          />
          <Checkboxes
            {...ticks('grace')}
            label="Grace"
            options={[{ value: only.value, label: 'No grace here', hint: graceHint }]}
          />
        </>
      ) : (
        <GatesTable
          rows={[
            ...choices.map(({ medical, ...each }) => ({ ...each, hint: medical ? medicalHint : '' })),
            { name: 'grace', label: 'No grace', hint: graceHint },
          ]}
          gates={gates}
          ticked={(name) => ticks(name).defaultValue}
        />
      )}
      <DateInput
        {...fields.date('from')}
        label="From"
        hint="Today or later. Days that have passed stay as they were."
      />
    </DeskQuestion>
  )
}

/** By which gates each is asked: a tick for every two. */
function GatesTable(props: {
  rows: readonly { name: string; label: string; hint: string }[]
  gates: readonly { value: string; label: string }[]
  ticked: (name: string) => readonly string[]
}) {
  return (
    <div className="mb-8">
      <Table
        caption="What is asked, and for what"
        rows={props.rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'what',
            label: 'Asked',
            cell: ({ label, hint }) => (
              <>
                {label}
                {hint && <small className="row-detail">{hint}</small>}
              </>
            ),
          },
          ...props.gates.map((gate) => ({
            key: gate.value,
            label: gate.label,
            cell: ({ name, label }: { name: string; label: string }) => (
              <label className="inline-flex min-h-11 min-w-11 items-center md:min-h-0 md:min-w-0">
                <input
                  type="checkbox"
                  className="size-5"
                  name={name}
                  value={gate.value}
                  defaultChecked={props.ticked(name).includes(gate.value)}
                />
                <span className="sr-only">{`${label}: ${gate.label}`}</span>
              </label>
            ),
          })),
        ]}
      />
    </div>
  )
}
