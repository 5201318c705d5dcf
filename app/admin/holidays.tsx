import { Form } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'

export type HolidayRow = { on: string; date: string; name: string }

/** The days on which offices are closed, each with a button that takes it off the list. */
export function HolidayTable({ id, title, rows }: { id: string; title: string; rows: readonly HolidayRow[] }) {
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? (
        <EmptyState title="No holiday">Every day from Monday to Friday counts as a working day.</EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.on}
          columns={[
            { key: 'date', label: 'Day', cell: (row) => row.date },
            { key: 'name', label: 'Holiday', cell: (row) => row.name },
            { key: 'remove', label: '', cell: (row) => <Remove row={row} /> },
          ]}
        />
      )}
    </Section>
  )
}

function Remove({ row }: { row: HolidayRow }) {
  return (
    <form method="post">
      <input type="hidden" name="remove" value={row.on} />
      <Button look="secondary">
        Remove <span className="sr-only">{`${row.name}, ${row.date}`}</span>
      </Button>
    </form>
  )
}

/** A day and its name, to be put on the list. */
export function AddHoliday({ state }: { state: FormState | undefined }) {
  const fields = fieldsOf(state)
  return (
    <Section id="add" title="Add a holiday">
      <Form method="post" noValidate className="fields max-w-2xl">
        <DateInput {...fields.date('on')} label="Day on which offices are closed" />
        <TextInput {...fields.text('name')} label="Name" width="medium" autoComplete="off" maxLength={80} />
        <div className="actions">
          <Button>Add the holiday</Button>
        </div>
      </Form>
    </Section>
  )
}
