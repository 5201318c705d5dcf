import { EmptyState } from '#app/components/empty-state.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Pages } from '#app/staff/pages.tsx'
import { columnsAsKnown } from './columns.tsx'
import { asOfWords, BothDates } from './filters.tsx'
import type { TeamAsKnownData } from './team.server.ts'

const path = '/team/standing'

/** The own team on a day, as known then beside as known now. */
export function TeamAsKnown(props: TeamAsKnownData) {
  const { asked, parameters, gates, gate, wrongGate, search, page, pageSize, total, rows } = props
  const href = (change: Record<string, string | null>) => hrefWith(path, parameters, change)
  return (
    <>
      <PageHeading
        title="Your team, as known then and now"
        lead="Who of your team of today was cleared on a day: what was known at a time, beside what is known now."
      />
      {wrongGate && <Notice tone="error">{wrongGate}</Notice>}
      {gates.length > 1 && (
        <Tabs
          label="What is asked"
          items={gates.map((each) => ({
            href: href({ gate: each.gate }),
            label: each.name,
            current: each.gate === gate,
          }))}
        />
      )}
      <BothDates asked={asked} clear={path}>
        {parameters.gate && <input type="hidden" name="gate" value={parameters.gate} />}
        <TextInput id="q" name="q" label="Name" type="search" defaultValue={search} width="medium" />
      </BothDates>
      <p className="as-of mb-3">{asOfWords(asked)}</p>
      {rows.length === 0 ? (
        <EmptyState title="Nobody to show" action={search !== '' && <a href={href({ q: null })}>Show everybody</a>}>
          {search === '' ? 'Nobody belongs to your team today.' : 'Nobody of your team has this name.'}
        </EmptyState>
      ) : (
        <Table
          caption="People of your team"
          captionHidden
          rows={rows}
          rowKey={({ personId }) => personId}
          columns={columnsAsKnown((id) => hrefWith(`/team/people/${id}`, { on: parameters.on }))}
        />
      )}
      <Pages
        page={page}
        size={pageSize}
        total={total}
        shown={rows.length}
        href={(turned) => href({ page: turned > 1 ? String(turned) : null })}
      />
    </>
  )
}
