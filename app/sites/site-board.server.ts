import type { AppLoadContext } from '@remix-run/node'
import { oneOf } from '#app/hr/address.ts'
import { pageIn } from '#app/staff/paging.ts'
import { oneInstant, seenOfMany } from '#app/team/seen.server.ts'
import { gateWords } from '#app/team/words.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { type SiteQuestion, siteBoardPage } from '#db/queries/site-board.ts'
import { keptGates } from '#db/queries/team-board.ts'
import type { Scope } from '#domain/authority.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
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
 * Who may enter a site: each person with the answer of its gate as managers may know it, since status alone may leave the agency. Whose
 * standing was never worked out is not verified, and where kept spans and rules differ the worse answer shows.
 */
export async function readSiteBoard(
  db: Db,
  scope: Scope<'read standing'>,
  question: SiteQuestion,
  { sites, report }: { sites: SiteNames; report: (error: unknown) => void },
) {
  const { gate, on } = question
  const { page, seen } = await db.transaction(async (tx) => {
    const page = await siteBoardPage(tx, scope, question)
    const ids = page.people.map(({ personId }) => personId)
    const evidence = await evidenceOfMany(tx, ids, { sites: true })
    const kept = await keptGates(tx, scope, ids, question)
    return { page, seen: seenOfMany(scope.viewer, evidence, kept, { gate, on, report }) }
  }, oneInstant)
  const rows = page.people.map(({ personId, name }) => {
    const one = seen.get(personId)
    const answer = one?.gates.find((each) => each.gate === gate)
    const position = one ? positionTitle(one.positionId, 'en') : ''
    return { personId, person: name, position, ...gateWords(gate, answer, on, sites) }
  })
  return { question, counts: page.counts, total: page.total, rows }
}

export type SiteBoardData = Awaited<ReturnType<typeof readSiteBoard>>
