import { buffer } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentsOf } from '#db/queries/documents.ts'
import { reviewQueue } from '#db/queries/review-queue.ts'
import { submissionById, submissionsOf } from '#db/queries/submissions.ts'
import * as schema from '#db/schema/index.ts'
import { authorize, type Scope, type Viewer } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, picture, send } from '#tests/support/evidence.ts'
import { drawn } from '#tests/support/pictures.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { NotFound } from '#workflows/problems.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { recordSourceCheck } from '#workflows/submissions/record-source-check.ts'
import { refuseSubmission } from '#workflows/submissions/refuse-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const today = '2026-03-02'
const cpr = cardBoxes('2026-02-01', '2028-02-01')
const tuberculosis = {
  test: 'skin',
  outcome: 'clear',
  ...boxesOfDate('placedOn', '2026-02-20'),
  ...boxesOfDate('readOn', '2026-02-22'),
}
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

function scopeOf<A extends 'decide submission' | 'read document'>(viewer: Viewer, action: A): Scope<A> {
  const scope = authorize(viewer, action)
  if (!scope) throw new Error(`may not ${action}`)
  return scope
}

async function reviewer(name = 'Hana Reviewer', roles: ('hr' | 'medical')[] = ['hr']) {
  const viewer = await agency.person({ name, roles })
  return { viewer, scope: scopeOf(viewer, 'decide submission') }
}

async function newHire() {
  const viewer = await agency.person({ name: 'Ana Flores' })
  await applied(agency, viewer.personId, 'clearing')
  return viewer
}

async function spansOf(personId: string, name: string) {
  const rows = await agency.database.sql`
    select from_day, until_day from standing_spans
    where person_id = ${personId} and subject = 'requirement' and name = ${name} order by from_day`
  return rows.map((row) => [row.from_day, row.until_day])
}

async function noticesOf(personId: string) {
  const rows = await agency.database.db.select().from(schema.notices).where(eq(schema.notices.personId, personId))
  return rows.map((row) => row.body)
}

const factsOf = (personId: string) =>
  agency.database.db.select().from(schema.facts).where(eq(schema.facts.personId, personId))

describe('accepting', () => {
  test('records one fact, changes the standing of everything it serves, and tells the person', async () => {
    const viewer = await newHire()
    const { scope } = await reviewer()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: { ...cpr, also: 'on' } })
    expect(await spansOf(viewer.personId, 'cpr')).toEqual([])
    const accepted = await acceptSubmission(agency.portal, agency.at(today), scope, {
      submissionId,
      boxes: { ...cpr, also: 'on' },
    })
    expect(accepted).toMatchObject({ ok: true })
    expect((await factsOf(viewer.personId)).map((row) => row.body)).toEqual([
      { kind: 'credential', of: ['cpr', 'first-aid'], from: '2026-02-01', through: '2028-02-01' },
    ])
    for (const requirement of ['cpr', 'first-aid'])
      expect(await spansOf(viewer.personId, requirement)).toEqual([['2026-02-01', '2028-02-02']])
    expect(await noticesOf(viewer.personId)).toEqual([
      { kind: 'submission-accepted', submissionId, requirements: ['cpr', 'first-aid'] },
    ])
  })

  test('keeps what was typed beside what was confirmed', async () => {
    const viewer = await newHire()
    const { scope } = await reviewer()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const corrected = cardBoxes('2026-02-01', '2027-02')
    await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes: corrected })
    const row = await submissionById(agency.database.db, scope, today, submissionId)
    expect(row?.claims).toMatchObject({ through: '2028-02-01' })
    const [fact] = await factsOf(viewer.personId)
    expect(fact?.body).toMatchObject({ through: '2027-02' })
    expect(row?.factIds).toEqual([fact?.id])
  })

  test('what cannot be is refused at its box, and nothing is kept', async () => {
    const viewer = await newHire()
    const { scope } = await reviewer()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const boxes = cardBoxes('2026-04-31', '2025')
    expect(await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes })).toMatchObject({
      ok: false,
      problem: 'boxes',
      errors: [{ box: 'from' }, { box: 'through' }],
    })
    expect(await factsOf(viewer.personId)).toEqual([])
    expect(await noticesOf(viewer.personId)).toEqual([])
  })

  test('by two reviewers at once: one wins, the other is told who', async () => {
    const viewer = await newHire()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const [one, two] = [await reviewer('Hana Reviewer'), await reviewer('Ivo Second')]
    const results = await Promise.all([
      acceptSubmission(agency.portal, agency.at(today), one.scope, { submissionId, boxes: cpr }),
      sendBackSubmission(agency.portal, agency.at(today), two.scope, { submissionId, reason: 'expired', note: '' }),
    ])
    expect(results.filter((result) => result.ok).length).toBe(1)
    const accepted = results[0]?.ok
    expect(results.find((result) => !result.ok)).toMatchObject({
      problem: 'decided',
      decided: accepted ? { outcome: 'accepted', by: 'Hana Reviewer' } : { outcome: 'sent-back', by: 'Ivo Second' },
    })
    expect((await factsOf(viewer.personId)).length).toBe(accepted ? 1 : 0)
  })

  test("one's own evidence is out of reach (T20)", async () => {
    const { viewer, scope } = await reviewer()
    await applied(agency, viewer.personId, 'clearing')
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const input = { submissionId, boxes: cpr }
    await expect(acceptSubmission(agency.portal, agency.at(today), scope, input)).rejects.toThrow(NotFound)
    const back = { submissionId, reason: 'expired', note: '' }
    await expect(sendBackSubmission(agency.portal, agency.at(today), scope, back)).rejects.toThrow(NotFound)
    const queue = await reviewQueue(agency.database.db, scope, today)
    expect(queue.some((entry) => entry.id === submissionId)).toBe(false)
  })
})

