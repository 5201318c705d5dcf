import { Form } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { subjectWords } from '#app/wording/sources.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { stateCodes } from '#domain/sending/states.ts'
import { type AgencySource, sourceSubjects } from '#domain/sources.ts'
import sending from '#locales/en/sending.ts'

/** Every source of the agency, each to be changed or taken off the list. */
export function SourceTable({ list }: { list: readonly AgencySource[] }) {
  if (list.length === 0)
    return (
      <EmptyState title="No source">
        HR can still write down where something was checked, and is offered nothing.
      </EmptyState>
    )
  return (
    <Table
      caption="Sources"
      captionHidden
      rows={list}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Source', cell: (row) => row.name },
        { key: 'of', label: 'For', cell: (row) => `${subjectWords[row.of]}${row.state ? `, ${row.state}` : ''}` },
        { key: 'where', label: 'Web address or phone', cell: (row) => <Where row={row} /> },
        { key: 'look', label: 'What to look for', cell: (row) => row.look },
        { key: 'actions', label: '', cell: (row) => <Actions row={row} /> },
      ]}
    />
  )
}

function Where({ row }: { row: AgencySource }) {
  return (
    <>
      {row.url && (
        <a href={row.url} target="_blank" rel="noreferrer" className="block">
          {new URL(row.url).hostname}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}
      {row.phone}
    </>
  )
}

function Actions({ row }: { row: AgencySource }) {
  return (
    <form method="post" className="actions">
      <a href={`/admin/settings/sources?change=${encodeURIComponent(row.id)}#change`}>
        Change<span className="sr-only"> {row.name}</span>
      </a>
      <input type="hidden" name="remove" value={row.id} />
      <Button look="secondary">
        Remove<span className="sr-only"> {row.name}</span>
      </Button>
    </form>
  )
}

/** A source to be put on the list, or one of it to be changed. */
export function SourceForm(props: { state: FormState | undefined; first: Boxes; changes: string | null }) {
  const fields = fieldsOf(props.state, props.first)
  const { changes } = props
  return (
    <Section id="change" title={changes ? `Change ${changes}` : 'Add a source'}>
      <Form method="post" noValidate className="fields max-w-2xl">
        {fields.boxes.id && <input type="hidden" name="id" value={fields.boxes.id} />}
        <Select
          {...fields.text('of')}
          label="What is looked up there"
          empty="Choose"
          options={sourceSubjects.map((value) => ({ value, label: subjectWords[value] }))}
        />
        <Select
          {...fields.text('state')}
          label="Of which state (optional)"
          hint="Empty where it is for every state."
          empty="Every state"
          options={stateCodes.map((code) => ({ value: code, label: sending.states[code] }))}
        />
        <TextInput {...fields.text('name')} label="Name" maxLength={120} autoComplete="off" />
        <TextInput
          {...fields.text('url')}
          label="Web address"
          hint="Such as https://www.example.gov/. It opens in a new tab beside HR’s form."
          type="url"
          maxLength={300}
          autoComplete="off"
        />
        <TextInput {...fields.text('phone')} label="Phone" width="medium" maxLength={40} autoComplete="off" />
        <Textarea {...fields.text('look')} label="What to look for (optional)" rows={2} />
        <div className="actions">
          <Button>{changes ? 'Save the change' : 'Add the source'}</Button>
          {changes && (
            <a className="button button-quiet" href="/admin/settings/sources">
              Leave it as it is
            </a>
          )}
        </div>
      </Form>
    </Section>
  )
}

/** The gates that a possible match of exclusions closes. */
export function MatchHold(props: {
  source: string
  gates: readonly string[]
  options: readonly { value: string; label: string }[]
  errors: readonly string[] | undefined
}) {
  return (
    <Section id="match" title="What a possible match closes">
      <p className="hint mb-3">{props.source}</p>
      <Form method="post" noValidate className="fields max-w-2xl">
        <input type="hidden" name="hold" value="on" />
        <Checkboxes
          id="gates"
          name="gates"
          label="Until it is settled, HR’s hold is on"
          errors={props.errors}
          options={props.options}
          defaultValue={props.gates}
        />
        <div className="actions">
          <Button>Save what it closes</Button>
        </div>
      </Form>
    </Section>
  )
}
