import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'

/** What every field takes; `id` to `errors` come from `fieldProps` of a conform field. */
export interface FieldProps {
  id: string
  name: string
  label: ReactNode
  /** Helps before a mistake is made: where to find it, how it is written. */
  hint?: ReactNode
  errors?: readonly string[] | undefined
  /** The label is the page's question and therefore its h1. */
  heading?: boolean | undefined
}

/** The attributes that tie a control to its hint and errors. */
export function describe(props: Pick<FieldProps, 'id' | 'hint' | 'errors'>) {
  return { 'aria-describedby': describedBy(props), 'aria-invalid': props.errors?.length ? true : undefined }
}

function describedBy({ id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>) {
  return [hint ? `${id}-hint` : '', errors?.length ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

/** Label, hint and errors above one control, which takes `id` and `describe(props)`. */
export function Field(props: Omit<FieldProps, 'name'> & { children: ReactNode }) {
  return (
    <div className={fieldClass(props.errors)}>
      <label className="label" htmlFor={props.id}>
        {props.heading ? <h1>{props.label}</h1> : props.label}
      </label>
      <HintAndErrors id={props.id} hint={props.hint} errors={props.errors} />
      {props.children}
    </div>
  )
}

/** The same above several controls that answer one question together. */
export function FieldGroup(props: Omit<FieldProps, 'name'> & { children: ReactNode }) {
  return (
    <fieldset className={fieldClass(props.errors)} aria-describedby={describedBy(props)}>
      <legend className="label">{props.heading ? <h1>{props.label}</h1> : props.label}</legend>
      <HintAndErrors id={props.id} hint={props.hint} errors={props.errors} />
      {props.children}
    </fieldset>
  )
}

export function HintAndErrors({ id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {errors?.length ? (
        <div id={`${id}-error`}>
          {errors.map((error) => (
            <p className="error" key={error}>
              <Icon name="warning" />
              {error}
            </p>
          ))}
        </div>
      ) : null}
    </>
  )
}

function fieldClass(errors: readonly string[] | undefined) {
  return errors?.length ? 'field field-wrong' : 'field'
}
