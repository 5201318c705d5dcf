import type { ReactNode } from 'react'
import type { FieldProps } from './field.tsx'
import { FieldGroup } from './field.tsx'

interface Option {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Follow-up fields, always on the page below the option, so that they need no script. */
  more?: ReactNode
}

interface Group extends FieldProps {
  options: readonly Option[]
  /** Short answers such as yes and no stand side by side. */
  inline?: boolean
}

/** One of a few; the whole row of an option can be tapped. */
export function Radios(props: Group & { defaultValue?: string | undefined }) {
  return <Choices {...props} type="radio" chosen={props.defaultValue === undefined ? [] : [props.defaultValue]} />
}

/** Any number of a few. Each checked option sends `name` with its value. */
export function Checkboxes(props: Group & { defaultValue?: readonly string[] | undefined }) {
  return <Choices {...props} type="checkbox" chosen={props.defaultValue ?? []} />
}

function Choices(props: Group & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  return (
    <FieldGroup
      id={`${props.id}-group`}
      label={props.label}
      hint={props.hint}
      errors={props.errors}
      heading={props.heading}
    >
      <div className={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            // The first has the field's own id, so that the link in the error summary leads to it.
            id={index === 0 ? props.id : `${props.id}-${index + 1}`}
            name={props.name}
            type={props.type}
            option={option}
            checked={props.chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function Choice(props: { id: string; name: string; type: 'radio' | 'checkbox'; option: Option; checked: boolean }) {
  const { id, option } = props
  return (
    <>
      <label className="choice" htmlFor={id}>
        <input id={id} name={props.name} type={props.type} value={option.value} defaultChecked={props.checked} />
        <span>
          {option.label}
          {option.hint && <span className="choice-hint">{option.hint}</span>}
        </span>
      </label>
      {option.more && <div className="choice-more">{option.more}</div>}
    </>
  )
}
