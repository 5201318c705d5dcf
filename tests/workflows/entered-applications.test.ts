import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import type { Answers, QuestionId } from '#domain/application.ts'
import type { Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applicationTexts, own, wholeAnswers } from '#tests/support/applying.ts'
import { may, opening } from '#tests/support/hr.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'
import { enterApplication, type NewApplicant } from '#workflows/applications/enter-application.ts'
import { recordSealedAnswer } from '#workflows/applications/record-sealed-answer.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { submitOnPaper } from '#workflows/applications/submit-on-paper.ts'
import { submitOnStaffDevice } from '#workflows/applications/submit-on-staff-device.ts'
import { tellOtherwise } from '#workflows/notices/tell-otherwise.ts'
import { NotFound } from '#workflows/problems.ts'

const today = '2026-03-02'
const elsa: NewApplicant = {
  givenName: 'Elsa',
  familyName: 'Quintero',
  phone: '602 555 0177',
  language: 'es',
  email: null,
}
let agency: TestAgency
let hr: Viewer
let nurse: Viewer

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  nurse = await agency.person({ name: 'Nora Medical', roles: ['hr', 'medical'] })
})

const enter = (postingId: string, who: Parameters<typeof enterApplication>[3]['who'] = elsa, by = hr) =>
  enterApplication(agency.portal, agency.at(today), may(by, 'fill in application'), { postingId, who })

/** Begun and answered by HR, but for the question that is not theirs. Returns the revision after the last answer. */
async function entered(who: NewApplicant = elsa) {
  const { postingId } = await opening(agency)
  const begun = await enter(postingId, who)
  if (!begun.ok) throw new Error(begun.problem)
  const { applicationId } = begun
  const name = { givenName: who.givenName, familyName: who.familyName, otherNames: '' }
  const { 'lived-experience': _, ...answers } = { ...wholeAnswers, name, contact: { phone: who.phone } }
  let revision = 0
  for (const [question, answer] of Object.entries(answers) as [QuestionId, Answers[QuestionId]][]) {
    const input = { applicationId, revision, question, answer }
    const saved = await saveAnswer(agency.portal, agency.at(today), may(hr, 'fill in application'), input)
    if (!saved.ok) throw new Error(saved.problem)
    revision = saved.revision
  }
  return { applicationId, postingId, revision, personId: (await rowOf(applicationId)).personId }
}

async function rowOf(applicationId: string) {
  const [row] = await agency.database.db
    .select()
    .from(schema.applications)
    .where(eq(schema.applications.id, applicationId))
  if (!row) throw new Error('no application')
  return row
}

const signaturesOf = (applicationId: string) =>
  agency.database.db.select().from(schema.signatures).where(eq(schema.signatures.subjectId, applicationId))
const factsOf = (personId: string) =>
  agency.database.db.select().from(schema.facts).where(eq(schema.facts.personId, personId))

const onPaper = (applicationId: string, revision: number, more: { signedName?: string; signedOn?: string } = {}) =>
  submitOnPaper(agency.portal, agency.at(today), may(hr, 'fill in application'), {
    applicationId,
    revision,
    signedName: 'Elsa Quintero',
    signedOn: '2026-03-01',
    paperFiled: true,
    texts: applicationTexts,
    ...more,
  })

const sealed = (applicationId: string, by: Viewer, agrees = true) =>
  recordSealedAnswer(agency.portal, agency.at(today), may(by, 'screen application'), {
    applicationId,
    agrees,
    signedName: 'Elsa Quintero',
    signedOn: '2026-03-01',
    texts: applicationTexts,
  })

