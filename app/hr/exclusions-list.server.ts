import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { countIn, pageOf } from '#app/staff/paging.ts'
import { listedWords, listWords } from '#app/wording/exclusions.ts'
import { hasOpenMatch, peopleToSearch } from '#db/queries/exclusions.ts'
import { exclusionLists, isSearchDue, listedOn, nextResults, searchAgainOn } from '#domain/exclusions.ts'
import { isId } from '#domain/ids.ts'
import { longDate } from '#locales/dates.ts'
import { recordNoMatches } from '#workflows/exclusions/record-search.ts'
import { hrefWith, oneOf } from './address.ts'
import { refused } from './forms.server.ts'
import { hrDesk } from './scope.server.ts'

const views = ['due', 'matches', 'all'] as const
const size = 50

/** Whom to search for on the lists of excluded people, in the view of the address, with the counts of all views. */
export async function exclusionList(args: LoaderFunctionArgs) {
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
  const page = pageOf(query, of[show].length, size)
  return {
    title: 'Exclusions',
    everyDays,
    show,
    page,
    size,
    counts: views.map((view) => ({ view, count: of[view].length })),
    total: of[show].length,
    sources: sources.list.filter((source) => source.of.startsWith('exclusion-')),
    done: countIn(query, 'done'),
    left: countIn(query, 'left'),
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

/** Records that the chosen people were searched today on the chosen lists without a match. */
export async function takeNoMatches(args: ActionFunctionArgs) {
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
