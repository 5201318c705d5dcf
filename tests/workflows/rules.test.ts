import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { changedPeople, differencesOf, openChange, openSiteGates, siteNames } from '#db/queries/sites.ts'
import { standingSpans } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { siteGate } from '#domain/compose.ts'
import type { Fact } from '#domain/facts.ts'
import { additionOf } from '#domain/requirement-catalogue.ts'
import { standingOf } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'
import { confirmChange, discardChange, switchRules } from '#workflows/rules/put-into-force.ts'
import { workOutChange } from '#workflows/rules/work-out-change.ts'
import { changeSite, createSite } from '#workflows/sites/keep-site.ts'

const today = '2026-11-22'
const later = '2026-12-01'
const scope = operatorScope('command line', 'manage sites')
const working = operatorScope('jobs', 'work out rules')
const hipaa: Fact = { kind: 'credential', of: ['hipaa-training'], from: '2026-11-01' }
const hipaaForWork = additionOf({ needs: { 'hipaa-training': ['work'] }, withoutGrace: [] }, null)

let agency: TestAgency
let people: string[]

beforeAll(async () => {
  agency = await testAgency()
  people = []
  for (let index = 0; index < 205; index++) {
    const { personId } = await agency.person({ name: `Person N${index}` })
    await agency.employ(personId, agency.at('2026-01-12'), { hiredOn: '2026-01-12' })
    people.push(personId)
  }
  for (const [index, personId] of people.slice(0, 4).entries())
    await agency.facts(
      personId,
      agency.at('2026-11-01'),
      ...everythingInOrder('2026-11-01'),
      ...(index < 2 ? [hipaa] : []),
    )
})

const moment = { now: new Date(`${today}T12:00:00Z`), today }
let seconds = 0
/** Each later than the last: of two versions with one first day the one asked for and recorded later counts. */
const next = () => ({ now: new Date(moment.now.getTime() + ++seconds * 1000), today })

async function prepared(
  siteId: string | null,
  rules: Parameters<typeof prepareChange>[3]['rules'] = hipaaForWork,
  effectiveFrom = later,
): Promise<string> {
  const made = await prepareChange(agency.portal, next(), scope, { siteId, effectiveFrom, rules })
  if (!made.ok) throw new Error(made.problem)
  return made.changeId
}

async function inForce(changeId: string) {
  expect(await confirmChange(agency.portal, moment, scope, changeId)).toEqual({ ok: true })
  await switchRules(agency.portal, next(), working, changeId)
}

/** Whether everybody's kept spans are what the engine answers now, sites' gates too. */
async function keptAsDerived(): Promise<boolean> {
  const rows = await agency.database.db.select().from(standingSpans)
  for (const id of people.slice(0, 6)) {
    const { facts, positions } = await evidenceOf(agency.database.db, id, { sites: true })
    const [held] = positions
    if (!held) throw new Error('no position')
    const standing = standingOf({ position: held.position, facts, employments: held.employments })
    const kept = rows
      .filter((row) => row.personId === id && row.subject === 'gate')
      .map(({ name, fromDay, untilDay }) => `${name} ${fromDay} ${untilDay}`)
    const derived = Object.entries(standing.gates).flatMap(([name, runs]) =>
      runs.map(([from, through]) => `${name} ${from ?? '-infinity'} ${through ? addDays(through, 1) : 'infinity'}`),
    )
    if (JSON.stringify(kept.sort()) !== JSON.stringify(derived.sort())) return false
  }
  return true
}

const worksOn = async (day: string) => {
  const rows = await agency.database.sql`select distinct person_id from standing_spans
    where subject = 'gate' and name = 'work' and from_day <= ${day} and until_day > ${day}`
  return people.slice(0, 4).filter((id) => rows.some((row) => row.person_id === id))
}

