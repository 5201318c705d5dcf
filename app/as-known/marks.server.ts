import type { AppLoadContext } from '@remix-run/node'
import { countEmployed, employedAfter } from '#db/queries/known-at.ts'
import {
  type KnownAtRun,
  type Marked,
  markedPeople,
  marksOnAPage,
  namesByName,
  questionOf,
  runById,
  runFor,
  stateOfRecords,
} from '#db/queries/known-at-runs.ts'
import type { Scope } from '#domain/authority.ts'
import { counted, type GateCounts, isShown, type Show } from '#domain/marks.ts'
import { markPeople, rulebookOf } from '#workflows/as-known/mark-people.ts'
import type { AsKnownQuestion } from './question.server.ts'

type Db = AppLoadContext['portal']['database']['db']
type AskScope = Scope<'ask as known'>

/** So many people are answered while their page is made; more are worked out beside it. */
const answeredAtOnce = 2000

export type Choice = { gate: string; show: Show; search: string; page: number | null }

/**
 * Where an answer stands: `ready` to be read, `running`, or `unasked` of more people than a page can answer. `askedAt` is the instant of
 * "now" in it; `stale` = something was recorded since.
 */
export type Answer =
  | { state: 'unasked'; people: number }
  | { state: 'running'; runId: string; done: number; total: number }
  | {
      state: 'ready'
      runId: string | null
      stale: boolean
      askedAt: Date
      counts: Record<string, GateCounts>
      read(choice: Choice): Promise<{ total: number; rows: Marked[] }>
    }

/** What is kept of a question: null for what is known now, so that it stays the same from one moment to the next. */
export function askedOf({ on, knownAt, now }: AsKnownQuestion): { on: string; knownAt: Date | null } {
  return { on, knownAt: knownAt < now ? knownAt : null }
}

/**
 * The answer about a whole agency.
 *
 * @param runId a run that is to be shown even where something changed since; one of another question is left alone
 */
export async function answerFor(
  db: Db,
  scope: AskScope,
  asked: AsKnownQuestion,
  runId: string | null,
  most = answeredAtOnce,
): Promise<Answer> {
  const { on, knownAt, now } = asked
  const times = { on, knownAt, askedAt: now }
  const people = await countEmployed(db, scope, times)
  if (people <= most) return answerAtOnce(db, scope, asked)
  const run = (runId && (await ofQuestion(db, scope, asked, runId))) || (await runFor(db, scope, askedOf(asked)))
  if (!run) return { state: 'unasked', people }
  if (!run.finishedAt) return { state: 'running', runId: run.id, done: run.done, total: run.total }
  const current = questionOf(askedOf(asked), await stateOfRecords(db, scope))
  return {
    state: 'ready',
    runId: run.id,
    stale: run.question !== current,
    askedAt: run.askedAt,
    counts: run.counts,
    read: (choice) => markedPeople(db, scope, run.id, choice),
  }
}

async function ofQuestion(db: Db, scope: AskScope, asked: AsKnownQuestion, id: string): Promise<KnownAtRun | null> {
  const run = await runById(db, scope, id)
  const { on, knownAt } = askedOf(asked)
  const same = run?.onDay === on && run.knownAt?.getTime() === knownAt?.getTime()
  return same ? run : null
}

async function answerAtOnce(db: Db, scope: AskScope, { on, knownAt, now }: AsKnownQuestion): Promise<Answer> {
  const times = { on, knownAt, askedAt: now }
  const ids = await employedAfter(db, scope, times, null, answeredAtOnce)
  const marked = await markPeople(db, scope, ids, times, await rulebookOf(db, times))
  let counts: Record<string, GateCounts> = {}
  for (const { marks } of marked) counts = counted(counts, marks)
  const marksOf = new Map(marked.map(({ personId, marks }) => [personId, marks]))
  const read = async ({ gate, show, search, page }: Choice) => {
    const named = await namesByName(db, scope, ids, search)
    const rows = named.flatMap(({ personId, name }) => {
      const mark = marksOf.get(personId)?.[gate]
      return mark && isShown(show, mark) ? [{ personId, name, mark }] : []
    })
    const first = ((page ?? 1) - 1) * marksOnAPage
    return { total: rows.length, rows: page === null ? rows : rows.slice(first, first + marksOnAPage) }
  }
  return { state: 'ready', runId: null, stale: false, askedAt: now, counts, read }
}
