import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readStory } from '#app/hr/story.server.ts'
import { applications } from '#db/schema/index.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, own, picture, streamOf } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

test('who applies anew brings nothing of what was sent after an earlier offer: not by name, count or entry', async () => {
  const viewer = await agency.person({ name: 'Ana Flores' })
  const hr = await agency.person({ roles: ['hr', 'medical'] })
  const applicationId = await applied(agency, viewer.personId, 'clearing')
  const scope = own(viewer, 'submit evidence')
  const requirement = 'cpr'
  for (const side of ['front', 'back'] as const)
    await receiveDocument(agency.portal, agency.at(today), scope, {
      requirement,
      side,
      fileName: `${side}.jpg`,
      content: streamOf(picture(side)),
    })
  const sent = await sendEvidence(agency.portal, agency.at(today), scope, {
    requirement,
    form: 'card',
    boxes: cardBoxes('2026-01-10', '2028-01-31', {
      issuer: 'american-heart-association',
      number: '1',
      skills: 'hands-on',
    }),
  })
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  const decision = { submissionId: sent.submissionId, reason: 'unreadable', note: '' }
  const back = await sendBackSubmission(agency.portal, agency.at(today), may(hr, 'decide submission'), decision)
  if (!back.ok) throw new Error(JSON.stringify(back))

  const scopes = { person: may(hr, 'read person'), submissions: may(hr, 'read submission') }
  const story = (shown: boolean) =>
    readStory(agency.database.db, scopes, viewer.personId, today, 'America/Phoenix', shown, {
      page: 1,
      size: 50,
      looks: true,
    })
  const after = await story(true)
  expect(after.submissions).toHaveLength(1)
  expect(JSON.stringify(after)).toContain('CPR')

  await agency.database.db.update(applications).set({ state: 'withdrawn' }).where(eq(applications.id, applicationId))
  const before = await story(false)
  expect(before).toEqual({ submissions: [], notices: [], ledger: before.ledger, ledgerTotal: before.ledger.length })
  expect(JSON.stringify(before)).not.toMatch(/CPR|[Ee]vidence|document/)
})
