import type { FieldProps } from './field.tsx'
import { describe, Field } from './field.tsx'

/** Several lines of text; `rows` is the height it starts with, 5 when absent. */
export function Textarea(
  props: FieldProps & { rows?: number; maxLength?: number; defaultValue?: string | undefined; lang?: string },
) {
  const { label, hint, errors, heading, rows = 5, ...native } = props
  return (
    <Field id={props.id} label={label} hint={hint} errors={errors} heading={heading}>
      <textarea className="input" rows={rows} {...native} {...describe(props)} />
    </Field>
  )
}
