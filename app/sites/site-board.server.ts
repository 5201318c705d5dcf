import type { AppLoadContext } from '@remix-run/node'
import { oneOf } from '#app/hr/address.ts'
import { pageIn } from '#app/staff/paging.ts'
import { gateWords } from '#app/team/words.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { type SiteQuestion, siteBoardPage } from '#db/queries/site-board.ts'
import type { Scope } from '#domain/authority.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { standingOf } from '#domain/standing.ts'
import { positionOnBoard, seenOnBoard } from '#domain/team-board.ts'
import type { SiteNames } from '#locales/sentences.ts'

type Db = AppLoadContext['portal']['database']['db']

/** What an address asks of a site's board; a day that does not exist is told and today is shown. */
export function siteQuestion(
  query: URLSearchParams,
  gate: string,
  today: string,
): SiteQuestion & { wrong: string | null } {
  const typed = (query.get('on') ?? '').trim()
  const exists = isPlainDate(typed) && typed >= '1900' && typed < '2200'
  return {
    gate,
    today,
    on: exists ? typed : today,
    wrong: typed === '' || exists ? null : 'This is not a day that can be shown; this page is about today',
    search: (query.get('q') ?? '').trim().slice(0, 100),
    show: oneOf(['cleared', 'not-cleared'] as const, query.get('show')) ?? 'everyone',
    page: pageIn(query),
  }
}

/**
 * Who may enter a site: each person with the answer of its gate as managers may know it, since status alone may leave the agency. A person
 * whose standing was never worked out is not cleared.
 */
export async function readSiteBoard(db: Db, scope: Scope<'read standing'>, question: SiteQuestion, sites: SiteNames) {
  const { gate, on } = question
  const page = await siteBoardPage(db, scope, question)
  const evidence = await evidenceOfMany(
    db,
    page.people.map(({ personId }) => personId),
    { sites: true },
  )
  const rows = page.people.map(({ personId, name }) => {
    const { facts, positions } = evidence.get(personId) ?? { facts: [], positions: [] }
    const held = positions.map((each) => ({ ...each, standing: standingOf({ ...each, facts }) }))
    const shown = positionOnBoard(held, gate, on)
    const seen = shown && seenOnBoard(scope.viewer, personId, shown.standing, on)
    const answer = seen?.gates.find((each) => each.gate === gate)
    const position = shown ? positionTitle(shown.id, 'en') : ''
    return { personId, person: name, position, ...gateWords(gate, answer, on, sites) }
  })
  return { question, counts: page.counts, total: page.total, rows }
}

export type SiteBoardData = Awaited<ReturnType<typeof readSiteBoard>>
