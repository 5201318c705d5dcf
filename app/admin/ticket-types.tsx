import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import type { TicketTypeRow } from '#app/wording/tickets.ts'
import { unnamedMoving } from '#domain/driving/ticket-types.ts'
import type { Boxes } from '#domain/sending/boxes.ts'

/** Every type of ticket, with whether it counts and where that is from. */
export function TicketTypeTable({ rows }: { rows: readonly TicketTypeRow[] }) {
  return (
    <Table
      caption="Types of tickets"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'en', label: 'In English', cell: (row) => row.en },
        { key: 'es', label: 'In Spanish', cell: (row) => <span lang="es">{row.es}</span> },
        { key: 'moving', label: 'Moving violation', cell: (row) => counts(row) },
        { key: 'source', label: 'From', cell: (row) => row.source },
        {
          key: 'actions',
          label: '',
          cell: (row) =>
            row.id !== unnamedMoving && (
              <a href={`/admin/settings/tickets?change=${encodeURIComponent(row.id)}#change`}>
                Change<span className="sr-only"> {row.en}</span>
              </a>
            ),
        },
      ]}
    />
  )
}

function counts({ id, moving }: TicketTypeRow): string {
  if (id === unnamedMoving) return 'Always counts'
  return moving ? 'Counts' : 'Does not count'
}

/** A type to be put on the list, or one of it to be changed; a built-in one keeps its names. */
export function TicketTypeForm(props: { state: FormState | undefined; first: Boxes; changes: TicketTypeRow | null }) {
  const { changes } = props
  const fields = fieldsOf(props.state, props.first)
  return (
    <Section id="change" title={changes ? `Change “${changes.en}”` : 'Add a type'}>
      <Form method="post" noValidate className="fields max-w-2xl">
        {changes && <input type="hidden" name="id" value={changes.id} />}
        {(!changes || changes.added) && (
          <>
            <TextInput {...fields.text('en')} label="What it is called in English" maxLength={80} autoComplete="off" />
            <TextInput
              {...fields.text('es')}
              label="What it is called in Spanish"
              maxLength={80}
              lang="es"
              autoComplete="off"
            />
          </>
        )}
        <Radios
          {...fields.text('moving')}
          label="Do such tickets count as moving violations?"
          options={[
            { value: 'yes', label: 'Yes, once they are decided' },
            { value: 'no', label: 'No, they are kept on file only' },
          ]}
        />
        <TextInput
          {...fields.text('source')}
          label="Where that is from"
          hint={`Such as a section of the law, or “Agency policy”.${changes ? ' Change it too where whether they count is now from elsewhere.' : ''}`}
          maxLength={120}
          autoComplete="off"
        />
        <div className="actions">
          <Button>{changes ? 'Save the change' : 'Add the type'}</Button>
          {changes && (
            <a className="button button-quiet" href="/admin/settings/tickets">
              Leave it as it is
            </a>
          )}
        </div>
      </Form>
    </Section>
  )
}
