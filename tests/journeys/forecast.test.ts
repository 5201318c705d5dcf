import { beforeAll, describe, expect, test } from 'vitest'
import { loader as hrForecast } from '#app/routes/hr.forecast._index.tsx'
import { loader as hrFile } from '#app/routes/hr.forecast[.]csv.tsx'
import { loader as teamForecast } from '#app/routes/team.forecast._index.tsx'
import { loader as teamFile } from '#app/routes/team.forecast[.]csv.tsx'
import { programs, teamManagers, teamMembers, teams } from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const today = '2026-11-22'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let hr: Person
let medical: Person
let manager: Person
let stranger: Person

/** Two programs; the first team's manager has Rosa and Tess, the other team has Vera. */
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
  medical = await agency.person({ name: 'Meda Resources', roles: ['hr', 'medical'] })
  manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
  stranger = await agency.person({ name: 'Stan Other', roles: ['manager'] })
  const teamIds: string[] = []
  for (const name of ['=HYPERLINK("x")', 'Crisis']) {
    const { db } = agency.database
    const [program] = await db
      .insert(programs)
      .values({ name, createdAt: agency.at(today).now })
      .returning()
    const [team] = await db
      .insert(teams)
      .values({ programId: program?.id ?? '', name: `Team of ${name}`, createdAt: agency.at(today).now })
      .returning()
    teamIds.push(team?.id ?? '')
  }
  const [own = '', other = ''] = teamIds
  for (const [teamId, { personId }] of [
    [own, manager],
    [other, stranger],
  ] as const)
    await agency.database.db.insert(teamManagers).values({ teamId, personId, since: agency.at(today).now })
  await employed('Rosa Example', own, ends({ cpr: '2026-11-28', tuberculosis: '2025-11-29' }))
  await employed('Tess Example', own, ends({ cpr: '2026-11-29', tuberculosis: '2025-11-20' }))
  await employed('Vera Example', other, ends({ cpr: '2027-02-20', tuberculosis: '2025-12-05' }))
})

const ends = ({ cpr, tuberculosis }: { cpr: string; tuberculosis: string }): Fact[] => [
  ...everythingInOrder('2026-11-01').filter(
    (fact) =>
      !(fact.kind === 'check' && fact.of === 'tuberculosis') &&
      !(fact.kind === 'credential' && fact.of.includes('cpr')),
  ),
  { kind: 'credential', of: ['cpr', 'first-aid'], from: '2025-01-01', through: cpr },
  { kind: 'check', of: 'tuberculosis', on: tuberculosis, outcome: 'clear' },
]

async function employed(name: string, teamId: string, facts: Fact[]) {
  const { personId } = await agency.person({ name })
  await agency.employ(personId, agency.at('2026-01-12'), { hiredOn: '2025-01-13' })
  await agency.facts(personId, agency.at('2026-11-01'), ...facts)
  await agency.database.db
    .insert(teamMembers)
    .values({ teamId, personId, fromDay: '2025-01-13', recordedAt: agency.at('2026-01-12').now })
}

const page = async (loader: typeof hrForecast, viewer: Person, query = '') =>
  loader(asking(agency, viewer, today, `/hr/forecast${query}`))
const row = (found: Awaited<ReturnType<typeof page>>, name: string) =>
  found.requirements.find((each) => each.name === name)?.weeks

describe('the forecast of lapses', () => {
  test('counts each lapse in the week of its last good day, through the last day of the thirteenth', async () => {
    const found = await page(hrForecast, medical)
    expect(row(found, 'cpr')).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(found.weeks[0]).toEqual({ from: '2026-11-22', through: '2026-11-28' })
    expect(found.weeks[12]?.through).toBe('2027-02-20')
    expect(found.totals[0]).toBe((row(found, 'cpr')?.[0] ?? 0) + (row(found, 'first-aid')?.[0] ?? 0))
    expect(found.programs.map(({ title }) => title).sort()).toEqual(['=HYPERLINK("x")', 'Crisis'])
  })

  test('narrows to a requirement, a program and a week, and takes no notice of what does not exist', async () => {
    const week = await page(hrForecast, hr, '?requirement=cpr&week=2')
    expect(week.rows.map(({ name, lastDay }) => [name, lastDay])).toEqual([['Tess Example', '2026-11-29']])
    const crisis = week.choices.find(({ name }) => name === 'Crisis')?.id
    const program = await page(hrForecast, hr, `?program=${crisis}&requirement=cpr`)
    expect(program.rows.map(({ name }) => name)).toEqual(['Vera Example'])
    const nonsense = await page(hrForecast, hr, '?requirement=nope&week=14&program=x&page=-3')
    expect(nonsense.asked).toEqual({ requirement: null, program: null, week: null })
    expect(nonsense.total).toBe((await page(hrForecast, hr)).total)
  })

  test('tells of a check that only HR may know no more than that it is met and through when', async () => {
    const own = await page(teamForecast as typeof hrForecast, manager)
    expect(row(own, 'tuberculosis')?.slice(0, 2)).toEqual([0, 1])
    const all = await page(hrForecast, medical)
    const vera = all.rows.find(({ name, requirement }) => name === 'Vera Example' && requirement === 'tuberculosis')
    expect(vera?.lastDay).toBe('2026-12-05')
    // A waiver ends within the weeks: HR with the permission counts it, whoever sees only "waived" does not.
    const { personId } = await agency.person({ name: 'Wanda Example' })
    await agency.employ(personId, agency.at('2026-01-12'), { hiredOn: '2025-01-13' })
    await agency.facts(personId, agency.at('2026-11-01'), {
      kind: 'waiver',
      requirement: 'tuberculosis',
      from: '2026-11-01',
      through: '2026-12-20',
    })
    const lapsesOf = async (viewer: Person) => row(await page(hrForecast, viewer), 'tuberculosis')?.[4] ?? 0
    expect([await lapsesOf(medical), await lapsesOf(hr)]).toEqual([1, 0])
  })

  test('is of the own team alone for a manager, as a page and as a file', async () => {
    const own = await page(teamForecast as typeof hrForecast, manager)
    expect([...new Set(own.rows.map(({ name }) => name))].sort()).toEqual(['Rosa Example', 'Tess Example'])
    expect(own.choices.map(({ name }) => name)).toEqual(['=HYPERLINK("x")'])
    const file = await (await teamFile(asking(agency, stranger, today, '/team/forecast.csv'))).text()
    expect(file).toContain('CPR')
    expect(file).not.toContain('HYPERLINK')
    await expect(teamForecast(asking(agency, hr, today, '/team/forecast'))).rejects.toMatchObject({ status: 404 })
    await expect(hrForecast(asking(agency, manager, today, '/hr/forecast'))).rejects.toMatchObject({ status: 404 })
  })

  test('T53 leaves as a file in which no program is a formula', async () => {
    const answer = await hrFile(asking(agency, hr, today, '/hr/forecast.csv'))
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="lapses-from-${today}.csv"`)
    const text = await answer.text()
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(text).not.toMatch(/(^|,)"?=/m)
  })
})
