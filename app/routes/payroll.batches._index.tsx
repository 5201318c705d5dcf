import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { payrollDesk } from '#app/payroll/desk.server.ts'
import { batchRow } from '#app/payroll/rows.ts'
import { BatchTable } from '#app/payroll/tables.tsx'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith, readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { batchesOnAPage, batchesPage } from '#db/queries/payroll-batches.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await payrollDesk(args)
  const { page, total, rows } = await readPage(query, batchesOnAPage, (asked) => batchesPage(db, scope, asked))
  const shown = rows.map((batch) => batchRow(batch, moment.today))
  return { title: 'Batches', page, size: batchesOnAPage, total, rows: shown }
}

export default function Batches() {
  const { title, page, size, total, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={title}
        lead="What a batch holds never changes once it is made. One that was made by mistake is called off before it is paid."
        actions={<ButtonLink href="/payroll/batches/new">Make a batch</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="No batch here">A batch is made of the bonuses that HR has approved.</EmptyState>
      ) : (
        <BatchTable caption="All batches" rows={rows} />
      )}
      <Pages
        page={page}
        size={size}
        total={total}
        shown={rows.length}
        href={(turned) => hrefWith('/payroll/batches', { page: turned })}
      />
    </>
  )
}
