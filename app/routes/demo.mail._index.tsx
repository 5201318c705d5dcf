import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { DemoFrame } from '#app/demo/frame.tsx'
import { notFound } from '#app/viewer.server.ts'

const shown = 100

export const meta: MetaFunction = () => [{ title: 'Mail – Good Standing' }]

/** The newest letters that the demonstration kept instead of sending. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.demo || !context.letters) throw notFound()
  const letters = await context.letters.list(shown)
  return { letters: letters.map(({ id, to, subject, at }) => ({ id, to, subject, at })) }
}

export default function Mail() {
  const { letters } = useLoaderData<typeof loader>()
  return (
    <DemoFrame current="/demo/mail">
      <PageHeading title="Mail" lead="What the portal would have sent, newest first. Sign-in codes are here too." />
      {letters.length === 0 ? (
        <EmptyState title="No mail yet">
          Letters appear here a second or two after something happens. Load the page again to see new ones.
        </EmptyState>
      ) : (
        <Table
          caption="Letters"
          captionHidden
          rows={letters}
          rowKey={(letter) => letter.id}
          columns={[
            {
              key: 'subject',
              label: 'Subject',
              cell: (letter) => <a href={`/demo/mail/${letter.id}`}>{letter.subject}</a>,
            },
            { key: 'to', label: 'To', cell: (letter) => letter.to },
            { key: 'at', label: 'Written (UTC)', cell: (letter) => letter.at.slice(0, 16).replace('T', ' ') },
          ]}
        />
      )}
    </DemoFrame>
  )
}
