import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findingWords } from '#app/admin/finding-words.ts'
import { findingsFor } from '#app/admin/findings.server.ts'
import { FindingsOfState, LastHunt } from '#app/admin/findings.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { Pages } from '#app/staff/pages.tsx'
import { countIn, hrefWith } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { lastHunt } from '#db/queries/findings.ts'
import { impossibleStates } from '#domain/hunting.ts'
import { askForHunt } from '#workflows/hunt/ask-for-hunt.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'hunt impossible states')
  const query = new URL(args.request.url).searchParams
  const found = await findingsFor(args.context, scope, query)
  const asked = countIn(query, 'after')
  const hunted = asked === null ? null : (found.last?.seq ?? 0) > asked ? 'done' : 'waiting'
  return { title: 'Findings', after: asked, hunted, ...found }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'hunt impossible states')
  const { portal } = args.context
  const last = await lastHunt(portal.database.db, scope)
  await askForHunt(portal, await args.context.moment(), scope)
  return redirect(`/admin/findings?after=${last?.seq ?? 0}`, 303)
}

export default function Findings() {
  const { show, open, page, total, size, findings, last, hunted, after } = useLoaderData<typeof loader>()
  const shown = impossibleStates.filter((state) => findings.some((finding) => finding.state === state))
  const looked = last?.looked.reduce((sum, { records }) => sum + records, 0) ?? 0
  return (
    <>
      <PageHeading
        title="Findings"
        lead="States of the records that should be impossible as the portal works. They are hunted for every hour; a finding means that something was written past the portal, or that the portal has a fault."
        actions={
          <form method="post">
            <Button look="secondary">Hunt now</Button>
          </form>
        }
      />
      {hunted && (
        <div className="mb-6">
          <Notice
            tone={hunted === 'done' ? 'success' : 'information'}
            title={hunted === 'done' ? 'The hunt is done' : 'The hunt waits for a worker'}
            announce
          >
            {hunted === 'waiting' && (
              <p>
                It takes a few seconds, with very many people a minute.{' '}
                <a href={hrefWith('/admin/findings', { after: String(after) })}>See whether it is done</a>
              </p>
            )}
          </Notice>
        </div>
      )}
      {last && last.missed.length > 0 && (
        <div className="mb-6">
          <Notice tone="error" title="The last hunt could not look at everything">
            <p>
              Not looked at: {last.missed.map((state) => findingWords[state].title.toLowerCase()).join('; ')}. It is
              tried again within the hour; the portal’s log says what failed.
            </p>
          </Notice>
        </div>
      )}
      <Tabs
        label="Which findings"
        items={[
          { href: '/admin/findings', label: 'Standing now', count: open, current: show === 'open' },
          { href: '/admin/findings?show=gone', label: 'Gone within 90 days', current: show === 'gone' },
        ]}
      />
      {findings.length === 0 && (
        <EmptyState title={show === 'gone' ? 'Nothing has gone' : last ? 'Nothing was found' : 'Not hunted yet'}>
          {last
            ? `The last hunt was on ${last.at} and looked at ${looked.toLocaleString('en-US')} ${looked === 1 ? 'record' : 'records'}.`
            : 'The first hunt comes within a quarter of an hour after the portal’s worker has started.'}
        </EmptyState>
      )}
      <div className="space-y-10">
        {shown.map((state) => (
          <Section key={state} id={state} title={findingWords[state].title}>
            <FindingsOfState state={state} rows={findings.filter((finding) => finding.state === state)} />
          </Section>
        ))}
        <Pages
          page={page}
          size={size}
          total={total}
          shown={findings.length}
          href={(turned) => hrefWith('/admin/findings', { show: show === 'gone' ? show : '', page: turned })}
        />
        {last && (
          <Section id="last-hunt" title={`Last hunt: ${last.at}`}>
            <LastHunt {...last} />
          </Section>
        )}
      </div>
    </>
  )
}
