import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as auditPerson } from '#app/routes/audit.people.$id.standing.tsx'
import { loader as auditBoard } from '#app/routes/audit.standing._index.tsx'
import { loader as hrPerson } from '#app/routes/hr.people.$id.standing.tsx'
import { action as ask, loader as hrBoard } from '#app/routes/hr.standing._index.tsx'
import { loader as hrFile } from '#app/routes/hr.standing[.]csv.tsx'
import { loader as teamPage } from '#app/routes/team.standing.tsx'
import { standingSpans } from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { may } from '#tests/support/hr.ts'
import { joins, teamIn } from '#tests/support/team.ts'
import { inDeed } from '#workflows/deed.ts'

const today = '2026-11-22'
const known = 'on=2026-06-01&known=2026-05-31'
let agency: TestAgency
type Person = Awaited<ReturnType<TestAgency['person']>>
let [hr, medical, auditor, manager]: Person[] = []
const ids: Record<string, string> = {}

const isCheck = (fact: Fact) => fact.kind === 'check' && fact.of === 'tuberculosis'
const isCpr = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('cpr')

async function employed(name: string, later: (fact: Fact) => boolean, atLast = true) {
  const { personId } = await agency.person({ name })
  ids[name] = personId
  await agency.employ(personId, agency.at('2026-01-12'), { hiredOn: '2026-01-12' })
  const all = everythingInOrder('2026-01-10')
  await agency.facts(personId, agency.at('2026-01-12'), ...all.filter((fact) => !later(fact)))
  const rest = all.filter(later)
  if (atLast && rest.length > 0) await agency.facts(personId, agency.at('2026-07-01'), ...rest)
  return personId
}

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  medical = await agency.person({ name: 'Mia Reviewer', roles: ['hr', 'medical'] })
  auditor = await agency.person({ name: 'Otto Auditor', roles: ['auditor'] })
  manager = await agency.person({ name: 'Maya Manager', roles: ['manager'] })
  await employed('Cora =SUM(1)', isCpr)
  await employed('Same Example', () => false)
  // Of one nothing was known of the check then, of the other that it had said no.
  const clear: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-05-01', outcome: 'clear' }
  for (const [name, day] of [
    ['Tess Example', null],
    ['Fail Example', '2026-02-01'],
  ] as const) {
    const personId = await employed(name, isCheck, false)
    if (day) await agency.facts(personId, agency.at(day), { ...clear, on: day, outcome: 'not-clear' })
    await agency.facts(personId, agency.at('2026-07-01'), clear)
  }
})

const board = (viewer: Person | undefined, query: string, load: typeof hrBoard = hrBoard) =>
  load(asking(agency, viewer as Person, today, `/hr/standing?${query}`))
const person = (viewer: Person | undefined, name: string, query: string, load: typeof hrPerson = hrPerson) =>
  load(asking(agency, viewer as Person, today, `/hr/people/x/standing?${query}`, { id: ids[name] ?? '' }))

