import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { HoldTable } from '#app/hr/hold-table.tsx'
import { holdRows } from '#app/hr/holds.server.ts'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { hrefWith, pageOf } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { holdsKnown } from '#db/queries/holds.ts'
import { namesOfPeople } from '#db/queries/person.ts'
import { holdStateOn } from '#domain/holds.ts'

export const meta = titled

/** Rows on a page. */
const size = 50

/** Every hold that is in force or will be, but one's own, the oldest first. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'put on hold')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const { today } = moment
  const lasting = (await holdsKnown(db, scope, today, null)).filter(({ facts }) => holdStateOn(facts, today) !== 'over')
  const page = pageOf(query, lasting.length, size)
  const shown = lasting.slice((page - 1) * size, page * size)
  const names = await namesOfPeople(
    db,
    reading,
    today,
    shown.map(({ personId }) => personId),
  )
  const rows = await holdRows(db, shown, { today, timeZone })
  return {
    title: 'Holds',
    page,
    total: lasting.length,
    rows: rows.map((row) => ({ ...row, name: names.get(row.personId)?.name ?? '' })),
  }
}

export default function Holds() {
  const { title, page, total, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={title} lead="Everyone who is off something now, or will be. Your own are not among these." />
      {total === 0 ? (
        <EmptyState title="Nobody is on hold" action={<a href="/hr/people">See the people</a>}>
          A hold is put from the page of a person, under Holds.
        </EmptyState>
      ) : (
        <HoldTable caption={title} rows={rows} />
      )}
      <Pages page={page} size={size} total={total} href={(next) => hrefWith('/hr/holds', { page: next })} />
    </>
  )
}
