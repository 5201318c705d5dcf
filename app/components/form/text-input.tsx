import type { InputHTMLAttributes } from 'react'
import type { FieldProps } from './field.tsx'
import { describe, Field } from './field.tsx'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'spellCheck'
  | 'autoCapitalize'
  | 'disabled'
  | 'readOnly'
  | 'list'
  | 'lang'
>

/**
 * One line of text.
 * @param props.type what a phone's keyboard should offer; `text` when absent
 * @param props.width how long the answer is expected to be; the whole line when absent
 */
export function TextInput(
  props: FieldProps &
    Native & {
      type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
      width?: 'short' | 'medium'
      defaultValue?: string | undefined
    },
) {
  const { label, hint, errors, heading, width, type = 'text', ...native } = props
  return (
    <Field id={props.id} label={label} hint={hint} errors={errors} heading={heading}>
      <input className={width ? `input input-${width}` : 'input'} type={type} {...native} {...describe(props)} />
    </Field>
  )
}
