import { beforeAll, expect, test } from 'vitest'
import { loader as feed } from '#app/routes/calendar.$token.lapses[.]ics.tsx'
import { loader as firstPage } from '#app/routes/hr._index.tsx'
import { loader as hrForecast } from '#app/routes/hr.forecast._index.tsx'
import { loader as peopleList } from '#app/routes/hr.people._index.tsx'
import { loader as board } from '#app/routes/team._index.tsx'
import { loader as teamForecast } from '#app/routes/team.forecast._index.tsx'
import { operatorScope, teamScope } from '#domain/authority.ts'
import { siteGate } from '#domain/compose.ts'
import { additionOf } from '#domain/requirement-catalogue.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking, visiting } from '#tests/support/asking.ts'
import { may } from '#tests/support/hr.ts'
import { type Manager, memberIn, teamIn } from '#tests/support/team.ts'
import { makeFeed } from '#workflows/calendar-feeds/make-feed.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'
import { confirmChange, switchRules } from '#workflows/rules/put-into-force.ts'
import { workOutChange } from '#workflows/rules/work-out-change.ts'
import { createSite } from '#workflows/sites/keep-site.ts'

const today = '2026-11-22'
const ends = '2026-12-10'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>
let manager: Manager
let gate = ''
let instant = 0
const next = () => ({ now: new Date(Date.parse(`${today}T12:00:00Z`) + ++instant * 1000), today })

type Rules = Parameters<typeof prepareChange>[3]

async function inForce(change: Rules) {
  const made = await prepareChange(agency.portal, next(), may(hr, 'manage sites'), change)
  if (!made.ok) throw new Error(made.problem)
  await workOutChange(agency.portal, next(), operatorScope('jobs', 'work out rules'), made.changeId)
  await confirmChange(agency.portal, next(), may(hr, 'manage sites'), made.changeId)
  await switchRules(agency.portal, next(), operatorScope('jobs', 'work out rules'), made.changeId)
}

/** A site asks for a TB test of the last three months until it closes, within the month; only Lapsing Example's test is too old before. */
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hank Resources', roles: ['hr', 'medical'] })
  const team = await teamIn(agency)
  manager = team.manager
  const inOrder = everythingInOrder('2026-11-01').filter(({ kind }) => kind !== 'training')
  const trained = { kind: 'training', course: 'peer-support', on: '2025-06-01' } as const
  const clear = { kind: 'check', of: 'tuberculosis', outcome: 'clear' } as const
  const options = { hiredOn: '2025-01-13' }
  await memberIn(agency, team.teamId, 'Good Example', { ...options, facts: [...inOrder, trained] })
  const old = inOrder.filter((fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'))
  await memberIn(agency, team.teamId, 'Lapsing Example', {
    ...options,
    facts: [...old, trained, { ...clear, on: '2026-09-01' }],
  })
  const details = { name: 'Saguaro General', address: '', contactName: '', contactPhone: '', contactEmail: '' }
  const made = await createSite(agency.portal, next(), may(hr, 'manage sites'), details)
  if (!made.ok) throw new Error(made.problem)
  const { siteId } = made
  gate = siteGate(siteId)
  const rules = additionOf({ needs: { 'tuberculosis-three-months': ['hospital'] }, withoutGrace: [] }, siteId)
  await inForce({ siteId, effectiveFrom: today, rules })
  await inForce({ siteId, effectiveFrom: ends, rules: { requirements: {}, gates: {}, closed: true } })
})

const counted = (found: { rows: { name: string; requirement: string; lastDay: string }[] }) =>
  found.rows.map(({ name, requirement, lastDay }) => `${name} ${requirement} ${lastDay}`)

test('a site that closes is no lapse of everybody: a forecast counts who lapses before it does', async () => {
  const lapsing = ['Lapsing Example tuberculosis-three-months 2026-12-01']
  expect(counted(await hrForecast(asking(agency, hr, today, '/hr/forecast')))).toEqual(lapsing)
  expect(counted(await teamForecast(asking(agency, manager, today, '/team/forecast')))).toEqual(lapsing)
})

test('nor do the calendar, the number on HR’s first page and the people that it links to count it', async () => {
  const scope = teamScope(manager, 'keep calendar feed')
  if (!scope) throw new Error('a manager keeps a calendar')
  const token = await makeFeed(agency.portal, next(), scope)
  const text = await (await feed(visiting(agency, today, `/calendar/${token}/lapses.ics`, { token }))).text()
  expect(text).toContain('Lapsing E')
  expect(text).not.toContain('Good E')
  expect(await firstPage(asking(agency, hr, today, '/hr'))).toMatchObject({ lapsing: 1 })
  const { rows } = await peopleList(asking(agency, hr, today, '/hr/people?lapsing=30'))
  expect(rows.map(({ name }) => name)).toEqual(['Lapsing Example'])
})

test('on the board of the site who is cleared until it closes does not lapse', async () => {
  const asked = asking(agency, manager, today, `/team?gate=${encodeURIComponent(gate)}&show=lapsing-30`)
  const found = await board(asked)
  expect(found.counts).toMatchObject({ cleared: 2, lapsing: { 30: 1, 60: 1, 90: 1 } })
  expect(found.rows.map(({ name, gate: { kind } }) => [name, kind])).toEqual([['Lapsing Example', 'lapsing']])
  const everybody = await board(asking(agency, manager, today, `/team?gate=${encodeURIComponent(gate)}`))
  expect(everybody.rows.map(({ gate: { kind, through } }) => [kind, through])).toContainEqual(['cleared', '2026-12-09'])
})
