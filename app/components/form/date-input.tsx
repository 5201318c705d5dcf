import type { FieldProps } from './field.tsx'
import { FieldGroup } from './field.tsx'

const parts = ['month', 'day', 'year'] as const

type Part = (typeof parts)[number]

/**
 * A date in three boxes, in the order US readers write it. Sends `name.month`, `name.day` and `name.year`.
 * @param props.label the question; becomes the legend
 * @param props.boxLabels the words "Month", "Day" and "Year"
 * @param props.wrong the boxes to mark when there are errors; empty or absent marks all three
 * @param props.monthOnly leaves the day out, where people do not remember it and it does not matter
 * @param props.birthday lets the browser fill in the birthday it knows
 */
export function DateInput(
  props: FieldProps & {
    boxLabels: Record<Part, string>
    wrong?: readonly Part[] | undefined
    defaultValue?: Partial<Record<Part, string | undefined>> | undefined
    monthOnly?: boolean
    birthday?: boolean
  },
) {
  const asked = props.monthOnly ? (['month', 'year'] as const) : parts
  const marked = props.errors?.length ? (props.wrong?.length ? props.wrong : parts) : []
  return (
    <FieldGroup id={props.id} label={props.label} hint={props.hint} errors={props.errors} heading={props.heading}>
      <div className="date-boxes">
        {asked.map((part) => (
          <div key={part}>
            <label htmlFor={`${props.id}-${part}`}>{props.boxLabels[part]}</label>
            <input
              className={part === 'year' ? 'input input-year' : 'input'}
              id={`${props.id}-${part}`}
              name={`${props.name}.${part}`}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              defaultValue={props.defaultValue?.[part]}
              autoComplete={props.birthday ? `bday-${part}` : 'off'}
              aria-invalid={marked.includes(part) || undefined}
              aria-describedby={marked.includes(part) ? `${props.id}-error` : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
