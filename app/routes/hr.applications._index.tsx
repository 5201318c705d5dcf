import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { Done } from '#app/hr/done.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { pipelineChoices, readPipeline } from '#app/hr/pipeline.server.ts'
import { isNarrowed, pipelineAsked, pipelineHref, queryOf } from '#app/hr/pipeline-asked.ts'
import { PipelineBoard } from '#app/hr/pipeline-board.tsx'
import { PipelineFilters } from '#app/hr/pipeline-filters.tsx'
import { PipelineTable } from '#app/hr/pipeline-table.tsx'
import { SavedViews } from '#app/hr/saved-views.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { stageLabels } from '#app/hr/stages.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { applicationsOnAPage } from '#db/queries/hr-applications.ts'
import { stages } from '#db/queries/hr-stages.ts'
import { savedViewsOf } from '#db/queries/saved-views.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read application')
  const wanted = pipelineAsked(query)
  const { page, ...pipeline } = await readPage(query, applicationsOnAPage, (page) =>
    readPipeline(db, scope, { ...wanted, page }, { today: moment.today, timeZone }),
  )
  const asked = { ...wanted, page }
  return {
    title: 'Applications',
    asked,
    ...pipeline,
    choices: await pipelineChoices(db, scope),
    views: await savedViewsOf(db, await requireFrontScope(args, 'hr', 'keep view')),
    chosen: query.get('chosen') === 'all',
    done: query.get('done'),
  }
}

export default function Applications() {
  const { asked, counts, total, rows, sort, size, choices, views, chosen, done } = useLoaderData<typeof loader>()
  const narrowed = isNarrowed(asked)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHeading
        title="Applications"
        actions={
          <ButtonLink href="/hr/applications/new" look="secondary">
            Enter an application
          </ButtonLink>
        }
      />
      <Done what={done} />
      <SavedViews views={views} query={queryOf(asked)} />
      <Tabs
        label="Ways to look at it"
        items={[
          {
            href: pipelineHref(asked, { view: 'columns', stage: null }),
            label: 'Columns',
            current: asked.view === 'columns',
          },
          { href: pipelineHref(asked, { view: 'table' }), label: 'Table', current: asked.view === 'table' },
        ]}
      />
      <PipelineFilters asked={asked} choices={choices} />
      {asked.view === 'table' && (
        <Tabs
          label="Stages"
          items={[
            { href: pipelineHref(asked, { stage: null }), label: 'All', count: all, current: asked.stage === null },
            ...stages.map((stage) => ({
              href: pipelineHref(asked, { stage }),
              label: stageLabels[stage],
              count: counts[stage],
              current: asked.stage === stage,
            })),
          ]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title={narrowed ? 'Nothing fits' : 'No applications here'}>
          {narrowed
            ? 'Look at another stage, or clear what narrows the list down.'
            : 'Applications appear here as soon as they are sent in.'}
        </EmptyState>
      ) : asked.view === 'columns' ? (
        <PipelineBoard asked={asked} counts={counts} rows={rows} />
      ) : (
        <>
          <PipelineTable asked={asked} rows={rows} sort={sort} chosen={chosen} />
          <Pages page={asked.page} size={size} total={total} href={(page) => pipelineHref(asked, { page })} />
        </>
      )}
    </>
  )
}