describe('an application that HR enters', () => {
  test('keeps of each answer who entered it, and cannot be made to forget', async () => {
    const { applicationId } = await entered()
    const { db, sql } = agency.database
    const rows = await db
      .select()
      .from(schema.enteredAnswers)
      .where(eq(schema.enteredAnswers.applicationId, applicationId))
    const account = hr.kind === 'account' ? hr.accountId : ''
    expect(new Set(rows.map(({ by }) => by))).toEqual(new Set([account]))
    expect(rows.map(({ question }) => question)).toContain('license')
    expect((await rowOf(applicationId)).enteredBy).toBe(account)
    await expect(sql`delete from entered_answers`).rejects.toThrow('append-only')
  })

  test('never takes an answer about lived experience from HR', async () => {
    const { applicationId, revision } = await entered()
    const input = { applicationId, revision, question: 'lived-experience', answer: { agrees: true } } as const
    for (const viewer of [hr, nurse]) {
      const saving = saveAnswer(agency.portal, agency.at(today), may(viewer, 'fill in application'), input)
      await expect(saving).rejects.toThrow(NotFound)
    }
  })

  test('is never a draft that the person has begun, nor one’s own', async () => {
    const viewer = await agency.person({ name: 'Ines Quintero' })
    const { postingId } = await opening(agency)
    const scope = own(viewer, 'answer application')
    const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
    if (!started.ok) throw new Error(started.problem)
    expect(await enter(postingId, { personId: viewer.personId })).toEqual({ ok: false, problem: 'own-draft' })
    const input = { applicationId: started.applicationId, revision: 0, question: 'age', answer: { oldEnough: true } }
    const save = (as: Viewer) =>
      saveAnswer(agency.portal, agency.at(today), may(as, 'fill in application'), input as never)
    await expect(save(hr)).rejects.toThrow(NotFound)
    await expect(enter(postingId, { personId: hr.kind === 'account' ? hr.personId : '' })).rejects.toThrow(NotFound)
  })

  test('is found again, and one address is never given to two people', async () => {
    const { applicationId, postingId, personId } = await entered()
    expect(await enter(postingId, { personId })).toEqual({ ok: true, applicationId })
    await agency.person({ name: 'Olga Known', email: 'olga@people.example' })
    expect(await enter(postingId, { ...elsa, email: 'Olga@People.example' })).toEqual({
      ok: false,
      problem: 'email-known',
    })
  })

  test('of someone new, sent twice with one form, it is one of one person', async () => {
    const { postingId } = await opening(agency)
    const who = { ...elsa, givenName: 'Elvira' }
    const [one, other] = await Promise.all([enter(postingId, who), enter(postingId, who)])
    expect(one).toMatchObject({ ok: true })
    expect(other).toEqual(one)
    const { people } = schema
    expect(await agency.database.db.select().from(people).where(eq(people.givenName, 'Elvira'))).toHaveLength(1)
  })

  test('begun twice at once it is one', async () => {
    const { personId } = await agency.person({ name: 'Olga Twice' })
    const { postingId } = await opening(agency)
    const [one, other] = await Promise.all([enter(postingId, { personId }), enter(postingId, { personId })])
    expect(one).toMatchObject({ ok: true })
    expect(other).toEqual(one)
  })

  test('is not begun for a posting that has closed', async () => {
    const { postingId } = await opening(agency)
    const early = { now: new Date('2026-01-01T12:00:00Z'), today: '2026-01-01' }
    const scope = may(hr, 'fill in application')
    expect(await enterApplication(agency.portal, early, scope, { postingId, who: elsa })).toEqual({
      ok: false,
      problem: 'closed',
    })
  })
})

describe('signed on HR’s device', () => {
  const submit = (applicationId: string, revision: number, agrees: boolean, signedName = 'elsa quintero') =>
    submitOnStaffDevice(agency.portal, agency.at(today), may(hr, 'fill in application'), {
      applicationId,
      revision,
      agrees,
      texts: applicationTexts,
      signedName,
      address: '192.0.2.9',
    })

  test('the signature says how it was made and who recorded it, and a yes is attested', async () => {
    const { applicationId, revision, personId } = await entered()
    expect(await submit(applicationId, revision - 1, true)).toEqual({ ok: false, problem: 'stale' })
    expect(await submit(applicationId, revision, true, 'Hana Reviewer')).toEqual({ ok: false, problem: 'nameDiffers' })
    expect(await submit(applicationId, revision, true)).toEqual({ ok: true })
    expect(await submit(applicationId, revision, false)).toEqual({ ok: true })
    const signed = await signaturesOf(applicationId)
    expect(signed.map(({ statement }) => statement).sort()).toEqual([
      'application-declaration',
      'electronic-signature-consent',
      'lived-experience',
    ])
    const account = hr.kind === 'account' ? hr.accountId : ''
    for (const row of signed) expect(row).toMatchObject({ made: 'staff device', recordedBy: account, signedOn: null })
    expect((await factsOf(personId)).map(({ body }) => body)).toMatchObject([{ statement: 'lived-experience' }])
    await expect(agency.database.sql`update signatures set made = 'typed'`).rejects.toThrow('append-only')
  })
})

