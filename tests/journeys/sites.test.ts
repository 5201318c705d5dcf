import { beforeAll, expect, test } from 'vitest'
import { loader as changePage } from '#app/routes/hr.requirements.changes.$id.tsx'
import { loader as review } from '#app/routes/hr.review.$submissionId.tsx'
import { loader as sitesPage } from '#app/routes/hr.sites._index.tsx'
import { loader as sitePage } from '#app/routes/hr.sites.$id._index.tsx'
import { loader as waiversPage } from '#app/routes/hr.waivers._index.tsx'
import { loader as requirementPage } from '#app/routes/me.clearance.$requirement.tsx'
import { operatorScope } from '#domain/authority.ts'
import { nameAt, siteGate } from '#domain/compose.ts'
import type { Fact } from '#domain/facts.ts'
import { additionOf, type CatalogueName } from '#domain/requirement-catalogue.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { cardBoxes, send } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'
import { confirmChange, switchRules } from '#workflows/rules/put-into-force.ts'
import { workOutChange } from '#workflows/rules/work-out-change.ts'
import { createSite } from '#workflows/sites/keep-site.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { proposeWaiver } from '#workflows/waivers/propose-waiver.ts'

const today = '2026-11-22'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let hr: Person
let manager: Person
let rosa: Person
let siteId: string
let instant = 0
const next = () => ({ now: new Date(Date.parse(`${today}T12:00:00Z`) + ++instant * 1000), today })

const isTuberculosis = (fact: Fact) => fact.kind === 'check' && fact.of === 'tuberculosis'
const positive: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-11-10', outcome: 'not-clear' }
const lapsed: Fact = { kind: 'check', of: 'tuberculosis', on: '2025-02-10', outcome: 'clear' }

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hank Resources', roles: ['hr', 'medical'] })
  manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
  rosa = await employed('Rosa Example', everythingInOrder('2026-11-01'))
  const others = everythingInOrder('2026-11-01').filter((fact) => !isTuberculosis(fact))
  await employed('Same Person', others)
  await employed('Same Person', [...others, positive])
  await employed('Same Person', [...others, lapsed])
  const details = { name: 'Saguaro General', address: '', contactName: '', contactPhone: '', contactEmail: '' }
  const made = await createSite(agency.portal, next(), may(hr, 'manage sites'), details)
  if (!made.ok) throw new Error(made.problem)
  siteId = made.siteId
})

async function employed(name: string, facts: Fact[]) {
  const viewer = await agency.person({ name })
  await agency.employ(viewer.personId, agency.at('2026-01-12'), { hiredOn: '2025-01-13' })
  await agency.facts(viewer.personId, agency.at('2026-11-01'), ...facts)
  return viewer
}

async function workedOut(...names: CatalogueName[]) {
  const rules = additionOf(
    { needs: Object.fromEntries(names.map((name) => [name, ['hospital']])), withoutGrace: [] },
    siteId,
  )
  const scope = may(hr, 'manage sites')
  const made = await prepareChange(agency.portal, next(), scope, { siteId, effectiveFrom: today, rules })
  if (!made.ok) throw new Error(made.problem)
  await workOutChange(agency.portal, next(), operatorScope('jobs', 'work out rules'), made.changeId)
  return made.changeId
}

async function inForce(...names: CatalogueName[]) {
  const changeId = await workedOut(...names)
  await confirmChange(agency.portal, next(), may(hr, 'manage sites'), changeId)
  await switchRules(agency.portal, next(), operatorScope('jobs', 'work out rules'), changeId)
}

const site = (query = '', viewer = hr) =>
  sitePage(asking(agency, viewer, today, `/hr/sites/${siteId}${query}`, { id: siteId }))

test('a site that has not said what it asks lets in nobody, and managers have no such page', async () => {
  expect((await site()).board.counts).toEqual({ cleared: 0, notCleared: 4 })
  await expect(site('', manager)).rejects.toMatchObject({ status: 404 })
  await expect(sitesPage(asking(agency, manager, today, '/hr/sites'))).rejects.toMatchObject({ status: 404 })
  await expect(sitePage(asking(agency, hr, today, '/hr/sites/x', { id: 'x' }))).rejects.toMatchObject({ status: 404 })
})

test('a positive, a lapsed and a missing TB result are the same on the page of a change and of a site', async () => {
  const changeId = await workedOut('tuberculosis-six-months')
  const change = await changePage(asking(agency, hr, today, `/hr/requirements/changes/${changeId}`, { id: changeId }))
  expect(change).toMatchObject({ stage: 'to-confirm' })
  expect(change.people.map(({ name, gains }) => ({ name, gains }))).toEqual([{ name: 'Rosa Example', gains: true }])
  await confirmChange(agency.portal, next(), may(hr, 'manage sites'), changeId)
  await switchRules(agency.portal, next(), operatorScope('jobs', 'work out rules'), changeId)
  const { board } = await site()
  expect(board.counts).toEqual({ cleared: 1, notCleared: 3 })
  const same = board.rows.filter(({ person }) => person === 'Same Person')
  expect(same).toHaveLength(3)
  expect(new Set(same.map(({ personId: _, ...row }) => JSON.stringify(row))).size).toBe(1)
  expect((await site('?show=cleared')).board.rows.map(({ person }) => person)).toEqual(['Rosa Example'])
  expect((await site('?on=2026-02-31')).board).toMatchObject({ wrong: expect.any(String), question: { on: today } })
})

test('what a site asks is sent by the person, accepted by HR, and opens the site', async () => {
  await inForce('site-orientation')
  const asked = nameAt('site-orientation', siteId)
  const gate = async () => (await site()).board.rows.find(({ person }) => person === 'Rosa Example')
  expect(await gate()).toMatchObject({ kind: 'not-cleared' })
  const own = await requirementPage(asking(agency, rosa, today, `/me/clearance/${asked}`, { requirement: asked }))
  expect(JSON.stringify(own)).toContain('The orientation of another place does not count here')
  const boxes = cardBoxes('2026-11-15', null)
  const submissionId = await send(agency, rosa, today, { requirement: asked, boxes })
  const desk = await review(asking(agency, hr, today, `/hr/review/${submissionId}`, { submissionId }))
  expect(JSON.stringify(desk)).toContain('Orientation at the site')
  expect(JSON.stringify(desk)).not.toContain(siteGate(siteId))
  const scope = may(hr, 'decide submission')
  expect(await acceptSubmission(agency.portal, next(), scope, { submissionId, boxes })).toMatchObject({ ok: true })
  expect(await gate()).toMatchObject({ kind: 'cleared', through: '2027-11-01' })
})

test('what a site alone asks of health is masked to HR like what positions ask, also once the site asks it no more', async () => {
  await inForce('tuberculosis-three-months')
  const plain = await agency.person({ name: 'Paula Resources', roles: ['hr'] })
  const proposed = await proposeWaiver(agency.portal, next(), may(hr, 'propose waiver'), {
    personId: rosa.personId,
    requirement: 'tuberculosis-three-months',
    from: today,
    through: '2026-12-22',
    reason: 'The clinic has no appointment before.',
  })
  expect(proposed).toMatchObject({ ok: true })
  const waiting = async (viewer: Person, at: string) =>
    (await waiversPage(asking(agency, viewer, today, `/hr/waivers?at=${at}`))).rows.length
  expect([await waiting(hr, 'others'), await waiting(plain, 'mine')]).toEqual([1, 0])
  await inForce('site-orientation')
  expect([await waiting(hr, 'others'), await waiting(plain, 'mine')]).toEqual([1, 0])
})
