import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LedgerTable } from '#app/audit/ledger-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith, readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { ledgerWords } from '#app/wording/ledger.ts'
import { ledgerEvents, ledgerPage, ledgerPageSize } from '#db/queries/ledger.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'audit', 'read ledger')
  const query = new URL(args.request.url).searchParams
  const chain = (query.get('chain') ?? '').trim().toLowerCase().slice(0, 64)
  const event = (query.get('event') ?? '').trim()
  const { db } = args.context.portal.database
  const { agency } = await args.context.policies()
  const events = await ledgerEvents(db, scope)
  const { total, entries, page } = await readPage(query, ledgerPageSize, (page) =>
    ledgerPage(db, scope, { chain, event, page }),
  )
  const rows = entries.map(({ at, ...entry }) => ({ ...entry, at: instantInWords(at, agency.timeZone) }))
  return { title: 'Ledger', chain, event, page, size: ledgerPageSize, events, total, rows }
}

export default function Ledger() {
  const { chain, event, page, size, events, total, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Ledger"
        lead="What happened, newest first: ids and digests, no names and no contents. Each person has a chain, and the agency has one."
        actions={
          <ButtonLink href="/audit/check" look="secondary">
            Check every chain
          </ButtonLink>
        }
      />
      <Filters
        label="Narrow the ledger down"
        applyLabel="Show"
        clear={chain || event ? { href: '/audit', label: 'Clear' } : undefined}
      >
        <TextInput
          id="chain"
          name="chain"
          label="Person id, or agency"
          width="medium"
          defaultValue={chain}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          id="event"
          name="event"
          label="Event"
          empty="All events"
          defaultValue={event}
          options={events.map((name) => ({ value: name, label: ledgerWords(name, {}) }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title="No entries">Nothing in the ledger fits what is chosen above.</EmptyState>
      ) : (
        <LedgerTable rows={rows} />
      )}
      <Pages
        page={page}
        size={size}
        total={total}
        shown={rows.length}
        href={(turned) => hrefWith('/audit', { chain, event, page: turned })}
      />
    </>
  )
}
