import type { Executor } from '#db/client.ts'
import { countNotCleared } from '#db/queries/digests.ts'
import { lapsesPage, lapsesThrough, rulesOfForecast } from '#db/queries/forecast.ts'
import { countToReview, probationsEnding } from '#db/queries/hr-today.ts'
import { lapsesProven } from '#db/queries/lapse-proof.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { allRules, positionsById } from '#db/queries/positions.ts'
import { type BoardQuestion, boardPage, boardPositions } from '#db/queries/team-board.ts'
import { authorize, type Scope, teamScope, type Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { type ByDays, type Digest, daysOfMonth } from '#domain/digests.ts'
import { gatesOfBoard } from '#domain/team-board.ts'
import type { Moment } from '../portal.ts'

type Account = Extract<Viewer, { kind: 'account' }>

/** So many names or lapses stand in a letter; the pages have them all. */
const named = 12

/** How a manager's teams stand, masked as their board and their forecast are: what is told of is what those pages show. */
export async function teamDigest(db: Executor, { today }: Moment, reader: Account): Promise<Digest | null> {
  const board = teamScope(reader, 'read team board')
  const standing = teamScope(reader, 'read standing')
  if (!board || !standing) return null
  const gate = usualGate([...(await positionsById(db, await boardPositions(db, board, today))).values()])
  const page = await boardPage(db, board, { ...wholeBoard, today, on: today, gate })
  const { cleared, notCleared, lapsing } = page.counts
  const rules = await rulesOfForecast(db, standing, today)
  const asked = { ...rules, requirement: null, programId: null, week: null, page: 1, size: named }
  const { rows } = await lapsesPage(db, standing, today, asked)
  return {
    topic: 'team',
    asOf: today,
    gate,
    everyone: cleared + notCleared,
    notCleared: { count: notCleared, names: page.people.slice(0, named).map(({ name }) => name) },
    clearanceEnds: lapsing,
    ends: await endsOf(db, standing, today, rules),
    first: rows
      .filter(({ lastDay }) => lastDay <= addDays(today, 30))
      .map(({ name, requirement, lastDay }) => ({
        name,
        requirement: rules.masked.includes(requirement) ? null : requirement,
        lastDay,
      })),
  }
}

const wholeBoard = {
  programId: null,
  teamId: null,
  search: '',
  show: 'not-cleared',
  lapsesWithin: 30,
  sort: 'name',
  page: 1,
} as const satisfies Partial<BoardQuestion>

/** The agency's numbers, as far as this reader of HR may know them. */
export async function agencyDigest(db: Executor, { today }: Moment, reader: Account): Promise<Digest | null> {
  const seeing = authorize(reader, 'see today')
  const standing = authorize(reader, 'read standing')
  const deciding = authorize(reader, 'decide submission')
  if (!seeing || !standing || !deciding) return null
  const gate = usualGate(await allRules(db))
  return {
    topic: 'agency',
    asOf: today,
    gate,
    ...(await countNotCleared(db, seeing, today, gate)),
    ends: await endsOf(db, standing, today, await rulesOfForecast(db, standing, today)),
    probations: (await probationsEnding(db, seeing, today, 14)).length,
    toReview: (await countToReview(db, deciding, today)).waiting,
  }
}

/** The numbers of a month's lapses and their warnings, of the requirements that this reader may know of. */
export async function warningsDigest(
  db: Executor,
  moment: Moment,
  reader: Account,
  month: string,
): Promise<Digest | null> {
  const standing = authorize(reader, 'read standing')
  if (!standing) return null
  const { agency } = await policiesInForce(db, moment.now)
  const { masked } = await rulesOfForecast(db, standing, moment.today)
  const asked = { ...daysOfMonth(month), today: moment.today, timeZone: agency.timeZone, masked }
  const lapses = await lapsesProven(db, standing, asked)
  const unwarned = lapses.filter(({ warned, unforeseen }) => !warned && unforeseen === null).length
  const unforeseen = lapses.filter((lapse) => lapse.unforeseen !== null).length
  return { topic: 'warnings', month, lapses: lapses.length, unwarned, unforeseen }
}

type Rules = Awaited<ReturnType<typeof rulesOfForecast>>

async function endsOf(db: Executor, scope: Scope<'read standing'>, today: string, rules: Rules): Promise<ByDays> {
  const [in30, in60, in90] = [addDays(today, 30), addDays(today, 60), addDays(today, 90)]
  const counts = await lapsesThrough(db, scope, today, { ...rules, days: [in30, in60, in90] })
  return { 30: counts[in30] ?? 0, 60: counts[in60] ?? 0, 90: counts[in90] ?? 0 }
}

/** The gate that boards open with. */
function usualGate(positions: Parameters<typeof gatesOfBoard>[0]): string {
  const gates = gatesOfBoard(positions)
  return gates.includes('hospital') ? 'hospital' : (gates[0] ?? 'hospital')
}
