import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as today } from '#app/routes/hr._index.tsx'
import * as tab from '#app/routes/hr.applications.$id.interview._index.tsx'
import * as appointment from '#app/routes/hr.applications.$id.interview.appointment.tsx'
import * as callOff from '#app/routes/hr.applications.$id.interview.call-off.tsx'
import * as decide from '#app/routes/hr.applications.$id.interview.decide.tsx'
import * as score from '#app/routes/hr.applications.$id.interview.score.tsx'
import * as screen from '#app/routes/hr.applications.$id.screen.$requirement.tsx'
import { loader as list } from '#app/routes/hr.interviews.tsx'
import * as own from '#app/routes/me.applications.$id.interview.tsx'
import { accountRoles, applications } from '#db/schema/index.ts'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { arrangeInterview } from '#workflows/interviews/arrange-interview.ts'
import { changeAppointment } from '#workflows/interviews/change-appointment.ts'

type Account = Extract<Viewer, { kind: 'account' }>
type Route = (args: ReturnType<typeof asking>) => unknown

const invitedOn = '2026-03-02'
const day = '2026-03-05'
const meeting = { on: day, time: '14:30', way: 'phone', place: 'We call you' } as const
let agency: TestAgency
let ana: Account
let ben: Account

beforeAll(async () => {
  agency = await testAgency()
  ana = await agency.person({ name: 'Ana Scorer', roles: ['hr'] })
  ben = await agency.person({ name: 'Ben Scorer', roles: ['hr'] })
})

