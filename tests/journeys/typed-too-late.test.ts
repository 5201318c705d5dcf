import { expect, test } from 'vitest'
import { action as answer } from '#app/routes/me.applications.$id.information.$requestId.tsx'
import { action as nameReferee, loader as refereePage } from '#app/routes/me.applications.$id.references.$referee.tsx'
import { action as dispute } from '#app/routes/me.applications.$id.reports.$report.tsx'
import { testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { noticed } from '#tests/support/reports.ts'
import { named, refereeCalled } from '#tests/support/talk.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { cancelRequest } from '#workflows/information/cancel-request.ts'
import { closeReport } from '#workflows/reports/close-report.ts'

/** What people typed is shown to them again, also where the page closed while they were typing. */
const day = '2026-06-01'
const agency = await testAgency()

type Viewer = Parameters<typeof asking>[1]

function posting(viewer: Viewer, params: Record<string, string>, boxes: Record<string, string>) {
  const { request, context } = asking(agency, viewer, day, '/me', params)
  const body = new FormData()
  for (const [name, value] of Object.entries(boxes)) body.append(name, value)
  return { request: new Request(request, { method: 'POST', body }), params, context }
}

const refusedAs = (answered: unknown) =>
  answered as { data: { boxes: Record<string, string> }; init: { status: number } }

async function askedForPaper() {
  const { viewer, applicationId } = await applicant(agency)
  const hr = may(await agency.person({ roles: ['hr'] }), 'screen application')
  const wanted = { item: 'paper', about: 'education-or-experience', text: 'paper-missing', words: '' } as const
  const asked = await askInformation(agency.portal, agency.at(day), hr, { applicationId, ...wanted })
  if (!asked.ok) throw new Error(asked.problem)
  return { viewer, hr, applicationId, requestId: asked.requestId }
}

test('an answer to what HR has taken back meanwhile', async () => {
  const { viewer, hr, applicationId, requestId } = await askedForPaper()
  await cancelRequest(agency.portal, agency.at(day), hr, { applicationId, requestId, reason: 'no-longer-needed' })
  const words = 'I graduated in May.'
  const { data, init } = refusedAs(await answer(posting(viewer, { id: applicationId, requestId }, { words })))
  expect(init.status).toBe(409)
  expect(data.boxes.words).toBe(words)
})

test('an answer that is much too long', async () => {
  const { viewer, applicationId, requestId } = await askedForPaper()
  const words = 'ñ'.repeat(6000)
  const { data, init } = refusedAs(await answer(posting(viewer, { id: applicationId, requestId }, { words })))
  expect(init.status).toBe(400)
  expect(data.boxes.words).toBe(words)
})

test('another person named once all are named in another window', async () => {
  const { viewer, applicationId } = await applicant(agency)
  for (const name of ['One Person', 'Two Persons'])
    await named(agency, viewer, applicationId, day, refereeCalled(`${name} ${applicationId.slice(0, 6)}`))
  const args = posting(
    viewer,
    { id: applicationId, referee: 'new' },
    {
      ...{ name: 'Three Persons', relation: 'supervisor', email: 'three@work.example', phone: '', language: 'es' },
    },
  )
  const { data, init } = refusedAs(await nameReferee(args))
  expect(init.status).toBe(409)
  expect(data.boxes.name).toBe('Three Persons')
  // The page that shows it is made by the loader, in the same request.
  const looked = asking(agency, viewer, day, '/me', { id: applicationId, referee: 'new' })
  expect(await refereePage({ ...looked, context: args.context })).toMatchObject({ title: 'Who knows your work?' })
})

test('what is wrong with a report that HR has closed meanwhile', async () => {
  const hr = await agency.person({ roles: ['hr'] })
  const made = await noticed(agency, hr, day)
  const { applicationId, reportId, viewer } = made
  const closing = { reportId, reason: 'Not against anyone' }
  const closed = await closeReport(agency.portal, agency.at(day), may(hr, 'act on report'), closing)
  expect(closed).toEqual({ ok: true })
  const words = 'The ticket of 2025 is not mine.'
  const { data, init } = refusedAs(await dispute(posting(viewer, { id: applicationId, report: reportId }, { words })))
  expect(init.status).toBe(409)
  expect(data.boxes.words).toBe(words)
})
