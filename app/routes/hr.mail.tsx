import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'
import { peopleWithoutMail } from '#db/queries/mail-log.ts'

export const meta = titled

/** Whose address takes no mail. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  return { title: 'Addresses that do not work', rows: await peopleWithoutMail(db, scope, moment.today) }
}

export default function AddressesThatFail() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Addresses that do not work"
        lead="Letters to these people came back. What the portal would write to them waits under “to tell by phone or letter” until another address is recorded."
      />
      {rows.length === 0 ? (
        <EmptyState title="Every address works">
          An address stands here when a letter to it came back for good, or was called unwanted.
        </EmptyState>
      ) : (
        <Table
          caption="Addresses that do not work"
          captionHidden
          rows={rows}
          rowKey={({ personId }) => personId}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: ({ personId, name }) => <a href={`/hr/people/${personId}`}>{name || 'No name given'}</a>,
            },
            { key: 'email', label: 'Address', cell: ({ email }) => <span className="break-all">{email}</span> },
            {
              key: 'todo',
              label: 'What to do',
              cell: ({ personId }) => <a href={`/hr/people/${personId}/email`}>Record another address</a>,
            },
          ]}
        />
      )}
    </>
  )
}