describe('the board as known then and now', () => {
  test('marks who was not cleared on what was known then and is now, with the fact that changed it', async () => {
    const found = await board(hr, known)
    expect(found.counts).toEqual({ people: 4, before: 1, now: 4, gained: 3, lost: 0, dates: 0 })
    const cora = found.rows.find(({ name }) => name.startsWith('Cora'))?.row
    expect([cora?.before.word, cora?.now.kind, cora?.differs]).toEqual(['Not cleared', 'cleared', true])
    expect(cora?.requirements.map(({ name }) => name)).toContain('CPR')
    expect(JSON.stringify(cora?.requirements)).toContain('recorded on 1 July 2026')
    const same = found.rows.find(({ name }) => name === 'Same Example')?.row
    expect([same?.differs, same?.because]).toEqual([false, []])
    const shown = await board(auditor, `${known}&show=gained&q=tess`, auditBoard)
    expect(shown.rows.map(({ name }) => name)).toEqual(['Tess Example'])
  })

  test('tells of a medical check only that it was not cleared yet, whether it was missing or had said no', async () => {
    const found = await board(medical, known)
    const rowOf = (name: string) =>
      JSON.stringify(found.rows.find((each) => each.name === name)?.row).replaceAll(name, '')
    expect(rowOf('Tess Example')).toContain('not cleared yet')
    expect(rowOf('Tess Example')).not.toMatch(/recorded on|clear on/)
    expect(rowOf('Fail Example')).toBe(rowOf('Tess Example'))
  })

  test('is not there for others, and an instant to come or no date at all is told', async () => {
    await expect(board(manager, known)).rejects.toMatchObject({ status: 404 })
    await expect(board(auditor, known)).rejects.toMatchObject({ status: 404 })
    await expect(board(hr, known, auditBoard)).rejects.toMatchObject({ status: 404 })
    const wrong = async (query: string) => (await board(hr, query)).asked.wrong
    expect((await wrong('known=2026-11-23')).known).toMatch(/Nobody can tell/)
    expect((await wrong('known=2026-02-30')).known).toMatch(/“2026-02-30” is not a day/)
    expect((await wrong('known=2026-05-01&at=25:00')).known).toMatch(/not a time of day/)
    expect((await wrong('at=10:00')).known).toMatch(/Enter the day/)
    expect((await wrong('on=yesterday')).on).toMatch(/“yesterday” is not a day/)
    expect(await wrong(`known=${today}`)).toEqual({ on: null, known: null })
    expect((await board(hr, 'on=1990-01-01')).counts.people).toBe(0)
  })

  test('T53 leaves as a file in which no name is a formula', async () => {
    const answer = await hrFile(asking(agency, hr as Person, today, `/hr/standing.csv?${known}&show=gained`))
    const text = await answer.text()
    expect(text.trim().split('\r\n')).toHaveLength(4)
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
    expect(answer.headers.get('Content-Disposition')).toContain('standing-2026-06-01-as-known-2026-05-31.csv')
  })

  test('asked for twice before anything changes it is one run', async () => {
    const post = async () => {
      const args = asking(agency, hr as Person, today, `/hr/standing?${known}`)
      const request = new Request(args.request.url, { method: 'POST', headers: { Cookie: 'session=test' } })
      return ((await ask({ ...args, request })) as Response).headers.get('Location')
    }
    const [one, other] = [await post(), await post()]
    expect(one).toMatch(/^\/hr\/standing\?on=2026-06-01&known=2026-05-31&run=/)
    expect(other).toBe(one)
  })
})

