import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Pages } from '#app/hr/pages.tsx'
import { longDate } from '#locales/dates.ts'
import type { SiteBoardData } from './site-board.server.ts'

/** Who of everybody employed may enter a site on a day, and what keeps the others out. */
export function SiteBoard(props: SiteBoardData & { path: string; size: number; wrong: string | null }) {
  const { question, rows, counts, total, path, size, wrong } = props
  const { on, today, search, show, page } = question
  const asked = { on: on === today ? null : on, q: search, show: show === 'everyone' ? null : show }
  const day = { id: 'on', name: 'on', label: 'On the day', errors: wrong ? [wrong] : undefined }
  const people = counts.cleared + counts.notCleared
  return (
    <>
      <p className="sentence">
        {counts.cleared.toLocaleString('en-US')} of {people.toLocaleString('en-US')} may enter{' '}
        {on === today ? 'today' : `on ${longDate(on, 'en')}`}.
      </p>
      <p className="as-of mb-4">
        As of {on === today ? `today, ${longDate(on, 'en')}` : longDate(on, 'en')}, on what is known now. Of what is
        confidential it says only whether it is met.
      </p>
      <Filters
        label="Narrow the list down"
        applyLabel="Show"
        clear={Object.values(asked).some(Boolean) ? { href: path, label: 'Clear' } : undefined}
      >
        <TextInput id="q" name="q" label="Name" type="search" defaultValue={search} width="medium" />
        <Select
          id="show"
          name="show"
          label="Who"
          empty="Everybody"
          defaultValue={show === 'everyone' ? '' : show}
          options={[
            { value: 'cleared', label: 'Only cleared' },
            { value: 'not-cleared', label: 'Only not cleared' },
          ]}
        />
        <Field {...day}>
          <input className="input" id="on" name="on" type="date" defaultValue={on} {...describe(day)} />
        </Field>
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title="Nobody to show">
          {people === 0 ? 'Nobody is employed on this day.' : 'Nobody fits what is chosen above.'}
        </EmptyState>
      ) : (
        <Table
          caption="People and this site"
          captionHidden
          rows={rows}
          rowKey={({ personId }) => personId}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: ({ personId, person, position }) => (
                <>
                  <a href={`/hr/people/${personId}`}>{person}</a>
                  <small className="row-detail">{position}</small>
                </>
              ),
            },
            { key: 'state', label: 'State', cell: ({ kind, word }) => <Status kind={kind}>{word}</Status> },
            {
              key: 'through',
              label: 'Through',
              cell: ({ kind, through }) =>
                (kind === 'cleared' || kind === 'lapsing') && <DateInWords date={through} today={on} language="en" />,
            },
            { key: 'why', label: 'Why', cell: ({ reason }) => reason },
          ]}
        />
      )}
      <Pages page={page} size={size} total={total} href={(turned) => hrefWith(path, asked, { page: turned })} />
    </>
  )
}
