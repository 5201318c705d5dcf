import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Lines } from '#app/hr/cell.tsx'
import { Done } from '#app/hr/done.tsx'
import { inWords } from '#app/hr/duplicates.server.ts'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { duplicatePairs, pairsOnAPage } from '#db/queries/duplicates.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'read person')
  const { total, pairs, page } = await readPage(query, pairsOnAPage, (page) =>
    duplicatePairs(db, scope, moment.today, page),
  )
  return {
    title: 'Possible duplicates',
    rows: await inWords(db, scope, moment.today, pairs),
    total,
    page,
    size: pairsOnAPage,
    done: query.get('done'),
  }
}

export default function Duplicates() {
  const { title, rows, total, page, size, done } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        back={{ href: '/hr/people', label: 'People' }}
        title={title}
        lead="Records that may be of one person. Nobody is merged by itself."
      />
      <Done what={done} />
      {rows.length === 0 ? (
        <EmptyState title="Nobody seems to be here twice" action={<a href="/hr/people">See the people</a>}>
          Records with the same address, number, name or file appear here by themselves.
        </EmptyState>
      ) : (
        <Table
          caption="Pairs of records"
          captionHidden
          rows={rows}
          rowKey={(row) => row.href}
          columns={[
            {
              key: 'pair',
              label: 'Records',
              cell: (row) => (
                <a href={row.href}>
                  {row.one.name} and {row.other.name}
                </a>
              ),
            },
            { key: 'signs', label: 'In common', cell: (row) => <Lines lines={row.signs} /> },
            { key: 'one', label: 'First record', cell: (row) => <Lines lines={row.one.contact} /> },
            { key: 'other', label: 'Second record', cell: (row) => <Lines lines={row.other.contact} /> },
          ]}
        />
      )}
      <Pages page={page} size={size} total={total} href={(next) => `/hr/people/duplicates?page=${next}`} />
    </>
  )
}