describe('signed on paper', () => {
  test('over the answers that were printed and no others, with the day on the sheet', async () => {
    const { applicationId, revision, personId } = await entered()
    expect(await onPaper(applicationId, revision - 1)).toEqual({ ok: false, problem: 'stale' })
    expect(await onPaper(applicationId, revision, { signedName: 'Someone Else' })).toMatchObject({ ok: false })
    await expect(onPaper(applicationId, revision, { signedOn: '2026-12-01' })).rejects.toThrow('a day to come')
    expect(await onPaper(applicationId, revision)).toEqual({ ok: true })
    expect(await signaturesOf(applicationId)).toMatchObject([
      { statement: 'application-declaration', made: 'paper', signedOn: '2026-03-01', paperFiled: true },
    ])
    expect(await factsOf(personId)).toEqual([])
    const row = await rowOf(applicationId)
    expect([row.state, 'lived-experience' in row.answers]).toEqual(['submitted', false])
  })

  test('the sealed answer is recorded once, by who may see it and by nobody else', async () => {
    const { applicationId, revision, personId } = await entered()
    await expect(sealed(applicationId, nurse)).rejects.toThrow(NotFound)
    await onPaper(applicationId, revision)
    await expect(sealed(applicationId, hr)).rejects.toThrow(NotFound)
    expect(await sealed(applicationId, nurse)).toEqual({ ok: true })
    expect(await sealed(applicationId, nurse, false)).toEqual({ ok: false, problem: 'answered' })
    expect((await rowOf(applicationId)).answers['lived-experience']).toEqual({ agrees: true })
    expect((await factsOf(personId)).map(({ body }) => body)).toMatchObject([
      { kind: 'attestation', statement: 'lived-experience', on: '2026-03-01' },
    ])
  })

  test('with a sealed no there is no fact and no signature under the statement', async () => {
    const { applicationId, revision, personId } = await entered()
    await onPaper(applicationId, revision)
    expect(await sealed(applicationId, nurse, false)).toEqual({ ok: true })
    expect(await factsOf(personId)).toEqual([])
    expect((await signaturesOf(applicationId)).map(({ statement }) => statement)).toEqual(['application-declaration'])
  })
})

test('what cannot be mailed waits for HR to tell it otherwise, once', async () => {
  const { applicationId, revision, personId } = await entered()
  await onPaper(applicationId, revision)
  const decline = { applicationId, reason: 'position-filled', note: '' } as const
  await declineApplication(agency.portal, agency.at(today), may(hr, 'screen application'), decline)
  const { db } = agency.database
  const waiting = await db
    .select()
    .from(schema.unaddressedNotices)
    .where(eq(schema.unaddressedNotices.personId, personId))
  expect(waiting.map(({ body }) => body.kind).sort()).toEqual(['application-declined', 'application-received'])
  const mailed = await db.select().from(schema.notices).where(eq(schema.notices.personId, personId))
  expect(mailed).toEqual([])
  const input = { noticeId: waiting[0]?.id ?? '', how: 'phone' } as const
  await tellOtherwise(agency.portal, agency.at(today), may(hr, 'screen application'), input)
  await tellOtherwise(agency.portal, agency.at(today), may(hr, 'screen application'), { ...input, how: 'letter' })
  const told = await db.select().from(schema.tellings).where(eq(schema.tellings.noticeId, input.noticeId))
  expect(told).toMatchObject([{ how: 'phone' }])
  const noted = await db
    .select()
    .from(schema.ledger)
    .where(and(eq(schema.ledger.chain, personId), eq(schema.ledger.event, 'told otherwise')))
  expect(noted).toHaveLength(1)
  await expect(agency.database.sql`delete from unaddressed_notices`).rejects.toThrow('append-only')
})
