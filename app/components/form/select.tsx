import type { FieldProps } from './field.tsx'
import { describe, Field } from './field.tsx'

/**
 * One of a longer list; up to about seven are `Radios`.
 * @param props.empty the words of a first entry that stands for no choice
 */
export function Select(
  props: FieldProps & {
    options: readonly { value: string; label: string }[]
    empty?: string
    defaultValue?: string | undefined
    autoComplete?: string
  },
) {
  const { label, hint, errors, heading, options, empty, ...native } = props
  return (
    <Field id={props.id} label={label} hint={hint} errors={errors} heading={heading}>
      <select className="input" {...native} {...describe(props)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