describe('what the agency asks on top', () => {
  test('is worked out first and asked of nobody before it is put into force, then of everybody at once', async () => {
    const changeId = await prepared(null)
    await workOutChange(agency.portal, moment, working, changeId)
    expect(await openChange(agency.database.db, scope)).toMatchObject({ done: 205, total: 205 })
    expect(await worksOn(later)).toEqual(people.slice(0, 4))
    expect(await keptAsDerived()).toBe(true)
    expect(await differencesOf(agency.database.db, scope, later)).toEqual(
      expect.arrayContaining([{ gate: 'work', before: 4, after: 2, gained: 0, lost: 2 }]),
    )
    expect(await changedPeople(agency.database.db, scope, later, 50)).toMatchObject([
      { personId: people[2], gate: 'work', gains: false },
      { personId: people[3], gate: 'work', gains: false },
    ])
    await inForce(changeId)
    expect(await worksOn(later)).toEqual(people.slice(0, 2))
    expect(await worksOn(addDays(later, -1))).toEqual(people.slice(0, 4))
    expect(await keptAsDerived()).toBe(true)
  })

  test('evidence that is accepted while a change is worked out is not lost when it comes into force', async () => {
    const changeId = await prepared(null, additionOf({ needs: {}, withoutGrace: [] }, null))
    await workOutChange(agency.portal, moment, working, changeId)
    await agency.facts(people[4] ?? '', moment, ...everythingInOrder('2026-11-01'))
    await inForce(changeId)
    const [span] = await agency.database.sql`select count(*)::int as n from standing_spans
      where person_id = ${people[4] ?? ''} and subject = 'gate' and name = 'hospital'`
    expect(span?.n).toBeGreaterThan(0)
    expect(await worksOn(later)).toEqual(people.slice(0, 4))
    expect(await keptAsDerived()).toBe(true)
  })

  test('a worker that is killed between two batches goes on where it was', async () => {
    const changeId = await prepared(null)
    const { db } = agency.portal.database
    let batches = 0
    const killed = new Proxy(db, {
      get: (target, key) =>
        key === 'transaction'
          ? (work: Parameters<typeof db.transaction>[0]) => {
              batches += 1
              if (batches > 1) throw new Error('killed')
              return target.transaction(work)
            }
          : Reflect.get(target, key),
    })
    const portal = { ...agency.portal, database: { ...agency.portal.database, db: killed } }
    await expect(workOutChange(portal, moment, working, changeId)).rejects.toThrow('killed')
    expect(await openChange(db, scope)).toMatchObject({ done: 200, computedAt: null })
    expect(await confirmChange(agency.portal, moment, scope, changeId)).toEqual({
      ok: false,
      problem: 'not-worked-out',
    })
    await workOutChange(agency.portal, moment, working, changeId)
    const [twice] = await agency.database
      .sql`select count(*)::int - count(distinct (person_id, position_id, subject, name, from_day))::int as n
      from standing_spans_next`
    expect(twice?.n).toBe(0)
    expect(await openChange(db, scope)).toMatchObject({ done: 205 })
    expect(
      await prepareChange(agency.portal, moment, scope, { siteId: null, effectiveFrom: later, rules: hipaaForWork }),
    ).toEqual({
      ok: false,
      problem: 'another',
      changeId,
    })
    await discardChange(agency.portal, moment, scope, changeId)
    await discardChange(agency.portal, moment, scope, changeId)
    expect(await openChange(db, scope)).toBeNull()
    expect(await confirmChange(agency.portal, moment, scope, changeId)).toEqual({ ok: false, problem: 'over' })
    expect(await worksOn(later)).toEqual(people.slice(0, 4))
  })

  test('a turn of seconds puts the next one into the queue, until everybody is worked out', async () => {
    const changeId = await prepared(null)
    const { db, sql } = agency.database
    const queued = async () => {
      const rows =
        await sql`select id from pgboss.job where name = 'work-out-rules' and data->>'changeId' = ${changeId}`
      return rows.length
    }
    expect(await queued()).toBe(1)
    await workOutChange(agency.portal, moment, working, changeId, 1)
    expect(await openChange(db, scope)).toMatchObject({ done: 200, computedAt: null })
    expect(await queued()).toBe(2)
    await workOutChange(agency.portal, moment, working, changeId, 1)
    expect(await openChange(db, scope)).toMatchObject({ done: 205, computedAt: moment.now })
    expect(await queued()).toBe(2)
    await discardChange(agency.portal, moment, scope, changeId)
  })

  test('a change whose first day has passed before it could be put into force is not, and waits to be looked at again', async () => {
    const changeId = await prepared(null, hipaaForWork, today)
    await workOutChange(agency.portal, moment, working, changeId)
    expect(await confirmChange(agency.portal, moment, scope, changeId)).toEqual({ ok: true })
    const tomorrow = agency.at(addDays(today, 1))
    await switchRules(agency.portal, tomorrow, working, changeId)
    expect(await openChange(agency.database.db, scope)).toMatchObject({ confirmedAt: null, inForceAt: null })
    expect(await confirmChange(agency.portal, tomorrow, scope, changeId)).toEqual({ ok: false, problem: 'past' })
    await discardChange(agency.portal, tomorrow, scope, changeId)
  })

  test('days that have passed stay as they were', async () => {
    expect(
      await prepareChange(agency.portal, moment, scope, {
        siteId: null,
        effectiveFrom: addDays(today, -1),
        rules: hipaaForWork,
      }),
    ).toEqual({ ok: false, problem: 'past' })
  })
})

