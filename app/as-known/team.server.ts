import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPage } from '#app/staff/paging.ts'
import { askBoard } from '#app/team/ask.server.ts'
import { asKept, oneInstant } from '#app/team/seen.server.ts'
import { gateWords } from '#app/team/words.ts'
import { positionTitle, requirementName, statusWords } from '#app/wording/standing.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { boardPage, boardPageSize, keptGates } from '#db/queries/team-board.ts'
import type { Viewer } from '#domain/authority.ts'
import type { StandingOverTime } from '#domain/standing.ts'
import { positionOnBoard, type SeenStanding, seenOnBoard } from '#domain/team-board.ts'
import type { SeenStatus } from '#domain/visibility.ts'
import { standingIn, worldAt } from '#domain/worlds.ts'
import type { SiteNames } from '#locales/sentences.ts'
import type { BoardRowAsKnown } from './board.server.ts'
import { asData } from './page.server.ts'
import { asParameters, readAsKnown } from './question.server.ts'
import type { GateRow, RequirementRow } from './words.ts'

type Seen = SeenStanding & { positionId: string; asks: readonly string[]; shown: { standing: StandingOverTime } }

/**
 * A manager's team on a day, as known then and now: both as the team's board shows them, so that what is masked on it is here, and of no
 * difference is more told than the two states.
 */
export async function teamAsKnown(args: LoaderFunctionArgs) {
  const { scope, db, gates, sites, question, wrongGate } = await askBoard(args)
  const moment = await args.context.moment()
  const { agency } = await args.context.policies()
  const query = new URL(args.request.url).searchParams
  const asked = readAsKnown(query, moment, agency.timeZone)
  const { gate, search } = question
  const { on } = asked
  const { found, before, since, kept } = await db.transaction(async (tx) => {
    const found = await readPage(query, boardPageSize, (page) =>
      boardPage(tx, scope, { ...question, page, on, show: 'everyone', sort: 'name' }),
    )
    const ids = found.people.map(({ personId }) => personId)
    return {
      found,
      before: await evidenceOfMany(tx, ids, { sites: true, knownAt: asked.knownAt }),
      since: await evidenceOfMany(tx, ids, { sites: true }),
      kept: await keptGates(tx, scope, ids, { today: moment.today, on }),
    }
  }, oneInstant)
  const seenIn = (evidence: ReadonlyMap<string, Evidence>, at: Date) =>
    [...evidence].map(([id, each]) => [id, seenAt(scope.viewer, id, each, { gate, on, at })] as const)
  const known = new Map(seenIn(before, asked.knownAt))
  const today = asKept(seenIn(since, moment.now), kept, args.context.report)
  const rows = found.people.map(({ personId, name }): BoardRowAsKnown => {
    const [before, now] = [known.get(personId) ?? null, today.get(personId) ?? null]
    const positionId = now?.positionId ?? before?.positionId
    const row = positionId ? rowOf(gate, before, now, on, sites) : null
    return { personId, name, position: positionId ? positionTitle(positionId, 'en') : '', row }
  })
  return {
    title: 'Your team, as known then and now',
    asked: asData(asked),
    parameters: { ...asParameters(asked), gate: gate === 'hospital' ? null : gate, q: search || null },
    gates: gates.map(({ gate: each, name }) => ({ gate: each, name })),
    gate,
    wrongGate,
    search,
    page: found.page,
    pageSize: boardPageSize,
    total: found.total,
    rows,
  }
}

export type TeamAsKnownData = Awaited<ReturnType<typeof teamAsKnown>>

function seenAt(
  viewer: Viewer,
  personId: string,
  { facts, positions }: Evidence,
  { gate, on, at }: { gate: string; on: string; at: Date },
): Seen | null {
  const held = positions.flatMap(({ id, position, employments }) => {
    const world = worldAt({ position, facts, employments }, at.toISOString())
    const standing = world.employments.length > 0 ? standingIn(world) : null
    return standing ? [{ id, standing, employments: world.employments }] : []
  })
  const shown: (typeof held)[number] | undefined = positionOnBoard(held, gate, on)
  if (!shown) return null
  const asks = shown.standing.versionOn(on).gates[gate]?.requires ?? []
  return { ...seenOnBoard(viewer, personId, shown.standing, on), positionId: shown.id, asks, shown }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function rowOf(gate: string, before: Seen | null, now: Seen | null, on: string, sites: SiteNames): GateRow {
  const gateOf = (seen: Seen | null) => seen?.gates.find((each) => each.gate === gate)
  const said = (seen: Seen | null) => ({
    ...gateWords(gate, gateOf(seen), on, sites),
    ...(seen === null && { word: 'Not known', kind: 'unknown' as const, reason: 'No employment was known' }),
  })
  const unsure = gateOf(now)?.unsure === true
  const differs = !same(gateOf(before), gateOf(now)) || (before === null) !== (now === null)
  const names = new Set([...(now?.asks ?? []), ...(before?.asks ?? [])])
  const requirements = [...names].map((name) => requirementRowOf(name, before, now, on)).filter((each) => each.differs)
  const words = said(now)
  return {
    gate,
    name: words.name,
    before: said(before),
    now: words,
    differs,
    // Of whom no employment was known then nothing was asked, and that says it all.
    requirements: differs && !unsure && before && now ? requirements : [],
    because: [],
  }
}

function requirementRowOf(requirement: string, before: Seen | null, now: Seen | null, on: string): RequirementRow {
  const seenIn = (seen: Seen | null): SeenStatus | null =>
    seen?.requirements.find((each) => each.requirement === requirement)?.seen ?? null
  const [was, is] = [seenIn(before), seenIn(now)]
  return {
    requirement,
    name: requirementName(requirement, 'en'),
    masked: (is ?? was)?.seen !== 'full',
    before: statusWords(was, requirement, on, 'en'),
    now: statusWords(is, requirement, on, 'en'),
    differs: !same(was, is),
    because: [],
  }
}
