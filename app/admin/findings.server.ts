import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { pageOf } from '#app/staff/paging.ts'
import { countOpenFindings, findingsOnAPage, findingsPage, lastHunt, lastLooked } from '#db/queries/findings.ts'
import type { Scope } from '#domain/authority.ts'
import { impossibleStates } from '#domain/hunting.ts'
import { placesOf, recordName } from './finding-places.ts'

/** So long a finding is still listed after it is gone. */
const goneFor = 90 * 24 * 3_600_000

/** What the page of findings shows: those that stand or those that are gone, each by its ids alone, and how far hunting has come. */
export async function findingsFor(
  context: AppLoadContext,
  scope: Scope<'hunt impossible states'>,
  query: URLSearchParams,
) {
  const { db } = context.portal.database
  const { agency } = await context.policies()
  const { now } = await context.moment()
  const show = query.get('show') === 'gone' ? 'gone' : 'open'
  const asked = show === 'gone' ? ({ show, since: new Date(now.getTime() - goneFor) } as const) : ({ show } as const)
  const last = await lastHunt(db, scope)
  const looked = await lastLooked(db, scope)
  const open = await countOpenFindings(db, scope)
  const first = await findingsPage(db, scope, asked, 1)
  const page = pageOf(query, first.total, findingsOnAPage)
  const { rows } = page === 1 ? first : await findingsPage(db, scope, asked, page)
  const roles = scope.viewer.kind === 'account' ? scope.viewer.roles : []
  const at = (instant: Date) => instantInWords(instant, agency.timeZone)
  return {
    show,
    open,
    page,
    total: first.total,
    size: findingsOnAPage,
    findings: rows.map(({ id, state, firstSeenAt, lastSeenAt, goneAt, ...row }) => {
      const seen = lastSeenAt ?? looked.get(state) ?? firstSeenAt
      return {
        ...{ id, state, name: recordName({ state, ...row }), places: placesOf({ state, ...row }, roles) },
        ...{ firstSeen: at(firstSeenAt), lastSeen: at(seen), gone: goneAt && at(goneAt) },
      }
    }),
    last: last && {
      seq: last.seq,
      at: at(last.at),
      part: last.part + 1,
      parts: last.parts,
      people: last.people,
      looked: impossibleStates.flatMap((state) => {
        const records = last.looked[state]
        return records === undefined ? [] : [{ state, records }]
      }),
      missed: impossibleStates.filter((state) => last.looked[state] === undefined && looked.has(state)),
    },
  }
}
