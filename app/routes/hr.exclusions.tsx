import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith, oneOf } from '#app/hr/address.ts'
import { SearchMany } from '#app/hr/exclusions-list.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { Pages } from '#app/hr/pages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { SourceLinks } from '#app/hr/source-fields.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { pageIn } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { listedWords, listWords } from '#app/wording/exclusions.ts'
import { hasOpenMatch, peopleToSearch } from '#db/queries/exclusions.ts'
import { exclusionLists, isSearchDue, listedOn, nextResults, searchAgainOn } from '#domain/exclusions.ts'
import { isId } from '#domain/ids.ts'
import { longDate } from '#locales/dates.ts'
import { recordNoMatches } from '#workflows/exclusions/record-search.ts'

export const meta = titled

const views = ['due', 'matches', 'all'] as const
const labels = { due: 'Due', matches: 'Possible matches', all: 'Everyone' } as const
const size = 50

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'search exclusions')
  const { exclusions, sources } = await args.context.policies()
  const { everyDays } = exclusions
  const { today } = moment
  const all = (await peopleToSearch(db, scope, today)).sort((a, b) => a.name.localeCompare(b.name))
  const of = {
    due: all.filter((each) => isSearchDue(each.searches, everyDays, today)),
    matches: all.filter(hasOpenMatch),
    all,
  }
  const show = oneOf(views, query.get('show')) ?? 'due'
  const page = pageIn(query)
  return {
    title: 'Exclusions',
    everyDays,
    show,
    page,
    counts: views.map((view) => ({ view, count: of[view].length })),
    total: of[show].length,
    sources: sources.list.filter((source) => source.of.startsWith('exclusion-')),
    done: query.get('done'),
    left: query.get('left'),
    rows: of[show].slice((page - 1) * size, page * size).map(({ personId, name, names, searches }) => ({
      personId,
      name,
      names,
      matched: exclusionLists.some(
        (list) =>
          nextResults(listedOn(list, searches)).includes('confirmed-match') ||
          listedOn(list, searches) === 'confirmed-match',
      ),
      lists: exclusionLists.map((list) => {
        const again = searchAgainOn(list, searches, everyDays)
        const due = again === null || again.due <= today
        return {
          list,
          name: listWords[list],
          due,
          ...listedWords[listedOn(list, searches)],
          last: again && longDate(again.last, 'en'),
        }
      }),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, query } = await hrDesk(args, 'search exclusions')
  const form = await args.request.formData()
  const personIds = form.getAll('person').map(String).filter(isId)
  const { sources } = await args.context.policies()
  const lists = exclusionLists
    .filter((list) => form.getAll('list').includes(list))
    .map((list) => ({
      list,
      source: sources.list.find(({ of }) => of === `exclusion-${list}`)?.name ?? listWords[list],
    }))
  const errors = [
    ...(personIds.length === 0 ? [{ box: 'person', text: 'Choose whom you have searched' }] : []),
    ...(lists.length === 0 ? [{ box: 'list', text: 'Choose which lists you have searched' }] : []),
  ]
  if (errors.length > 0) {
    const boxes = { people: personIds.join(' '), lists: lists.map(({ list }) => list).join(' ') }
    return refusal(args.context, refused(boxes, errors))
  }
  const { recorded, left } = await within(recordNoMatches(portal, moment, scope, { personIds, lists }))
  const change = { done: String(recorded), left: left > 0 ? String(left) : null }
  return redirect(hrefWith('/hr/exclusions', { show: query.get('show') }, change))
}

export default function Exclusions() {
  const { title, everyDays, show, page, counts, total, sources, done, left, rows } = useLoaderData<typeof loader>()
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
      {done && !state && (
        <div className="mb-6">
          <Notice tone="success" announce>
            Recorded: searched today without a match, {done === '1' ? 'one person' : `${Number(done) || 0} people`}.
            {left && ` Left as they are, because of a match that stands: ${Number(left) || 0}.`}
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
