import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { markedPeople, runById, runFor } from '#db/queries/known-at-runs.ts'
import * as schema from '#db/schema/index.ts'
import { operatorScope, type Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { type Standing, standingOf } from '#domain/standing.ts'
import { standingIn, worldAt } from '#domain/worlds.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { askAsKnown } from '#workflows/as-known/ask-as-known.ts'
import { workOutAsKnown } from '#workflows/as-known/work-out-as-known.ts'
import { inDeed } from '#workflows/deed.ts'
import { mergePeople } from '#workflows/people/merge-people.ts'
import { unmergePeople } from '#workflows/people/unmerge-people.ts'
import { clearKnownAt } from '#workflows/sweeps/clear-known-at.ts'

const [first, on] = ['2026-02-01', '2026-06-15']
const pool: readonly Fact[] = [
  ...everythingInOrder('2026-01-10'),
  { kind: 'check', of: 'tuberculosis', on: '2026-04-01', outcome: 'not-clear' },
  { kind: 'hold', from: '2026-05-01', through: '2026-07-01' },
  { kind: 'waiver', requirement: 'cpr', from: '2026-05-01', through: '2026-08-01' },
]
const jobs = operatorScope('jobs', 'work out as known')
let agency: TestAgency
let hr: Extract<Viewer, { kind: 'account' }> & { roles: readonly ['hr'] }

beforeAll(async () => {
  agency = await testAgency()
  hr = (await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })) as typeof hr
})

const deeds = ['fact', 'fact', 'fact', 'fact', 'retract', 'leave', 'send', 'decide', 'undo', 'merge'] as const
const step = fc.record({ deed: fc.constantFrom(...deeds), pick: fc.nat(1000), pause: fc.integer({ min: 0, max: 4 }) })

