import { beforeAll, expect, test } from 'vitest'
import { overviewOf } from '#app/me/overview.server.ts'
import { loader as application } from '#app/routes/me.applications.$id._index.tsx'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { own } from '#tests/support/evidence.ts'
import { accepted, may } from '#tests/support/hr.ts'
import { noticed } from '#tests/support/reports.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { disputeReport } from '#workflows/reports/dispute-report.ts'

const day = '2026-07-01'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

type Person = Awaited<ReturnType<TestAgency['person']>>

async function waitingFor(viewer: Person, id: string) {
  const { applications } = await overviewOf(asking(agency, viewer, day, '/me'))
  const page = await application(asking(agency, viewer, day, `/me/applications/${id}`, { id }))
  const here = page.places.filter(({ waits }) => waits).map(({ href }) => href)
  expect(applications.find((each) => each.id === id)?.toRead.map(({ href }) => href)).toEqual(here)
  return here
}

test('a question about reports stands on the first page until it is answered', async () => {
  const hr = await agency.person({ roles: ['hr'] })
  const { viewer, applicationId } = await accepted(agency, hr, { today: day, firstDay: '2026-09-01' })
  expect(await waitingFor(viewer, applicationId)).toEqual([])
  await askForAuthorization(agency.portal, agency.at(day), may(hr, 'act on report'), { applicationId })
  expect(await waitingFor(viewer, applicationId)).toEqual([`/me/applications/${applicationId}/report-authorization`])
})

test('a notice before a decision stands on the first page, until its person disputes the report', async () => {
  const hr = await agency.person({ roles: ['hr'] })
  const { viewer, applicationId, reportId } = await noticed(agency, hr, day)
  expect(await waitingFor(viewer, applicationId)).toEqual([`/me/applications/${applicationId}/reports/${reportId}`])
  const words = { channel: 'page', receivedOn: day, words: 'That was not me', fileId: null } as const
  await disputeReport(agency.portal, agency.at(day), own(viewer, 'dispute report'), { reportId, ...words })
  expect(await waitingFor(viewer, applicationId)).toEqual([])
})
