import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Done } from '#app/hr/done.tsx'
import { pipelinePath } from '#app/hr/pipeline-asked.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'
import { savedViewsOf } from '#db/queries/saved-views.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, query } = await hrDesk(args, 'keep view')
  return { title: 'Saved views', views: await savedViewsOf(db, scope), done: query.get('done') }
}

export default function Views() {
  const { title, views, done } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        back={{ href: pipelinePath, label: 'Applications' }}
        title={title}
        lead="Yours alone; others have their own."
      />
      <Done what={done} />
      {views.length === 0 ? (
        <EmptyState title="No view is saved" action={<a href={pipelinePath}>See the applications</a>}>
          Narrow the applications down as you like, then press "Save this view" above them.
        </EmptyState>
      ) : (
        <Table
          caption="Saved views"
          captionHidden
          rows={views}
          rowKey={(view) => view.id}
          columns={[
            { key: 'name', label: 'View', cell: (view) => <a href={`${pipelinePath}?${view.query}`}>{view.name}</a> },
            {
              key: 'change',
              label: '',
              cell: (view) => (
                <a href={`${pipelinePath}/views/${view.id}`}>
                  Rename or delete<span className="sr-only"> {view.name}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
