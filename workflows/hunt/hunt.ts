import { and, eq, sql } from 'drizzle-orm'
import { administrators } from '#db/queries/anchors.ts'
import { lastHunt, lastLooked, openFindings } from '#db/queries/findings.ts'
import { findingEndings, findings, hunts, people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type ImpossibleState, nextPart, type Part, partOf, partsOf } from '#domain/hunting.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import type { Found, Looked } from './state.ts'
import { states } from './states.ts'

export type Hunted = { huntId: string; records: number; isNew: number; gone: number; notices: string[] }

/**
 * Looks for records in states that should be impossible: every record that a finding is open of, and the next part of all records, so that
 * a hunt an hour has seen everyone within a day. What is found for the first time is kept and told to the administrators, in one letter;
 * what is found no more is kept as gone. One hunt runs at a time, and one that is killed has changed nothing.
 *
 * @returns null where another hunt is under way
 * @throws AggregateError after everything else was looked at, where it failed for some states
 */
export async function hunt(
  portal: Portal,
  moment: Moment,
  scope: Scope<'hunt impossible states'>,
): Promise<Hunted | null> {
  const failures: unknown[] = []
  const done = await inDeed(portal, moment, scope, async (deed) => {
    const [lock] = await deed.tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('hunt'), 0) as free`,
    )
    if (!lock?.free) return null
    const count = await deed.tx.$count(people)
    const parts = partsOf(count)
    const part = partOf(nextPart(await lastHunt(deed.tx, scope), parts), parts)
    const open = await openFindings(deed.tx, scope)
    const looked = new Map<ImpossibleState, Looked>()
    for (const state of states) {
      try {
        const own = open.filter((finding) => finding.state === state.name).map(({ record }) => record)
        looked.set(state.name, await state.look({ portal, moment, scope, part, open: own }))
      } catch (error) {
        failures.push(error)
      }
    }
    return keep(deed, scope, { part, people: count, open, looked })
  })
  if (failures.length > 0) throw new AggregateError(failures, `a hunt failed for ${failures.length} states`)
  return done
}

type Open = Awaited<ReturnType<typeof openFindings>>

/** Keeps the hunt and what it found; a state that could not be looked at keeps its findings as they were. */
async function keep(
  deed: Deed,
  scope: Scope<'hunt impossible states'>,
  { part: { part, parts }, people, open, looked }: { part: Part; people: number; open: Open; looked: AllLooked },
): Promise<Hunted> {
  const seenBefore = await lastLooked(deed.tx, scope)
  const counts = Object.fromEntries([...looked].map(([state, { records }]) => [state, records]))
  const [row] = await deed.tx
    .insert(hunts)
    .values({ part, parts, people, looked: counts, at: deed.now })
    .returning({ id: hunts.id })
  if (!row) throw new Error('a hunt was not kept')
  const huntId = row.id
  const seen = new Set([...looked].flatMap(([state, { found }]) => found.map(({ record }) => `${state} ${record}`)))
  const gone = open.filter(({ state, record }) => looked.has(state) && !seen.has(`${state} ${record}`))
  for (const { id, state } of gone)
    await keepGone(deed, { findingId: id, huntId, lastSeenAt: seenBefore.get(state) ?? deed.now })
  const isOpen = new Set(open.map(({ state, record }) => `${state} ${record}`))
  const found: NewFound[] = []
  for (const [state, each] of looked) {
    const fresh = each.found.filter(({ record }) => !isOpen.has(`${state} ${record}`))
    for (const one of fresh) await keepNew(deed, huntId, state, one)
    if (fresh.length > 0) found.push({ state, count: fresh.length })
  }
  const records = [...looked.values()].reduce((sum, each) => sum + each.records, 0)
  const isNew = found.reduce((sum, each) => sum + each.count, 0)
  return { huntId, records, isNew, gone: gone.length, notices: await tell(deed, scope, huntId, found) }
}

type AllLooked = ReadonlyMap<ImpossibleState, Looked>
type NewFound = { state: ImpossibleState; count: number }

async function keepNew(deed: Deed, huntId: string, state: ImpossibleState, { record, personId }: Found): Promise<void> {
  const before = await deed.tx.$count(findings, and(eq(findings.state, state), eq(findings.record, record)))
  const [row] = await deed.tx
    .insert(findings)
    .values({ state, record, turn: before + 1, personId, huntId, firstSeenAt: deed.now })
    .returning({ id: findings.id })
  if (row) await deed.record(null, { event: 'impossible state found', ids: { findingId: row.id } })
}

async function keepGone(deed: Deed, ending: { findingId: string; huntId: string; lastSeenAt: Date }): Promise<void> {
  await deed.tx.insert(findingEndings).values({ ...ending, goneAt: deed.now })
  await deed.record(null, { event: 'impossible state gone', ids: { findingId: ending.findingId } })
}

/** One letter to each administrator about everything that is new. */
async function tell(deed: Deed, scope: Scope<'hunt impossible states'>, huntId: string, found: NewFound[]) {
  if (found.length === 0) return []
  const told: string[] = []
  for (const { personId } of await administrators(deed.tx, scope)) {
    const id = await deed.notify({ personId }, `impossible-states:${huntId}:${personId}`, {
      kind: 'impossible-states',
      huntId,
      found,
    })
    if (id) told.push(id)
  }
  return told
}