/** Someone and another record of theirs, with a hand that does to them what a step says, a few days after the last one. */
async function history() {
  const { db } = agency.database
  const [one, other] = [await agency.person({ name: 'Rosa Example' }), await agency.person({ name: 'Rosa Example' })]
  const ids = [one.personId, other.personId]
  const operator = operatorScope('command line', 'import people')
  const facts: { personId: string; factId: string }[] = []
  const submissions: { id: string; decision: string | null; turn: number; factId: string | null }[] = []
  let merged: string | null = null
  let today = first
  await agency.employ(one.personId, agency.at(today), { hiredOn: '2026-01-12' })

  const deed = <T>(work: Parameters<typeof inDeed<T>>[3]) => inDeed(agency.portal, agency.at(today), operator, work)
  const does: Record<(typeof deeds)[number], (pick: number) => Promise<unknown>> = {
    fact: async (pick) => {
      const personId = ids[pick % 3 === 0 ? 1 : 0] ?? ''
      const [factId = ''] = await agency.facts(personId, agency.at(today), pool[pick % pool.length] as Fact)
      facts.push({ personId, factId })
    },
    retract: async (pick) => {
      const [found] = facts.splice(pick % Math.max(facts.length, 1), 1)
      if (found) await deed((each) => each.retractFact(found.personId, found.factId, 'Typed wrongly'))
    },
    leave: async (pick) =>
      deed(async (each) => {
        const known = await each.tx
          .select({ row: schema.employments, gone: schema.employmentRetractions.revisionId })
          .from(schema.employments)
          .leftJoin(schema.employmentRetractions, eq(schema.employmentRetractions.revisionId, schema.employments.id))
          .where(eq(schema.employments.personId, one.personId))
        const current = known.find(({ gone }) => gone === null)?.row
        if (!current) return
        const retractedAt = each.now
        await each.tx
          .insert(schema.employmentRetractions)
          .values({ revisionId: current.id, reason: 'Leave', retractedAt })
        const { id: _, ...kept } = current
        const leaves = pick % 2 === 0 ? [{ from: '2026-06-10', through: '2026-06-20' }] : []
        const lastDay = pick % 5 === 0 ? '2026-06-01' : null
        await each.tx.insert(schema.employments).values({ ...kept, leaves, lastDay, recordedAt: each.now })
        each.standingChanged(one.personId)
      }),
    send: async (pick) => {
      const claims = pool[pick % pool.length] as Fact
      const sent = { id: randomUUID(), personId: ids[pick % 2] ?? '', positionId: pact, requirements: ['cpr'], claims }
      await db.insert(schema.submissions).values({ ...sent, sentAt: agency.at(today).now })
      submissions.push({ id: sent.id, decision: null, turn: 0, factId: null })
    },
    decide: async (pick) => {
      const found = submissions.filter(({ decision }) => decision === null)[pick % 2]
      if (!found) return
      await deed(async (each) => {
        const [sent] = await each.tx.select().from(schema.submissions).where(eq(schema.submissions.id, found.id))
        if (!sent) return
        found.turn += 1
        found.decision = randomUUID()
        found.factId = pick % 3 === 0 ? null : await each.addFact(sent.personId, sent.claims, 'submission', sent.id)
        await each.tx.insert(schema.submissionDecisions).values({
          id: found.decision,
          submissionId: found.id,
          turn: found.turn,
          outcome: found.factId ? 'accepted' : 'refused',
          factIds: found.factId ? [found.factId] : [],
          at: each.now,
        })
      })
    },
    undo: async (pick) => {
      const found = submissions.filter(({ decision }) => decision !== null)[pick % 2]
      if (!found) return
      await deed(async (each) => {
        await each.tx.insert(schema.decisionUndos).values({ decisionId: found.decision ?? '', at: each.now })
        const [sent] = await each.tx.select().from(schema.submissions).where(eq(schema.submissions.id, found.id))
        if (found.factId && sent) await each.retractFact(sent.personId, found.factId, 'Taken back at once')
        found.decision = null
      })
    },
    merge: async () => {
      const scope = may(hr, 'merge people')
      if (merged) {
        await unmergePeople(agency.portal, agency.at(today), scope, { mergeId: merged, reason: 'Sisters' })
        merged = null
        return
      }
      const asked = { one: one.personId, other: other.personId, keep: one.personId, reason: 'One person' }
      await mergePeople(agency.portal, agency.at(today), scope, asked)
      const rows = await db.select().from(schema.personMerges).where(eq(schema.personMerges.fromId, other.personId))
      const undone = new Set((await db.select().from(schema.personUnmerges)).map(({ mergeId }) => mergeId))
      merged = rows.find(({ id }) => !undone.has(id))?.id ?? null
    },
  }
  return {
    personId: one.personId,
    async do({ deed: what, pick, pause }: { deed: (typeof deeds)[number]; pick: number; pause: number }) {
      // Two deeds of one instant cannot be told apart by any instant.
      today = addDays(today, pause + 1)
      await does[what](pick)
      return agency.at(today).now
    },
  }
}

/** What the portal answers about the day, on what it knows now. */
async function answersNow(personId: string): Promise<Standing[]> {
  const { facts, positions } = await evidenceOf(agency.database.db, personId, { sites: true })
  return positions.map(({ position, employments }) => standingOf({ position, facts, employments }).at(on))
}

describe('as known at an instant', () => {
  test('whatever came later, the answer is the one that the portal gave then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 22, size: 'max' }), async (steps) => {
        const story = await history()
        const given: { at: Date; answers: Standing[] }[] = []
        for (const each of steps) given.push({ at: await story.do(each), answers: await answersNow(story.personId) })
        for (const { at, answers } of given) {
          const { facts, positions } = await evidenceOf(agency.database.db, story.personId, {
            sites: true,
            knownAt: at,
          })
          const asked = positions.map((held) => ({ ...held, facts, knownAt: at.toISOString() }))
          expect(asked.map((records) => standingOf(records).at(on))).toEqual(answers)
          // The world of then is the same again without any instant in it.
          expect(asked.map((records) => standingIn(worldAt(records, records.knownAt))?.at(on))).toEqual(answers)
        }
        const scope = may(hr, 'ask as known')
        const middle = given[Math.floor(given.length / 2)]
        const end = { now: new Date('2026-12-31T12:00:00Z'), today: '2026-12-31' }
        if (!middle) return
        const runId = await askAsKnown(agency.portal, end, scope, { on, knownAt: middle.at })
        await workOutAsKnown(agency.portal, end, jobs, runId)
        const chosen = { gate: 'hospital', show: 'everyone', search: '', page: null } as const
        const { rows } = await markedPeople(agency.database.db, scope, runId, chosen)
        const mark = rows.find(({ personId }) => personId === story.personId)?.mark
        const [before, now] = [middle.answers, await answersNow(story.personId)].map(
          ([answer]) => answer?.gates.hospital,
        )
        if (mark) expect(mark.slice(0, 4)).toEqual([before?.cleared, before?.through, now?.cleared, now?.through])
      }),
      { numRuns: 15, seed: 20_260_503, endOnFailure: true },
    )
  }, 120_000)
})