describe('a site', () => {
  const details = { name: 'Saguaro General', address: '', contactName: '', contactPhone: '', contactEmail: '' }

  test('lets in who passes its base and what it asks more; its name is taken once; closed it lets in nobody', async () => {
    const hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
    const made = await createSite(agency.portal, moment, may(hr, 'manage sites'), details)
    if (!made.ok) throw new Error('no site')
    expect(await createSite(agency.portal, moment, scope, details)).toEqual({ ok: false, problem: 'name-taken' })
    const gate = siteGate(made.siteId)
    expect(await siteNames(agency.database.db)).toEqual(new Map([[gate, 'Saguaro General']]))
    expect(await openSiteGates(agency.database.db, later)).toEqual([])

    const first = await prepared(
      made.siteId,
      additionOf({ needs: { 'hipaa-training': ['hospital'] }, withoutGrace: ['hospital'] }, made.siteId),
      today,
    )
    await workOutChange(agency.portal, moment, working, first)
    expect(await differencesOf(agency.database.db, scope, today)).toEqual(
      expect.arrayContaining([{ gate, before: 0, after: 2, gained: 2, lost: 0 }]),
    )
    await inForce(first)
    expect(await openSiteGates(agency.database.db, today)).toEqual([gate])
    expect(await keptAsDerived()).toBe(true)

    const closing = await prepared(made.siteId, { requirements: {}, gates: {}, closed: true }, later)
    await workOutChange(agency.portal, moment, working, closing)
    await inForce(closing)
    expect(await openSiteGates(agency.database.db, later)).toEqual([])
    expect(await openSiteGates(agency.database.db, today)).toEqual([gate])
    const [after] = await agency.database
      .sql`select count(*)::int as n from standing_spans where name = ${gate} and until_day > ${later}`
    expect(after?.n).toBe(0)
  })

  test('of two that are given one name at once, one is told that it is taken', async () => {
    const named = (name: string) => ({ ...details, name })
    const ids: string[] = []
    for (const name of ['North', 'South']) {
      const made = await createSite(agency.portal, moment, scope, named(name))
      if (made.ok) ids.push(made.siteId)
    }
    const [north = '', south = ''] = ids
    for (let round = 0; round < 5; round += 1) {
      const name = `Canyon ${round}`
      const both = await Promise.all([
        changeSite(agency.portal, moment, scope, north, named(name)),
        changeSite(agency.portal, moment, scope, south, named(name)),
        createSite(agency.portal, moment, scope, named(name)),
      ])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.filter((each) => !each.ok && each.problem === 'name-taken')).toHaveLength(2)
    }
  })
})
