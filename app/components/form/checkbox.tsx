import type { FieldProps } from './field.tsx'
import { describe, HintAndErrors } from './field.tsx'

/** A single yes, such as a consent. Sends `on`, or nothing when it is left empty. */
export function Checkbox(props: Omit<FieldProps, 'heading'> & { defaultChecked?: boolean | undefined }) {
  return (
    <div className={props.errors?.length ? 'field field-wrong' : 'field'}>
      <HintAndErrors id={props.id} hint={props.hint} errors={props.errors} />
      <label className="choice" htmlFor={props.id}>
        <input
          id={props.id}
          name={props.name}
          type="checkbox"
          defaultChecked={props.defaultChecked}
          {...describe(props)}
        />
        <span>{props.label}</span>
      </label>
    </div>
  )
}
