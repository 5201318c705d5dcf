import { buffer } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { unsentDocuments } from '#db/queries/documents.ts'
import { readingsOfDocuments } from '#db/queries/readings.ts'
import { reviewQueue } from '#db/queries/review-queue.ts'
import { handedInBy, submissionsOf } from '#db/queries/submissions.ts'
import { documentReadings, documents, ledger, submissions } from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, own, picture, streamOf } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { removeDocument } from '#workflows/documents/remove-document.ts'
import { NotFound } from '#workflows/problems.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'

const today = '2026-03-02'
let agency: TestAgency
let hana: Viewer
let otto: Viewer

beforeAll(async () => {
  agency = await testAgency()
  hana = await agency.person({ name: 'Hana Desk', roles: ['hr'] })
  otto = await agency.person({ name: 'Otto Reviewer', roles: ['hr'] })
})

const at = () => agency.at(today)
const boxes = cardBoxes('2026-02-01', '2028-02')

async function withoutEmail(state: Parameters<typeof applied>[2] = 'clearing') {
  const viewer = await agency.person({ name: 'Nils Paper', email: null })
  await applied(agency, viewer.personId, state)
  return viewer
}

function receive(by: Viewer, personId: string, requirement = 'cpr', words = `brought ${Math.random()}`) {
  const input = {
    personId,
    requirement,
    side: 'front',
    fileName: 'card.jpg',
    content: streamOf(picture(words)),
  } as const
  return receiveDocument(agency.portal, at(), may(by, 'submit evidence'), input)
}

async function handIn(by: Viewer, personId: string) {
  await receive(by, personId)
  const input = { personId, requirement: 'cpr', form: 'card', boxes } as const
  const sent = await sendEvidence(agency.portal, at(), may(by, 'submit evidence'), input)
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  return sent.submissionId
}

describe('a paper that is brought to the desk', () => {
  test('is sent in for its person, and the record says by whom', async () => {
    const nils = await withoutEmail()
    const submissionId = await handIn(hana, nils.personId)
    const [row] = await submissionsOf(agency.database.db, own(nils, 'submit evidence'), today, nils.personId)
    expect(row).toMatchObject({
      id: submissionId,
      personId: nils.personId,
      sentBy: (hana as { accountId: string }).accountId,
    })
    expect(row && handedInBy(row)).toBe('Hana Desk')
    const entries = await agency.database.db.select().from(ledger).where(eq(ledger.chain, nils.personId))
    expect(entries.map(({ event, by }) => [event, by])).toContainEqual([
      'evidence submitted',
      (hana as { accountId: string }).accountId,
    ])
  })

  test('is decided about by somebody else: whoever typed it in does not find it in the queue', async () => {
    const nils = await withoutEmail()
    const submissionId = await handIn(hana, nils.personId)
    const queued = async (by: Viewer) =>
      (await reviewQueue(agency.database.db, may(by, 'decide submission'), today)).some(({ id }) => id === submissionId)
    expect(await queued(hana)).toBe(false)
    expect(await queued(otto)).toBe(true)
    const accept = (by: Viewer) =>
      acceptSubmission(agency.portal, at(), may(by, 'decide submission'), { submissionId, boxes })
    await expect(accept(hana)).rejects.toThrow(NotFound)
    expect(await accept(otto)).toMatchObject({ ok: true })
  })

  test('never before an accepted offer, never for oneself, and by nobody outside HR (ADA)', async () => {
    const early = await withoutEmail('screening')
    await expect(receive(hana, early.personId)).rejects.toThrow(NotFound)
    const { personId } = hana as { personId: string }
    await applied(agency, personId, 'clearing')
    await expect(receive(hana, personId)).rejects.toThrow(NotFound)
    const nils = await withoutEmail()
    for (const role of ['manager', 'payroll', 'auditor', 'admin', 'medical'] as const)
      await expect(receive(await agency.person({ roles: [role] }), nils.personId)).rejects.toThrow(NotFound)
    const input = { personId: early.personId, requirement: 'cpr', form: 'card', boxes } as const
    await expect(sendEvidence(agency.portal, at(), may(hana, 'submit evidence'), input)).rejects.toThrow(NotFound)
  })

  test('of TB only by HR with the medical permission', async () => {
    const nils = await withoutEmail()
    const tb = { test: 'blood', outcome: 'clear', ...boxesOfDate('bloodOn', '2026-02-01') }
    const input = { personId: nils.personId, requirement: 'tuberculosis', form: 'tuberculosis', boxes: tb } as const
    await expect(receive(hana, nils.personId, 'tuberculosis')).rejects.toThrow(NotFound)
    await expect(sendEvidence(agency.portal, at(), may(hana, 'submit evidence'), input)).rejects.toThrow(NotFound)
    const mira = await agency.person({ name: 'Mira Medical', roles: ['hr', 'medical'] })
    const received = await receive(mira, nils.personId, 'tuberculosis')
    const documentId = received.ok ? received.documentId : ''
    const opened = await openDocument(agency.portal, at(), may(mira, 'read document'), documentId)
    expect((await buffer(opened.content)).length).toBeGreaterThan(0)
    await expect(openDocument(agency.portal, at(), may(hana, 'read document'), documentId)).rejects.toThrow(NotFound)
    expect(await sendEvidence(agency.portal, at(), may(mira, 'submit evidence'), input)).toMatchObject({ ok: true })
  })
})

