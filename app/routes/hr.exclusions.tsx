import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { exclusionList, takeNoMatches } from '#app/hr/exclusions-list.server.ts'
import { SearchMany } from '#app/hr/exclusions-list.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { SourceLinks } from '#app/hr/source-fields.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

const labels = { due: 'Due', matches: 'Possible matches', all: 'Everyone' } as const

export async function loader(args: LoaderFunctionArgs) {
  return exclusionList(args)
}

export async function action(args: ActionFunctionArgs) {
  return takeNoMatches(args)
}

export default function Exclusions() {
  const { title, everyDays, show, page, counts, total, sources, done, left, rows, size } =
    useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const href = (change: Record<string, string | null>) =>
    hrefWith('/hr/exclusions', { show: show === 'due' ? null : show }, change)
  return (
    <>
      <FormErrors state={state} />
      <PageHeading
        title={title}
        lead={`Everyone who works here or has accepted an offer is searched again after ${everyDays} days, by every known name.`}
      />
      {done !== null && !state && (
        <div className="mb-6">
          <Notice tone="success" announce>
            Recorded: searched today without a match, {done === 1 ? 'one person' : `${done} people`}.
            {left !== null && ` Left as they are, because of a match that stands: ${left}.`}
          </Notice>
        </div>
      )}
      <Tabs
        label="Which"
        items={counts.map(({ view, count }) => ({
          href: href({ show: view === 'due' ? null : view }),
          label: labels[view],
          count,
          current: view === show,
        }))}
      />
      <div className="mb-6">
        <SourceLinks sources={sources} />
      </div>
      <SearchMany show={show} rows={rows} state={state} />
      <Pages page={page} size={size} total={total} href={(next) => href({ page: next })} />
    </>
  )
}
