import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { documentsOf, sameFileElsewhere } from '#db/queries/documents.ts'
import { reviewQueue } from '#db/queries/review-queue.ts'
import { submissionById, submissionsOf } from '#db/queries/submissions.ts'
import * as schema from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, own, picture, send } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { NotFound } from '#workflows/problems.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { recordSourceCheck } from '#workflows/submissions/record-source-check.ts'
import { refuseSubmission } from '#workflows/submissions/refuse-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const today = '2026-03-02'
const bloodTest = { test: 'blood', outcome: 'clear', ...boxesOfDate('bloodOn', '2026-02-20') }
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr', 'medical'] })
})

/** Someone in clearing who sent a tuberculosis test that waits for its review. */
async function sender(words: string) {
  const viewer = await agency.person({ name: 'Ana Flores' })
  const applicationId = await applied(agency, viewer.personId, 'clearing')
  const evidence = { requirement: 'tuberculosis', form: 'tuberculosis' as const, boxes: bloodTest }
  const submissionId = await send(agency, viewer, today, { ...evidence, front: picture(words) })
  const [document] = await documentsOf(agency.database.db, may(hr, 'read document'), today, [submissionId])
  return { viewer, applicationId, submissionId, documentId: document?.id ?? '' }
}

async function setState(applicationId: string, state: ApplicationState) {
  const { applications } = schema
  await agency.database.db.update(applications).set({ state }).where(eq(applications.id, applicationId))
}

async function seenByHr(submissionId: string, personId: string) {
  const { db } = agency.database
  const scope = may(hr, 'decide submission')
  return {
    queue: (await reviewQueue(db, scope, today)).some((entry) => entry.id === submissionId),
    page: (await submissionById(db, scope, today, submissionId)) !== null,
    sent: (await submissionsOf(db, scope, today, personId)).length,
    documents: (await documentsOf(db, scope, today, [submissionId])).length,
  }
}

const everything = { queue: true, page: true, sent: 1, documents: 1 }
const nothing = { queue: false, page: false, sent: 0, documents: 0 }

async function fileName(scope: Scope<'read document'>, documentId: string): Promise<string> {
  const opened = await openDocument(agency.portal, agency.at(today), scope, documentId)
  opened.content.destroy()
  return opened.fileName
}

test('evidence of who withdrew, or applies anew, is out of reach of HR until an offer is accepted again', async () => {
  const { viewer, applicationId, submissionId, documentId } = await sender('withdrawn')
  expect(await seenByHr(submissionId, viewer.personId)).toEqual(everything)

  await setState(applicationId, 'withdrawn')
  expect(await seenByHr(submissionId, viewer.personId)).toEqual(nothing)
  await expect(fileName(may(hr, 'read document'), documentId)).rejects.toThrow(NotFound)

  const { portal } = agency
  const scope = may(hr, 'decide submission')
  const against = { submissionId, reason: 'unreadable', note: '' }
  const typed = { submissionId, boxes: bloodTest }
  const deeds = [
    () => acceptSubmission(portal, agency.at(today), scope, typed),
    () => recordSourceCheck(portal, agency.at(today), scope, typed),
    () => sendBackSubmission(portal, agency.at(today), scope, against),
    () => refuseSubmission(portal, agency.at(today), scope, against),
  ]
  for (const deed of deeds) await expect(deed()).rejects.toThrow(NotFound)

  const again = await applied(agency, viewer.personId, 'conditional-offer')
  expect(await seenByHr(submissionId, viewer.personId)).toEqual(nothing)
  await setState(again, 'clearing')
  expect(await seenByHr(submissionId, viewer.personId)).toEqual(everything)
  expect(await fileName(may(hr, 'read document'), documentId)).toBe('front.jpg')
})

test('it stays in reach of whose it is', async () => {
  const { viewer, applicationId, submissionId, documentId } = await sender('my own')
  await setState(applicationId, 'withdrawn')
  const rows = await submissionsOf(agency.database.db, own(viewer, 'submit evidence'), today, viewer.personId)
  expect(rows.map(({ id }) => id)).toEqual([submissionId])
  expect(await fileName(own(viewer, 'read document'), documentId)).toBe('front.jpg')
})

test('it stays in reach of HR where the person is employed', async () => {
  const { viewer, applicationId, submissionId } = await sender('employed')
  await agency.employ(viewer.personId, agency.at(today), { hiredOn: today })
  await setState(applicationId, 'withdrawn')
  expect(await seenByHr(submissionId, viewer.personId)).toMatchObject({ page: true, sent: 1, documents: 1 })
})

test('a withdrawn person is not named as having sent the same file', async () => {
  const [one, two] = [await sender('the same picture'), await sender('the same picture')]
  const same = () => sameFileElsewhere(agency.database.db, may(hr, 'decide submission'), today, one.submissionId)
  expect((await same()).map(({ id }) => id)).toEqual([two.submissionId])
  await setState(two.applicationId, 'withdrawn')
  expect(await same()).toEqual([])
})
