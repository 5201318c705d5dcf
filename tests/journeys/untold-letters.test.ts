import { beforeAll, expect, test } from 'vitest'
import { loader as today } from '#app/routes/hr._index.tsx'
import { loader as untold } from '#app/routes/hr.untold.tsx'
import { loader as letter } from '#app/routes/hr.untold_.$id.tsx'
import { unaddressedNotices } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { askInformation } from '#workflows/information/ask-information.ts'

const day = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

type Account = Awaited<ReturnType<TestAgency['person']>>

const withRoles = (...roles: StaffRole[]) => agency.person({ name: 'Hana Reviewer', roles })

const read = (hr: Account, id: string) => letter(asking(agency, hr, day, `/hr/untold/${id}`, { id }))

async function keep(personId: string, body: NoticeBody): Promise<string> {
  const [row] = await agency.database.db
    .insert(unaddressedNotices)
    .values({ key: `test ${personId} ${body.kind}`, personId, body, createdAt: agency.at(day).now })
    .returning({ id: unaddressedNotices.id })
  return row?.id ?? ''
}

test('the letter holds what the page would have shown: what is asked for, in the person’s language', async () => {
  const hr = await withRoles('hr')
  const { applicationId, viewer } = await applicant(agency, { today: day })
  const asked = { item: 'paper', about: 'education-or-experience', text: 'paper-missing' } as const
  const scope = may(hr, 'screen application')
  const request = await askInformation(agency.portal, agency.at(day), scope, {
    applicationId,
    ...asked,
    words: 'Both pages, please.',
  })
  if (!request.ok) throw new Error(request.problem)
  const id = await keep(viewer.personId, {
    kind: 'information-asked',
    applicationId,
    requestId: request.requestId,
    positionId: 'pact-peer-support-specialist',
    dueOn: '2026-03-16',
  })
  const page = await read(hr, id)
  expect(page.more.join('\n')).toMatch(/Education or experience[\s\S]*Both pages, please\./)
  expect(page.letter.paragraphs.join('\n')).toContain('16 March 2026')
})

test('what tells of a medical paper is listed, counted and printed for those with the medical permission alone', async () => {
  const [plain, nurse] = [await withRoles('hr'), await withRoles('hr', 'medical')]
  const person = await agency.person({ name: 'Tadeo Villa' })
  const refused = { kind: 'submission-refused', submissionId: person.personId, reason: 'unreadable' } as const
  const id = await keep(person.personId, { ...refused, requirements: ['tuberculosis'] })
  const seenBy = async (hr: Account) => {
    const { rows } = await untold(asking(agency, hr, day, '/hr/untold'))
    const { untold: counted } = await today(asking(agency, hr, day, '/hr'))
    expect(counted).toBe(rows.length)
    return rows.map((row) => row.id)
  }
  expect(await seenBy(plain)).not.toContain(id)
  await expect(read(plain, id)).rejects.toMatchObject({ status: 404 })
  expect(await seenBy(nurse)).toContain(id)
  expect((await read(nurse, id)).letter.title).not.toBe('')
})
