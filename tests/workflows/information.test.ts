import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { informationFor } from '#db/queries/information.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { applicationMoves, applications, informationDocuments, ledger, notices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { own } from '#tests/support/applying.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { picture, streamOf } from '#tests/support/evidence.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { drawn } from '#tests/support/pictures.ts'
import { answerInformation } from '#workflows/information/answer-information.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { cancelRequest } from '#workflows/information/cancel-request.ts'
import { openAnswerFile } from '#workflows/information/open-answer-file.ts'
import { receiveAnswerFile } from '#workflows/information/receive-answer-file.ts'
import { NotFound } from '#workflows/problems.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

let agency: TestAgency
let hr: Account
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const day = '2026-03-02'
const diploma = { item: 'paper', about: 'education-or-experience', text: 'paper-missing', words: '' } as const
const jobs = {
  item: 'answer',
  about: 'experience',
  text: 'answer-dates',
  words: 'Your work at the day center.',
} as const

async function ask(applicationId: string, what: Parameters<typeof askInformation>[3] | object = diploma, on = day) {
  const input = { applicationId, ...diploma, ...what }
  return askInformation(agency.portal, agency.at(on), may(hr, 'screen application'), input)
}

async function asked(applicationId: string, what: object = diploma) {
  const done = await ask(applicationId, what)
  if (!done.ok) throw new Error(done.problem)
  return done.requestId
}

const answer = (viewer: Account, applicationId: string, requestId: string, words = '', on = day) =>
  answerInformation(agency.portal, agency.at(on), own(viewer, 'answer application'), {
    applicationId,
    requestId,
    words,
  })

const upload = (
  viewer: Account,
  applicationId: string,
  requestId: string,
  on = day,
  side: 'front' | 'back' = 'front',
) =>
  receiveAnswerFile(agency.portal, agency.at(on), own(viewer, 'answer application'), {
    ...{ applicationId, requestId, side, fileName: 'diploma.jpg' },
    content: streamOf(picture('diploma')),
  })

const stateOf = async (id: string) =>
  (await agency.portal.database.db.select().from(applications).where(eq(applications.id, id)))[0]?.state

const seenByHr = (applicationId: string) =>
  informationFor(agency.portal.database.db, may(hr, 'read application'), day, applicationId)

async function bytesOf(opening: ReturnType<typeof openAnswerFile>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of (await opening).content) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

describe('what is missing', () => {
  test('is asked for alone, with a mail and a last day; its file comes back to HR, and the application with it', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const requestId = await asked(applicationId)
    expect(await stateOf(applicationId)).toBe('information-requested')
    const told = await agency.portal.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
    expect(told.map(({ body }) => body)).toMatchObject([{ kind: 'information-asked', requestId, dueOn: '2026-03-16' }])

    const file = await upload(viewer, applicationId, requestId)
    if (!file.ok) throw new Error(file.problem)
    expect((await seenByHr(applicationId))[0]).toMatchObject({ outcome: null, files: [] })
    const hrLooks = () => openAnswerFile(agency.portal, agency.at(day), may(hr, 'screen application'), file.documentId)
    await expect(hrLooks()).rejects.toThrow(NotFound)

    expect(await answer(viewer, applicationId, requestId)).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('screening')
    expect((await seenByHr(applicationId))[0]).toMatchObject({
      outcome: 'answered',
      files: [{ id: file.documentId, fileName: 'diploma.jpg' }],
    })
    expect((await bytesOf(hrLooks())).equals(await drawn(agency.portal, picture('diploma')))).toBe(true)
    const looks = await agency.portal.database.db
      .select()
      .from(ledger)
      .where(and(eq(ledger.chain, viewer.personId), eq(ledger.event, 'document viewed')))
    expect(looks.map(({ by }) => by)).toEqual([hr.accountId])
  })

  test('is opened by nobody else: not by another applicant, nor by HR of their own application', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const requestId = await asked(applicationId)
    const file = await upload(viewer, applicationId, requestId)
    await answer(viewer, applicationId, requestId)
    if (!file.ok) throw new Error(file.problem)
    const stranger = await agency.person()
    const strangers = openAnswerFile(
      agency.portal,
      agency.at(day),
      own(stranger, 'answer application'),
      file.documentId,
    )
    await expect(strangers).rejects.toThrow(NotFound)
    const self = { ...viewer, roles: ['hr'] as const }
    const selfAsHr = openAnswerFile(agency.portal, agency.at(day), may(self, 'screen application'), file.documentId)
    await expect(selfAsHr).rejects.toThrow(NotFound)
    await expect(upload(stranger, applicationId, requestId)).rejects.toThrow(NotFound)
  })

  test('several things at once: back to HR with the last answer, in whatever order', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const paper = await asked(applicationId)
    const dates = await asked(applicationId, jobs)
    const person = await asked(applicationId, { item: 'reference', about: '', text: 'reference-missing' })
    expect(await answer(viewer, applicationId, dates, 'March 2023 until today')).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('information-requested')
    const cancel = () =>
      cancelRequest(agency.portal, agency.at(day), may(hr, 'screen application'), {
        ...{ applicationId, requestId: person, reason: 'received-otherwise' as const },
      })
    expect([await cancel(), await cancel()]).toEqual([{ ok: true }, { ok: true }])
    expect(await answer(viewer, applicationId, paper, 'I will bring it')).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('screening')
    const outcomes = (await seenByHr(applicationId)).map(({ id, outcome }) => [id, outcome])
    expect(Object.fromEntries(outcomes)).toEqual({ [dates]: 'answered', [paper]: 'answered', [person]: 'cancelled' })
  })

  test('taken back, all of it: the application goes on, with the reason, and the person is told', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const requestId = await asked(applicationId)
    const input = { applicationId, requestId, reason: 'no-longer-needed' } as const
    await cancelRequest(agency.portal, agency.at(day), may(hr, 'screen application'), input)
    const moves = await agency.portal.database.db
      .select()
      .from(applicationMoves)
      .where(eq(applicationMoves.applicationId, applicationId))
    expect(moves.at(-1)).toMatchObject({ move: 'cancel-request', reason: 'no-longer-needed', by: hr.accountId })
    expect(await answer(viewer, applicationId, requestId, 'Here')).toEqual({ ok: false, problem: 'cancelled' })
    const told = await agency.portal.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
    expect(told.map(({ body }) => body.kind)).toEqual(['information-asked', 'information-cancelled'])
  })
})