describe('a credential that must be checked at its source', () => {
  const fingerprint = cardBoxes('2025-06-01', '2031-06-01', { state: 'AZ', level: 'yes', restriction: 'no' })
  const source = { source: 'DPS card search', sourceResult: 'confirmed', ...boxesOfDate('sourceOn', today) }

  async function sent() {
    const viewer = await newHire()
    const requirement = 'fingerprint-clearance'
    return { viewer, submissionId: await send(agency, viewer, today, { requirement, boxes: fingerprint }) }
  }

  test('is not verified by its picture alone (law, case 7)', async () => {
    const { viewer, submissionId } = await sent()
    const { scope } = await reviewer()
    const bare = await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes: fingerprint })
    expect(bare).toMatchObject({ ok: false, errors: [{ box: 'source', error: 'source.missing' }] })
    expect(await spansOf(viewer.personId, 'fingerprint-clearance')).toEqual([])
    const boxes = { ...fingerprint, ...source }
    expect((await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes })).ok).toBe(true)
    expect(await spansOf(viewer.personId, 'fingerprint-clearance')).toEqual([['2025-06-01', '2031-06-02']])
    const [kept] = await agency.database.db
      .select()
      .from(schema.verifications)
      .where(eq(schema.verifications.submissionId, submissionId))
    const [fact] = await factsOf(viewer.personId)
    expect(kept).toMatchObject({ source: 'DPS card search', checkedOn: today, result: 'confirmed', factId: fact?.id })
  })

  test('is not accepted while the source denies it, and is once another check confirms it', async () => {
    const { viewer, submissionId } = await sent()
    const { scope } = await reviewer()
    const denied = { ...source, sourceResult: 'not-confirmed' }
    const accepting = { submissionId, boxes: { ...fingerprint, ...denied } }
    expect(await acceptSubmission(agency.portal, agency.at(today), scope, accepting)).toMatchObject({
      ok: false,
      errors: [{ box: 'sourceResult', error: 'source.notConfirmed' }],
    })
    const record = (boxes: Record<string, string>, day: string) =>
      recordSourceCheck(agency.portal, agency.at(day), scope, { submissionId, boxes })
    expect(await record(denied, today)).toEqual({ ok: true })
    const bare = { submissionId, boxes: fingerprint }
    expect((await acceptSubmission(agency.portal, agency.at(today), scope, bare)).ok).toBe(false)
    const later = { ...source, ...boxesOfDate('sourceOn', '2026-03-05') }
    expect(await record(later, today), 'a check of a day to come').toMatchObject({ ok: false })
    expect(await record(later, '2026-03-05')).toEqual({ ok: true })
    expect((await acceptSubmission(agency.portal, agency.at('2026-03-05'), scope, bare)).ok).toBe(true)
    expect((await factsOf(viewer.personId)).length).toBe(1)
  })
})

describe('sending back and refusing', () => {
  test('leaves the facts untouched and tells the person why', async () => {
    const viewer = await newHire()
    const { scope } = await reviewer()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const input = { submissionId, reason: 'online-only', note: 'The fire station has a class on Friday.' }
    expect(await sendBackSubmission(agency.portal, agency.at(today), scope, input)).toEqual({ ok: true })
    expect(await factsOf(viewer.personId)).toEqual([])
    expect(await noticesOf(viewer.personId)).toEqual([
      { kind: 'submission-sent-back', submissionId, requirements: ['cpr'], reason: 'online-only' },
    ])
    const again = await refuseSubmission(agency.portal, agency.at(today), scope, {
      submissionId,
      reason: 'altered',
      note: '',
    })
    expect(again).toMatchObject({ ok: false, problem: 'decided', decided: { outcome: 'sent-back' } })
  })

  test('needs a reason that fits, and a note of at most 500 characters', async () => {
    const viewer = await newHire()
    const { scope } = await reviewer()
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const input = { submissionId, reason: 'vaccine-only', note: 'x'.repeat(501) }
    expect(await sendBackSubmission(agency.portal, agency.at(today), scope, input)).toMatchObject({
      ok: false,
      errors: [
        { box: 'note', error: 'text.tooLong' },
        { box: 'reason', error: 'reason.missing' },
      ],
    })
    expect(
      (await refuseSubmission(agency.portal, agency.at(today), scope, { ...input, reason: '', note: '' })).ok,
    ).toBe(false)
  })
})

