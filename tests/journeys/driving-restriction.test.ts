import { beforeAll, expect, test } from 'vitest'
import { loader as credentials } from '#app/routes/hr.people.$id.credentials._index.tsx'
import { loader as review } from '#app/routes/hr.review.$submissionId.tsx'
import type { Fact } from '#domain/facts.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { cardBoxes, picture, send } from '#tests/support/evidence.ts'
import { accepted, may } from '#tests/support/hr.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const today = '2026-03-02'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const words = /driving restrict|restricted[^"]{0,3} driving|restriction[^"]*driving/i

test('a card’s driving restriction is told to HR without the medical permission where they review that card, and nowhere else', async () => {
  const hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const medical = await agency.person({ name: 'Mina Medical', roles: ['hr', 'medical'] })
  const { viewer } = await accepted(agency, hr, {
    today,
    firstDay: '2026-03-23',
    name: 'Rhea Restricted',
  })
  const sendCard = async (words: string, through: string) =>
    send(agency, viewer, today, {
      requirement: 'fingerprint-clearance',
      boxes: cardBoxes('2026-02-01', through, { state: 'AZ', level: 'no', restriction: 'yes' }),
      front: picture(words),
    })
  const earlier = await sendCard('first', '2032-01-31')
  const sentBack = await sendBackSubmission(agency.portal, agency.at(today), may(hr, 'decide submission'), {
    submissionId: earlier,
    reason: 'cropped',
    note: '',
  })
  expect(sentBack.ok).toBe(true)
  const submissionId = await sendCard('second', '2032-01-31')
  const of = (staff: typeof hr, params: Record<string, string>) => asking(agency, staff, today, '/hr', params)

  const { history, claimed } = await review(of(hr, { submissionId }))
  expect(claimed).toMatch(words)
  expect(history.length).toBeGreaterThan(0)
  expect(JSON.stringify(history)).not.toMatch(words)
  expect(JSON.stringify((await review(of(medical, { submissionId }))).history)).toMatch(words)
  expect(JSON.stringify(await credentials(of(medical, { id: viewer.personId })))).toMatch(words)

  const known = { kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: '2026-02-01' } satisfies Fact
  await agency.facts(viewer.personId, agency.at(today), { ...known, restrictions: ['driving'] })
  const pages = await everyStaffPage(agency, hr, today, viewer.personId, ['hr'])
  for (const there of [
    'hr.people.$id.credentials.$factId.check.tsx',
    'hr.people.$id.credentials.$factId.interrupt.tsx',
    'hr.people.$id.facts.$factId.retract.tsx',
    'hr.people.$id.fingerprint.$state.tsx',
    'hr.people.$id.exclusions.$list.tsx',
    'hr.documents.$id.tsx',
    'hr.review.$submissionId.tsx',
  ])
    expect(pages.get(there), there).not.toMatch(/^[45]/)
  expect(pages.get('hr.people.$id.credentials._index.tsx')).toContain('Rhea')
  for (const [route, page] of pages) if (!route.startsWith('hr.review')) expect(page, route).not.toMatch(words)
})