describe('double and late', () => {
  test('pressing twice asks once and answers once, at the same instant too', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const [first, second] = await Promise.all([ask(applicationId), ask(applicationId)])
    expect(first).toEqual(second)
    if (!first.ok) throw new Error(first.problem)
    await Promise.all([upload(viewer, applicationId, first.requestId), upload(viewer, applicationId, first.requestId)])
    const answers = [answer(viewer, applicationId, first.requestId), answer(viewer, applicationId, first.requestId)]
    expect(await Promise.all(answers)).toEqual([{ ok: true }, { ok: true }])
    const moves = await agency.portal.database.db
      .select()
      .from(applicationMoves)
      .where(eq(applicationMoves.applicationId, applicationId))
    expect(moves.map(({ move }) => move)).toEqual(['request-information', 'answer-information'])
    const files = (await seenByHr(applicationId))[0]?.files
    expect(files).toHaveLength(1)
  })

  test('a second answer does not change the first, nor does a file that comes after it', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const requestId = await asked(applicationId, jobs)
    await answer(viewer, applicationId, requestId, 'March 2023')
    expect(await answer(viewer, applicationId, requestId, 'April 2023')).toEqual({ ok: true })
    expect(await upload(viewer, applicationId, requestId)).toEqual({ ok: false, problem: 'ended' })
    expect((await seenByHr(applicationId))[0]).toMatchObject({ answer: 'March 2023', files: [] })
  })

  test('neither a file nor a word is no answer', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const requestId = await asked(applicationId)
    expect(await answer(viewer, applicationId, requestId, '  ')).toEqual({ ok: false, problem: 'nothing' })
    expect(await stateOf(applicationId)).toBe('information-requested')
  })

  test('on the last day it is taken, on the day after not, whether a sweep ran or not', async () => {
    const onTime = await applicant(agency)
    const first = await asked(onTime.applicationId)
    expect(await answer(onTime.viewer, onTime.applicationId, first, 'Here', '2026-03-16')).toEqual({ ok: true })
    const late = await applicant(agency)
    const second = await asked(late.applicationId)
    const kept = await upload(late.viewer, late.applicationId, second, '2026-03-10')
    expect(kept.ok).toBe(true)
    const refused = { ok: false, problem: 'expired' }
    expect(await answer(late.viewer, late.applicationId, second, 'Here', '2026-03-17')).toEqual(refused)
    expect(await upload(late.viewer, late.applicationId, second, '2026-03-17')).toEqual(refused)
    await runSweep(agency.portal, agency.at('2026-03-17'), operatorScope('jobs', 'run sweep'))
    expect(await stateOf(late.applicationId)).toBe('expired')
    expect(await answer(late.viewer, late.applicationId, second, 'Here', '2026-03-18')).toEqual(refused)
    expect((await seenByHr(late.applicationId))[0]).toMatchObject({ outcome: 'expired', files: [] })
    const rows = await agency.portal.database.db
      .select()
      .from(informationDocuments)
      .where(eq(informationDocuments.requestId, second))
    expect(rows).toHaveLength(1)
  })
})

test.each([
  { item: 'paper', about: 'tuberculosis', text: 'paper-missing' },
  { item: 'paper', about: 'driving-record', text: 'paper-missing' },
  { item: 'paper', about: 'age', text: 'paper-missing' },
  { item: 'answer', about: 'lived-experience', text: 'answer-unclear' },
  { item: 'answer', about: 'age', text: 'answer-unclear' },
  { item: 'answer', about: 'education', text: 'paper-missing' },
])('before an offer nobody may ask for %o', async (what) => {
  const { applicationId } = await applicant(agency)
  expect(await ask(applicationId, what)).toEqual({ ok: false, problem: 'item' })
  expect(await stateOf(applicationId)).toBe('screening')
})

test('nothing is asked of an application that has ended, or of one’s own', async () => {
  const { viewer, applicationId } = await applicant(agency)
  await agency.portal.database.db
    .update(applications)
    .set({ state: 'withdrawn' })
    .where(eq(applications.id, applicationId))
  expect(await ask(applicationId)).toEqual({ ok: false, problem: 'state' })
  const self = may({ ...viewer, roles: ['hr'] }, 'screen application')
  const input = { applicationId, ...diploma }
  await expect(askInformation(agency.portal, agency.at(day), self, input)).rejects.toThrow(NotFound)
  expect(await verifyLedger(agency.portal.database.db, auditorScope())).toMatchObject({ broken: [], unnamed: 0 })
})
