import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { hrefWith, oneOf } from '#app/hr/address.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { readPage } from '#app/staff/paging.ts'
import { gateName } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { type Marked, marksOnAPage } from '#db/queries/known-at-runs.ts'
import { siteNames } from '#db/queries/sites.ts'
import type { Viewer } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import { noCounts, shows } from '#domain/marks.ts'
import { positionOnBoard } from '#domain/team-board.ts'
import { type Compartment, type Sight, sightOf } from '#domain/visibility.ts'
import { standingIn, worldAt } from '#domain/worlds.ts'
import { askAsKnown } from '#workflows/as-known/ask-as-known.ts'
import { type Answer, answerFor, askedOf } from './marks.server.ts'
import { asData } from './page.server.ts'
import { positionAsKnown } from './person.server.ts'
import { type AsKnownQuestion, asParameters, readAsKnown } from './question.server.ts'
import type { GateRow, WordsFor } from './words.ts'

type Db = AppLoadContext['portal']['database']['db']
type Front = 'hr' | 'audit'

/** The row of a person: both answers of the gate in words. */
export type BoardRowAsKnown = { personId: string; name: string; position: string; row: GateRow | null }

async function deskOf(args: LoaderFunctionArgs, front: Front) {
  const scope = await requireFrontScope(args, front, 'ask as known')
  const moment = await args.context.moment()
  const { agency } = await args.context.policies()
  const query = new URL(args.request.url).searchParams
  const asked = readAsKnown(query, moment, agency.timeZone)
  const run = query.get('run') ?? ''
  const { db } = args.context.portal.database
  return { scope, moment, query, asked, db, answer: () => answerFor(db, scope, asked, isId(run) ? run : null) }
}

function choiceIn(query: URLSearchParams, gates: readonly string[]) {
  return {
    gate: oneOf(gates, query.get('gate')) ?? gates[0] ?? 'hospital',
    show: oneOf(shows, query.get('show')) ?? 'everyone',
    search: (query.get('q') ?? '').trim().slice(0, 100),
  } as const
}

/** The board of a whole agency on a front, as known then and now. */
export async function boardAsKnown(args: LoaderFunctionArgs, front: Front) {
  const { scope, query, asked, db, answer: read } = await deskOf(args, front)
  const answer = await read()
  const sites = await siteNames(db)
  const gates = answer.state === 'ready' ? Object.keys(answer.counts) : []
  const choice = choiceIn(query, gates)
  const parameters = {
    ...asParameters(asked),
    gate: choice.gate === gates[0] ? null : choice.gate,
    show: choice.show === 'everyone' ? null : choice.show,
    q: choice.search || null,
    run: answer.state === 'running' || (answer.state === 'ready' && answer.stale) ? answer.runId : null,
  }
  const words = { on: asked.on, timeZone: asked.timeZone, sites }
  const found = await readPage(query, marksOnAPage, async (page) =>
    answer.state === 'ready' ? answer.read({ ...choice, page }) : { total: 0, rows: [] },
  )
  return {
    title: 'Standing, as known then and now',
    asked: asData(asked),
    progress: progressOf(answer),
    worked: workedOut(answer, asked),
    parameters,
    choice: { ...choice, page: found.page },
    pageSize: marksOnAPage,
    gates: gates.map((gate) => ({ gate, name: gateName(gate, 'en', sites) })),
    counts: (answer.state === 'ready' && answer.counts[choice.gate]) || noCounts,
    total: found.total,
    rows:
      answer.state === 'ready'
        ? await rowsOf(db, scope.viewer, found.rows, asked, answer.askedAt, choice.gate, words)
        : [],
  }
}

export type BoardAsKnownData = Awaited<ReturnType<typeof boardAsKnown>>

function progressOf(answer: Answer) {
  if (answer.state === 'unasked') return { state: answer.state, people: answer.people, done: 0 }
  return answer.state === 'running' ? { state: answer.state, people: answer.total, done: answer.done } : null
}