describe('medical evidence', () => {
  test('does not exist for reviewers without the medical permission', async () => {
    const viewer = await newHire()
    const input = { requirement: 'tuberculosis', form: 'tuberculosis' as const, boxes: tuberculosis }
    const submissionId = await send(agency, viewer, today, { ...input, front: picture('tb paper') })
    const { db } = agency.database
    const [without, withPermission] = [await reviewer('Plain Hr'), await reviewer('Nurse Hr', ['hr', 'medical'])]
    const [document] = await documentsOf(db, withPermission.scope, today, [submissionId])
    const looks = (who: Viewer) =>
      openDocument(agency.portal, agency.at(today), scopeOf(who, 'read document'), document?.id ?? '')

    const seen = async ({ scope }: typeof without) => [
      (await reviewQueue(db, scope, today)).some((entry) => entry.id === submissionId),
      (await submissionById(db, scope, today, submissionId)) !== null,
      (await submissionsOf(db, scope, today, viewer.personId)).length,
    ]
    expect(await seen(without)).toEqual([false, false, 0])
    expect(await seen(withPermission)).toEqual([true, true, 1])
    await expect(looks(without.viewer)).rejects.toThrow(NotFound)
    const deed = { submissionId, boxes: tuberculosis }
    await expect(acceptSubmission(agency.portal, agency.at(today), without.scope, deed)).rejects.toThrow(NotFound)

    const ledgerOf = () =>
      db
        .select()
        .from(schema.ledger)
        .where(and(eq(schema.ledger.chain, viewer.personId), eq(schema.ledger.event, 'document viewed')))
    expect(await ledgerOf()).toEqual([])
    const opened = await looks(withPermission.viewer)
    expect((await buffer(opened.content)).equals(await drawn(agency.portal, picture('tb paper')))).toBe(true)
    expect(await ledgerOf()).toMatchObject([{ ids: { documentId: document?.id }, by: withPermission.viewer.accountId }])
    expect((await acceptSubmission(agency.portal, agency.at(today), withPermission.scope, deed)).ok).toBe(true)
    expect(await spansOf(viewer.personId, 'tuberculosis')).toEqual([['2026-02-22', '2027-02-23']])
  })

  test('that is uploaded but not sent is its owner’s alone', async () => {
    const viewer = await newHire()
    await send(agency, viewer, today, { requirement: 'cpr', boxes: cpr })
    const [row] = await agency.database.db
      .insert(schema.documents)
      .values({
        personId: viewer.personId,
        requirement: 'cpr',
        side: 'front',
        fileName: 'x.jpg',
        mediaType: 'image/jpeg',
        bytes: 1,
        sha256: 'x',
        storageKey: 'not-sent-yet',
        uploadedAt: new Date(),
      })
      .returning()
    const { viewer: hr } = await reviewer()
    const opening = openDocument(agency.portal, agency.at(today), scopeOf(hr, 'read document'), row?.id ?? '')
    await expect(opening).rejects.toThrow(NotFound)
  })
})

describe('the queue', () => {
  test('begins with what keeps someone from work today, then what waits longest', async () => {
    const { scope } = await reviewer()
    const hired = async (name: string, ...without: string[]) => {
      const viewer = await agency.person({ name })
      const facts = everythingInOrder('2026-02-01').filter(
        (fact) => fact.kind !== 'credential' || !without.some((of) => fact.of.includes(of)),
      )
      await agency.facts(viewer.personId, agency.at('2026-02-01'), ...facts)
      await agency.employ(viewer.personId, agency.at('2026-02-01'), { hiredOn: '2026-02-02' })
      return viewer
    }
    const renewing = await hired('Rita Renewing')
    const blocked = await hired('Bela Blocked', 'cpr')
    const waiting = await newHire()
    const ids = {
      waiting: await send(agency, waiting, '2026-02-26', { requirement: 'cpr', boxes: cpr }),
      renewing: await send(agency, renewing, '2026-02-27', { requirement: 'cpr', boxes: cpr }),
      blocked: await send(agency, blocked, '2026-02-28', { requirement: 'cpr', boxes: cpr }),
    }
    const all = await reviewQueue(agency.database.db, scope, today)
    const queue = all.filter((entry) => Object.values(ids).includes(entry.id))
    expect(queue.map((entry) => entry.id)).toEqual([ids.blocked, ids.waiting, ids.renewing])
    expect(queue.map((entry) => entry.place)).toEqual([
      { blocksWork: true, newHire: false, renewal: false },
      { blocksWork: false, newHire: true, renewal: false },
      { blocksWork: false, newHire: false, renewal: true },
    ])
  })
})