describe('a run over the whole agency', () => {
  const end = { now: new Date('2027-01-31T12:00:00Z'), today: '2027-01-31' }
  const asked = { on, knownAt: new Date('2026-03-01T12:00:00Z') }

  test('goes on where it was killed, and answers whoever asks the same until something changes', async () => {
    const scope = may(hr, 'ask as known')
    const people = []
    for (const name of ['Ada Example', 'Bea Example', 'Cleo Example', 'Dora Example', 'Effie Example']) {
      const { personId } = await agency.person({ name })
      people.push(personId)
      await agency.employ(personId, agency.at('2026-02-01'), { hiredOn: '2026-01-12' })
      await agency.facts(
        personId,
        agency.at(name < 'C' ? '2026-04-01' : '2026-02-02'),
        ...everythingInOrder('2026-01-10'),
      )
    }
    const runId = await askAsKnown(agency.portal, end, scope, asked)
    let batches = 0
    const { database } = agency.portal
    const dying: typeof database = {
      ...database,
      db: new Proxy(database.db, {
        get: (db, key) => {
          if (key === 'transaction' && ++batches > 2) throw new Error('killed')
          return Reflect.get(db, key)
        },
      }),
    }
    await expect(workOutAsKnown({ ...agency.portal, database: dying }, end, jobs, runId, 2)).rejects.toThrow('killed')
    const half = await runById(database.db, scope, runId)
    expect([half?.done, half?.finishedAt]).toEqual([4, null])
    await workOutAsKnown(agency.portal, end, jobs, runId, 2)
    const whole = await runById(database.db, scope, runId)
    expect(whole?.done).toBe(whole?.total)
    const choice = { gate: 'hospital', show: 'gained', search: 'Example', page: 1 } as const
    const { rows } = await markedPeople(database.db, scope, runId, choice)
    expect(rows.map(({ name }) => name).filter((name) => !name.startsWith('Rosa'))).toEqual([
      'Ada Example',
      'Bea Example',
    ])
    expect(whole?.counts.hospital?.people).toBe(whole?.total)

    expect(await askAsKnown(agency.portal, end, scope, asked)).toBe(runId)
    expect((await runFor(database.db, scope, asked))?.id).toBe(runId)
    await agency.facts(people[0] ?? '', end, { kind: 'hold', from: '2026-06-01' })
    expect(await runFor(database.db, scope, asked)).toBeNull()
    expect(await askAsKnown(agency.portal, end, scope, asked)).not.toBe(runId)
  })

  test('is cleared away by the sweep some days later, with its results', async () => {
    const later = new Date(end.now.getTime() + 3 * 24 * 3_600_000)
    const sweep = {
      portal: agency.portal,
      moment: { now: later, today: '2027-02-03' },
      scope: operatorScope('jobs', 'run sweep'),
      result: { notices: [], milestones: 0 },
      each: (work: () => Promise<void>) => work(),
      remind: () => {},
    }
    await clearKnownAt(sweep)
    const { sql } = agency.database
    expect(await sql`select id from known_at_runs`).toHaveLength(0)
    expect(await sql`select 1 from known_at_results`).toHaveLength(0)
  })
})