describe('a manager’s team as known then and now', () => {
  test('is their own, and tells of a masked requirement no more than its two states', async () => {
    const { manager: own, teamId } = await teamIn(agency)
    for (const name of ['Tess Example', 'Fail Example', 'Cora =SUM(1)'])
      await joins(agency, teamId, ids[name] ?? '', '2026-01-12')
    const found = await teamPage(asking(agency, own, today, `/team/standing?${known}`))
    expect(found.rows.map(({ name }) => name).sort()).toEqual(['Cora =SUM(1)', 'Fail Example', 'Tess Example'])
    const rowOf = (name: string) => JSON.stringify(found.rows.find((each) => each.name === name)?.row)
    expect(rowOf('Tess Example')).toContain('Not cleared yet')
    expect(rowOf('Fail Example')).toBe(rowOf('Tess Example'))
    expect(JSON.stringify(found)).not.toContain('recorded on')
    expect(found.rows.find(({ name }) => name.startsWith('Cora'))?.row?.requirements.map(({ name }) => name)).toContain(
      'CPR',
    )
    await expect(teamPage(asking(agency, hr as Person, today, '/team/standing'))).rejects.toMatchObject({ status: 404 })
  })

  test('says of whom no employment was known then just that, and that this differs', async () => {
    const { manager: own, teamId } = await teamIn(agency)
    await joins(agency, teamId, ids['Same Example'] ?? '', '2026-01-10')
    const early = 'on=2026-01-11&known=2026-01-11'
    const { rows } = await teamPage(asking(agency, own, today, `/team/standing?${early}`))
    expect(rows[0]?.row).toMatchObject({ before: { word: 'Not known' }, differs: true, requirements: [] })
  })

  test('shows as not verified what kept spans do not bear out, and tells of a site that is not there', async () => {
    const { manager: own, teamId } = await teamIn(agency)
    await joins(agency, teamId, ids['Same Example'] ?? '', '2026-01-12')
    const page = async (query: string, reports: unknown[] = []) => {
      const asked = asking(agency, own, today, `/team/standing?${query}`)
      return teamPage({ ...asked, context: { ...asked.context, report: (error) => reports.push(error) } })
    }
    const words = async (reports?: unknown[]) => (await page(known, reports)).rows.map(({ row }) => row?.now.word)
    expect(await words()).toEqual(['Cleared'])
    const { db } = agency.database
    const theirs = and(
      eq(standingSpans.personId, ids['Same Example'] ?? ''),
      eq(standingSpans.subject, 'gate'),
      eq(standingSpans.name, 'hospital'),
    )
    const kept = await db.delete(standingSpans).where(theirs).returning()
    const reports: unknown[] = []
    expect(await words(reports)).toEqual(['Not verified'])
    expect(String(reports[0])).toContain('1 gates')
    await db.insert(standingSpans).values(kept)
    expect((await page(known)).wrongGate).toBeNull()
    const gone = await page(`${known}&gate=site:00000000-0000-4000-8000-000000000000`)
    expect(gone.wrongGate).toMatch(/not there any more. This page is about “Hospital”/)
  })
})

describe('a person as known then and now', () => {
  const found = async (viewer: Person | undefined, name: string, load?: typeof hrPerson) =>
    (await person(viewer, name, known, load)).positions[0]
  const of = (held: Awaited<ReturnType<typeof found>>, name: string) =>
    held?.requirements.find(({ requirement }) => requirement === name)

  test('shows each requirement twice, and of what differs the records behind it', async () => {
    const cora = await found(auditor, 'Cora =SUM(1)', auditPerson as typeof hrPerson)
    expect(of(cora, 'cpr')).toMatchObject({ differs: true, before: { kind: 'missing' }, now: { kind: 'met' } })
    expect(of(cora, 'cpr')?.because).toHaveLength(1)
    expect(of(cora, 'tuberculosis')).toMatchObject({ differs: false, because: [], masked: true })
  })

  test('names a medical check to whoever has the permission alone, and keeps that they looked', async () => {
    expect(of(await found(hr, 'Fail Example'), 'tuberculosis')).toMatchObject({ differs: true, because: [] })
    const { sql } = agency.database
    const looks = async () => (await sql`select 1 from ledger where event = 'person viewed'`).length
    const before = await looks()
    const seen = of(await found(medical, 'Fail Example'), 'tuberculosis')
    expect(seen?.because.join()).toMatch(/clear on 1 May 2026: recorded on 1 July 2026/)
    expect(await looks()).toBe(before + 1)
  })

  test('a hold that was lifted and an employment that was corrected are told as what changed a gate', async () => {
    const personId = await employed('Hold Example', () => false)
    const scope = may(hr as Person, 'record fact')
    const [hold = ''] = await agency.facts(personId, agency.at('2026-05-01'), { kind: 'hold', from: '2026-05-01' })
    await inDeed(agency.portal, agency.at('2026-07-02'), scope, (deed) =>
      deed.retractFact(personId, hold, 'Wrong person'),
    )
    const hospital = (await found(hr, 'Hold Example'))?.gates.find(({ gate }) => gate === 'hospital')
    expect(hospital).toMatchObject({ differs: true, before: { kind: 'not-cleared' } })
    expect(hospital?.because).toEqual([expect.stringMatching(/^Hold from 1 May 2026: taken back on 2 July 2026/)])
  })
})
