import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { Done } from '#app/hr/done.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { WaiverTable } from '#app/hr/waiver-table.tsx'
import { waiverRows } from '#app/hr/waivers.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { hrefWith, pageOf } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { namesOfPeople } from '#db/queries/person.ts'
import { type Waiver, waitsForApproval, waiversKnown } from '#db/queries/waivers.ts'
import { waiverStateOn } from '#domain/waivers.ts'

export const meta = titled

/** Rows on a page. */
const size = 50
const views = ['mine', 'others', 'running', 'over'] as const
type View = (typeof views)[number]

const words: Readonly<Record<View, { tab: string; none: string; next: string }>> = {
  mine: {
    tab: 'Waiting for you',
    none: 'No waiver waits for your word',
    next: 'What a colleague proposes appears here; what you propose waits for someone else.',
  },
  others: {
    tab: 'Waiting for someone else',
    none: 'None of your proposals waits',
    next: 'A waiver is proposed from the page of a person, under Waivers.',
  },
  running: {
    tab: 'Running',
    none: 'Nothing is waived',
    next: 'Waivers that are approved appear here, the first to end on top.',
  },
  over: { tab: 'Over', none: 'No waiver is over', next: 'What ended, was refused or was withdrawn is kept here.' },
}

/** Every waiver but one's own: what waits for a second person, what runs, what is over. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'approve waiver')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const { today } = moment
  const masked = await maskedRequirements(db, reading, '', true)
  const known = await waiversKnown(db, scope, today, null, masked)
  const viewOf = (waiver: Waiver): View => {
    const state = waiverStateOn(waiver, today)
    if (state === 'waiting') return waitsForApproval(waiver, scope, today) ? 'mine' : 'others'
    return state === 'running' || state === 'to come' ? 'running' : 'over'
  }
  const view = views.find((each) => each === query.get('at')) ?? 'mine'
  const all = known.filter((waiver) => viewOf(waiver) === view)
  if (view === 'running') all.sort((a, b) => (a.counts?.through ?? '').localeCompare(b.counts?.through ?? ''))
  if (view === 'over') all.reverse()
  const page = pageOf(query, all.length, size)
  const shown = all.slice((page - 1) * size, page * size)
  const names = await namesOfPeople(
    db,
    reading,
    today,
    shown.map(({ personId }) => personId),
  )
  const rows = await waiverRows(db, scope, shown, { today, timeZone })
  return {
    title: 'Waivers',
    view,
    page,
    total: all.length,
    counts: views.map((each) => known.filter((waiver) => viewOf(waiver) === each).length),
    rows: rows.map((row) => ({ ...row, name: names.get(row.personId)?.name ?? '' })),
    done: query.get('done'),
  }
}

export default function Waivers() {
  const { title, view, page, total, counts, rows, done } = useLoaderData<typeof loader>()
  const href = (at: View, next: string | null = null) =>
    hrefWith('/hr/waivers', { at: at === 'mine' ? null : at, page: next })
  return (
    <>
      <PageHeading
        title={title}
        lead="Whoever proposed a waiver does not approve it. Your own waivers are not among these."
      />
      <Done what={done} />
      <div className="mb-4">
        <Tabs
          label="Waivers"
          items={views.map((each, i) => ({
            href: href(each),
            label: words[each].tab,
            count: counts[i] ?? 0,
            current: each === view,
          }))}
        />
      </div>
      {total === 0 ? (
        <EmptyState title={words[view].none} action={<a href="/hr/people">See the people</a>}>
          {words[view].next}
        </EmptyState>
      ) : (
        <WaiverTable caption={words[view].tab} rows={rows} />
      )}
      <Pages page={page} size={size} total={total} href={(next) => href(view, next)} />
    </>
  )
}