async function ask(
  viewer: Account,
  route: Route,
  id: string,
  form?: Record<string, string>,
  params: Record<string, string> = {},
) {
  const asked = asking(agency, viewer, day, '/', { id, ...params })
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  try {
    return await route({ ...asked, request })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const status = (answer: unknown) => (answer instanceof Response ? answer.status : 200)
const place = (answer: unknown) => (answer instanceof Response ? answer.headers.get('Location') : null)

async function invited(name = 'Rosa Villa') {
  const { viewer, applicationId } = await applicant(agency, { name })
  const input = { applicationId, ...meeting, scorers: [ana.accountId, ben.accountId] }
  expect(await arrangeInterview(agency.portal, agency.at(invitedOn), may(ana, 'screen application'), input)).toEqual({
    ok: true,
  })
  return { viewer, applicationId }
}

const criteria = ['leading-people', 'objectives', 'procedures', 'organizing']
const card = (value: string, note: string) =>
  Object.fromEntries(
    criteria.flatMap((id) => [
      [`${id}.score`, value],
      [`${id}.note`, note],
    ]),
  )

describe('who may come in', () => {
  test.each([['manager'], ['payroll'], ['auditor'], ['admin'], ['medical'], []] as StaffRole[][])(
    'as %s every page of an interview answers 404',
    async (...roles) => {
      const viewer = await agency.person({ roles })
      const { applicationId } = await invited()
      for (const route of [tab.loader, appointment.loader, callOff.loader, decide.loader, score.loader, list])
        expect(status(await ask(viewer, route as Route, applicationId))).toBe(404)
    },
  )

  test('T20: to HR the interview of their own application is not there, and not in the list', async () => {
    const { viewer, applicationId } = await invited('Olga Insider')
    await agency.database.db
      .insert(accountRoles)
      .values({ accountId: viewer.accountId, role: 'hr', grantedAt: agency.at(day).now })
    const insider: Account = { ...viewer, roles: ['hr'] }
    for (const route of [tab.loader, appointment.loader, callOff.loader, decide.loader, score.loader])
      expect(status(await ask(insider, route as Route, applicationId))).toBe(404)
    expect(JSON.stringify(await ask(insider, list as Route, ''))).not.toContain('Olga')
    expect(JSON.stringify(await ask(ana, list as Route, ''))).toContain('Olga')
  })
})

describe('a scorecard', () => {
  test('that lacks something is saved all the same, says where it lacks it, and tells nobody else', async () => {
    const { applicationId } = await invited()
    const { 'organizing.score': _, ...form } = card('4', 'CANARY')
    const refused = JSON.stringify(await ask(ana, score.action as Route, applicationId, { ...form, step: 'sign' }))
    expect(refused).toContain('Choose a score from 1 to 5')
    expect(JSON.stringify(await ask(ana, score.loader as Route, applicationId))).toContain('CANARY')
    for (const route of [tab.loader, score.loader, list])
      expect(JSON.stringify(await ask(ben, route as Route, applicationId))).not.toContain('CANARY')
    expect(place(await ask(ben, decide.loader as Route, applicationId))).toMatch(/\/interview$/)
  })

  test('is signed only after the page that shows it once more; two tabs sign once', async () => {
    const { applicationId } = await invited()
    const form = card('3', 'Led a group')
    const shown = await ask(ana, score.action as Route, applicationId, { ...form, step: 'sign' })
    expect(shown).toMatchObject({ asks: true })
    expect(place(await ask(ana, score.action as Route, applicationId, { ...form, step: 'confirm' }))).toMatch(
      /card-signed/,
    )
    expect(place(await ask(ana, score.action as Route, applicationId, { ...form, step: 'confirm' }))).toMatch(/state/)
    expect(place(await ask(ana, score.loader as Route, applicationId))).toMatch(/\/interview$/)
  })
})

test('the list and the first page count what waits for whoever looks: a card, then the decision', async () => {
  const { applicationId } = await invited('Ines Waiting')
  const waits = async (who: Account) => {
    const { rows } = (await ask(who, list as Route, '')) as {
      rows: { applicationId: string; toScore: boolean; toDecide: boolean }[]
    }
    const row = rows.find((each) => each.applicationId === applicationId)
    return row && { toScore: row.toScore, toDecide: row.toDecide }
  }
  const count = async (who: Account) => ((await ask(who, today as Route, '')) as { interviews: number }).interviews
  const carla = await agency.person({ name: 'Carla Reviewer', roles: ['hr'] })
  const before = await count(carla)
  expect(await waits(ana)).toEqual({ toScore: true, toDecide: false })
  expect(await waits(carla)).toEqual({ toScore: false, toDecide: false })
  for (const who of [ana, ben])
    await ask(who, score.action as Route, applicationId, { ...card('3', 'Led a group'), step: 'confirm' })
  expect(await waits(carla)).toEqual({ toScore: false, toDecide: true })
  expect(await count(carla)).toBe(before + 1)
})

test('while it is open, screening the requirement leads to the interview', async () => {
  const { applicationId } = await invited()
  const answer = await ask(ana, screen.loader as Route, applicationId, undefined, { requirement: 'leadership' })
  expect(place(answer)).toBe(`/hr/applications/${applicationId}/interview`)
})

describe('the applicant’s own page', () => {
  const form = (id: string, times: string) => ({ appointment: id, times })

  test('is nobody else’s, and asks for another time only about the appointment that was shown', async () => {
    const { viewer, applicationId } = await invited()
    expect(status(await ask(ben, own.loader as Route, applicationId))).toBe(404)
    const page = (await ask(viewer, own.loader as Route, applicationId)) as { interview: { appointmentId: string } }
    const { appointmentId } = page.interview
    expect(JSON.stringify(await ask(viewer, own.action as Route, applicationId, form(appointmentId, ' ')))).toContain(
      'Write which days or times would suit you',
    )
    const later = { applicationId, ...meeting, on: '2026-03-09' }
    await changeAppointment(agency.portal, agency.at('2026-03-03'), may(ana, 'screen application'), later)
    const stale = JSON.stringify(await ask(viewer, own.action as Route, applicationId, form(appointmentId, 'Friday')))
    expect(stale).toContain('HR has changed the appointment meanwhile')
    expect(stale).toContain('Friday')
  })

  test('says before any appointment that one will come', async () => {
    const { viewer, applicationId } = await applicant(agency)
    expect(status(await ask(viewer, own.loader as Route, applicationId))).toBe(404)
    await agency.database.db.update(applications).set({ state: 'interview' }).where(eq(applications.id, applicationId))
    expect(await ask(viewer, own.loader as Route, applicationId)).toMatchObject({ interview: null })
  })
})