describe('what waits for its form', () => {
  test('is its uploader’s: neither sends, sees nor replaces what the other has uploaded', async () => {
    const nils = await withoutEmail()
    const mine = await receive(nils, nils.personId)
    const theirs = await receive(hana, nils.personId)
    const waiting = async (by: Viewer, scope = may(by, 'submit evidence')) =>
      (await unsentDocuments(agency.database.db, scope, nils.personId, today, 'cpr')).map(({ id }) => id)
    expect(await waiting(nils, own(nils, 'submit evidence'))).toEqual([mine.ok && mine.documentId])
    expect(await waiting(hana)).toEqual([theirs.ok && theirs.documentId])
    expect(await waiting(otto)).toEqual([])
    const documentId = mine.ok ? mine.documentId : ''
    await expect(openDocument(agency.portal, at(), may(hana, 'read document'), documentId)).rejects.toThrow(NotFound)
  })

  test('is read for whoever uploaded it alone, until it is sent', async () => {
    const nils = await withoutEmail()
    const received = await receive(hana, nils.personId)
    const documentId = received.ok ? received.documentId : ''
    const proposals = { through: '2028-02-01' }
    await agency.database.db
      .insert(documentReadings)
      .values({ documentId, means: 'text', outcome: 'read', proposals, at: at().now })
    const seen = async (by: Viewer, scope = may(by, 'submit evidence')) =>
      (await readingsOfDocuments(agency.database.db, scope, today, [documentId])).get(documentId)
    expect(await seen(hana)).toEqual(proposals)
    expect(await seen(otto)).toBeUndefined()
  })

  test('can be taken away, bytes and all; what was sent meanwhile stays', async () => {
    const nils = await withoutEmail()
    const scope = own(nils, 'submit evidence')
    const received = await receive(nils, nils.personId)
    const documentId = received.ok ? received.documentId : ''
    const [row] = await agency.database.db.select().from(documents).where(eq(documents.id, documentId))
    await removeDocument(agency.portal, at(), may(hana, 'submit evidence'), { personId: nils.personId, documentId })
    expect(await unsentDocuments(agency.database.db, scope, nils.personId, today, 'cpr')).toHaveLength(1)
    for (const _ of [1, 2]) await removeDocument(agency.portal, at(), scope, { personId: nils.personId, documentId })
    expect(await unsentDocuments(agency.database.db, scope, nils.personId, today, 'cpr')).toEqual([])
    await expect(agency.portal.storage.get(row?.storageKey ?? '')).rejects.toThrow()
    await expect(openDocument(agency.portal, at(), own(nils, 'read document'), documentId)).rejects.toThrow(NotFound)
    const submissionId = await handIn(nils, nils.personId)
    const [sent] = await agency.database.db.select().from(documents).where(eq(documents.submissionId, submissionId))
    await removeDocument(agency.portal, at(), scope, { personId: nils.personId, documentId: sent?.id ?? '' })
    const kept = and(eq(documents.id, sent?.id ?? ''), eq(documents.submissionId, submissionId))
    expect(await agency.database.db.select().from(documents).where(kept)).toHaveLength(1)
    expect(await agency.database.db.select().from(submissions).where(eq(submissions.id, submissionId))).toHaveLength(1)
  })
})