/** When a kept answer was worked out, where it was kept at all. */
function workedOut(answer: Answer, { timeZone }: AsKnownQuestion) {
  if (answer.state !== 'ready' || !answer.runId) return null
  return { at: instantInWords(answer.askedAt, timeZone), stale: answer.stale }
}

/** Has the question worked out, and goes to where its progress stands. */
export async function askBoardAsKnown(args: ActionFunctionArgs, front: Front) {
  const { scope, moment, asked } = await deskOf(args, front)
  const run = await askAsKnown(args.context.portal, moment, scope, askedOf(asked))
  return redirect(hrefWith(`/${front}/standing`, asParameters(asked), { run }))
}

/**
 * The people of a page in words. What is confidential stays masked here for everybody; whoever may see it opens the person, where that
 * they looked is recorded.
 */
async function rowsOf(
  db: Db,
  viewer: Viewer,
  marked: readonly Marked[],
  asked: AsKnownQuestion,
  now: Date,
  gate: string,
  words: WordsFor,
): Promise<BoardRowAsKnown[]> {
  const ids = marked.map(({ personId }) => personId)
  const before = await evidenceOfMany(db, ids, { sites: true, knownAt: asked.knownAt })
  const after = await evidenceOfMany(db, ids, { sites: true, knownAt: now })
  return marked.map(({ personId, name }) => {
    const none = { facts: [], positions: [] }
    const [was, since] = [before.get(personId) ?? none, after.get(personId) ?? none]
    const id = shownPosition(since, gate, asked.on, now) ?? shownPosition(was, gate, asked.on, asked.knownAt)
    if (!id) return { personId, name, position: '', row: null }
    const sight = (compartment: Compartment) => masked(compartment, sightOf(viewer, compartment, personId))
    const both = positionAsKnown(id, was, since, { asked: { ...asked, now }, sight, words })
    return { personId, name, position: both.title, row: both.gates.find((each) => each.gate === gate) ?? null }
  })
}

const open: readonly Compartment[] = ['ordinary', 'driving-record']

function masked(compartment: Compartment, sight: Sight): Sight {
  return sight === 'full' && !open.includes(compartment) ? 'masked' : sight
}

type Evidence = Parameters<typeof positionAsKnown>[1]

function shownPosition({ facts, positions }: Evidence, gate: string, on: string, at: Date): string | undefined {
  const held = positions.flatMap(({ id, position, employments }) => {
    const world = worldAt({ position, facts, employments }, at.toISOString())
    const standing = world.employments.length > 0 ? standingIn(world) : null
    return standing ? [{ id, standing, employments: world.employments }] : []
  })
  const shown: { id: string } | undefined = positionOnBoard(held, gate, on)
  return shown?.id
}

const saidOf = (cleared: boolean | null) => (cleared === null ? 'No answer' : cleared ? 'Cleared' : 'Not cleared')
const differences = { no: 'No', dates: 'In its dates or reasons', answer: 'Yes' } as const

/** The board that the query asks for as a file, all its pages. */
export async function boardAsKnownCsv(args: LoaderFunctionArgs, front: Front): Promise<Response> {
  const { query, asked, db, answer: read } = await deskOf(args, front)
  const answer = await read()
  if (answer.state !== 'ready') throw redirect(hrefWith(`/${front}/standing`, asParameters(asked)))
  const choice = choiceIn(query, Object.keys(answer.counts))
  const { rows } = await answer.read({ ...choice, page: null })
  const name = gateName(choice.gate, 'en', await siteNames(db))
  const before = instantInWords(asked.knownAt, asked.timeZone)
  const now = instantInWords(answer.askedAt, asked.timeZone)
  return csvResponse(
    `standing-${asked.on}-as-known-${asked.known.date}.csv`,
    [
      'Name',
      'Gate',
      'On the day',
      'As known at',
      'Answer then',
      'Through',
      'As known now, at',
      'Answer now',
      'Through',
      'Differs',
    ],
    rows.map(({ name: person, mark: [was, wasThrough, is, isThrough, differs] }) => [
      person,
      name,
      asked.on,
      before,
      saidOf(was),
      wasThrough,
      now,
      saidOf(is),
      isThrough,
      differences[differs],
    ]),
  )
}
