import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountStatus } from '#app/admin/account-status.tsx'
import { rolesInWords } from '#app/admin/roles.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith, readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { accountsOnAPage, accountsPage } from '#db/queries/accounts.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage accounts')
  const query = new URL(args.request.url).searchParams
  const search = (query.get('q') ?? '').trim().slice(0, 100)
  const who = query.get('who') === 'everyone' ? 'everyone' : 'staff'
  const moment = await args.context.moment()
  const { db } = args.context.portal.database
  const found = await readPage(query, accountsOnAPage, (page) =>
    accountsPage(db, scope, { search, who, page, ...moment }),
  )
  return { title: 'People with accounts', search, who, size: accountsOnAPage, ...found }
}

export default function Accounts() {
  const { search, who, page, size, total, rows } = useLoaderData<typeof loader>()
  const href = (change: { who?: string; page?: number }) =>
    hrefWith('/admin/accounts', { q: search, who: who === 'everyone' ? who : '', page, ...change })
  return (
    <>
      <PageHeading
        title="People with accounts"
        actions={<ButtonLink href="/admin/accounts/new">Invite someone</ButtonLink>}
      />
      <Tabs
        label="Whose accounts"
        items={[
          { href: href({ who: '', page: 1 }), label: 'Staff', current: who === 'staff' },
          {
            href: href({ who: 'everyone', page: 1 }),
            label: 'Everyone, applicants and employees too',
            current: who === 'everyone',
          },
        ]}
      />
      <Filters
        label="Find someone"
        applyLabel="Search"
        clear={
          search
            ? { href: hrefWith('/admin/accounts', { who: who === 'everyone' ? who : '' }), label: 'Clear' }
            : undefined
        }
      >
        {who === 'everyone' && <input type="hidden" name="who" value="everyone" />}
        <TextInput id="q" name="q" label="Name or e-mail" type="search" defaultValue={search} width="medium" />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title="Nobody found">No account fits what you are looking for.</EmptyState>
      ) : (
        <Table
          caption="Accounts"
          captionHidden
          rows={rows}
          rowKey={(row) => row.accountId}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: (row) => <a href={`/admin/accounts/${row.accountId}`}>{row.name || row.email}</a>,
            },
            { key: 'email', label: 'E-mail', cell: (row) => row.email },
            { key: 'roles', label: 'Roles', cell: (row) => rolesInWords(row.roles) || 'None' },
            { key: 'state', label: 'Account', cell: (row) => <AccountStatus state={row.state} /> },
          ]}
        />
      )}
      <Pages page={page} size={size} total={total} shown={rows.length} href={(turned) => href({ page: turned })} />
    </>
  )
}
