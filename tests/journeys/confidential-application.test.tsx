import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { ApplicationData } from '#app/hr/application.server.ts'
import { Screening } from '#app/hr/application-screening.tsx'
import { loader } from '#app/routes/hr.applications.$id._index.tsx'
import type { StaffRole } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant } from '#tests/support/hr.ts'

const day = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

async function livedExperienceAs(...roles: StaffRole[]): Promise<string> {
  const { viewer: someone, applicationId } = await applicant(agency, { today: '2026-05-04' })
  await agency.facts(someone.personId, agency.at('2026-05-04'), {
    kind: 'attestation',
    statement: 'lived-experience',
    on: '2026-05-04',
  })
  const viewer = await agency.person({ name: 'Hana Reviewer', roles })
  const asked = asking(agency, viewer, day, `/hr/applications/${applicationId}`, { id: applicationId })
  const answer = (await loader(asked)) as unknown as { data: ApplicationData }
  const page = renderToStaticMarkup(<Screening data={answer.data} />)
  return page.split('<tr').find((row) => row.includes('Lived-experience statement')) ?? ''
}

test('HR without the medical permission is told that it is confidential, and nothing that is not so', async () => {
  const row = await livedExperienceAs('hr')
  expect(row).toContain('Confidential; seen with the medical permission')
  expect(row).not.toMatch(/Not signed|>Yes<|4 May 2026/)
})

test('HR with the medical permission sees when it was signed', async () => {
  expect(await livedExperienceAs('hr', 'medical')).toContain('4 May 2026')
})
