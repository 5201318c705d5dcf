import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { offerById } from '#db/queries/offers.ts'
import * as schema from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { offerTexts, own } from '#tests/support/applying.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { acceptOffer } from '#workflows/offers/accept-offer.ts'
import { acceptOnPaper } from '#workflows/offers/accept-on-paper.ts'
import { declineOffer } from '#workflows/offers/decline-offer.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import { NotFound } from '#workflows/problems.ts'

const today = '2026-03-02'
const lastDay = '2026-03-09'
let agency: TestAgency
let hr: Viewer

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

async function make(applicationId: string, on = today, payCents = 2000): Promise<string> {
  const terms = { applicationId, firstDay: '2026-03-23', payCents, expiresOn: lastDay, payReason: '' }
  const made = await makeOffer(agency.portal, agency.at(on), may(hr, 'make offer'), terms)
  if (!made.ok) throw new Error(made.problem)
  return made.offerId
}

async function offered() {
  const { viewer, applicationId } = await applicant(agency)
  return { viewer, applicationId, offerId: await make(applicationId) }
}

function accept(viewer: Viewer, offerId: string, more: { on?: string; signedName?: string } = {}) {
  const { on = today, signedName = 'Ana Flores' } = more
  const input = { offerId, texts: offerTexts, signedName, address: '192.0.2.7' }
  return acceptOffer(agency.portal, agency.at(on), own(viewer, 'answer offer'), input)
}

const decline = (viewer: Viewer, offerId: string, on = today) =>
  declineOffer(agency.portal, agency.at(on), own(viewer, 'answer offer'), { offerId, reason: 'no-reason-given' })

async function stateOf(applicationId: string) {
  const { applications } = schema
  const [row] = await agency.database.db.select().from(applications).where(eq(applications.id, applicationId))
  return row?.state
}

async function answersTo(offerId: string) {
  return agency.database.db.select().from(schema.offerAnswers).where(eq(schema.offerAnswers.offerId, offerId))
}

test('accepting signs, moves the application on and writes a mail, once', async () => {
  const { viewer, applicationId, offerId } = await offered()
  const answers = await Promise.all([1, 2, 3].map(() => accept(viewer, offerId)))
  expect(answers).toEqual(answers.map(() => ({ ok: true })))
  expect(await stateOf(applicationId)).toBe('offer-accepted')
  const { signatures, notices } = schema
  const signed = await agency.database.db.select().from(signatures).where(eq(signatures.subjectId, offerId))
  expect(signed.map((row) => row.statement).sort()).toEqual([
    'electronic-signature-consent',
    'offer-acceptance',
    'offer-letter',
  ])
  const acceptance = signed.find((row) => row.statement === 'offer-acceptance')
  expect(await answersTo(offerId)).toMatchObject([{ answer: 'accepted', signatureId: acceptance?.id }])
  const written = await agency.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
  expect(written.filter((row) => row.body.kind === 'offer-accepted')).toHaveLength(1)
})

test('declining ends the application; after that it cannot be accepted', async () => {
  const { viewer, applicationId, offerId } = await offered()
  expect(await decline(viewer, offerId)).toEqual({ ok: true })
  expect(await decline(viewer, offerId)).toEqual({ ok: true })
  expect(await stateOf(applicationId)).toBe('offer-declined')
  expect(await accept(viewer, offerId)).toEqual({ ok: false, problem: 'declined' })
  expect(await answersTo(offerId)).toMatchObject([{ answer: 'declined', signatureId: null }])
})

test('accepted and declined at the same moment: one of the two holds', async () => {
  const { viewer, applicationId, offerId } = await offered()
  await Promise.all([accept(viewer, offerId), decline(viewer, offerId)])
  const [answer, ...others] = await answersTo(offerId)
  expect(others).toEqual([])
  expect(await stateOf(applicationId)).toBe(answer?.answer === 'accepted' ? 'offer-accepted' : 'offer-declined')
})

test('the last day to answer counts, the day after does not', async () => {
  const [first, second] = [await offered(), await offered()]
  expect(await accept(first.viewer, first.offerId, { on: lastDay })).toEqual({ ok: true })
  expect(await accept(second.viewer, second.offerId, { on: '2026-03-10' })).toEqual({ ok: false, problem: 'expired' })
  expect(await decline(second.viewer, second.offerId, '2026-03-10')).toEqual({ ok: false, problem: 'expired' })
  expect(await stateOf(second.applicationId)).toBe('conditional-offer')
})

test('an offer that was replaced, or whose application was withdrawn, is not answered', async () => {
  const { viewer, applicationId, offerId } = await offered()
  const newer = await make(applicationId, '2026-03-03', 2100)
  expect(await accept(viewer, offerId, { on: '2026-03-03' })).toEqual({ ok: false, problem: 'superseded' })
  const scope = own(viewer, 'answer application')
  await withdrawApplication(agency.portal, agency.at('2026-03-03'), scope, { applicationId, reason: 'not-now' })
  expect(await accept(viewer, newer, { on: '2026-03-03' })).toEqual({ ok: false, problem: 'ended' })
  expect(await answersTo(newer)).toEqual([])
})

test('the typed name must be the applicant’s', async () => {
  const { viewer, applicationId, offerId } = await offered()
  expect(await accept(viewer, offerId, { signedName: 'Hana Reviewer' })).toEqual({ ok: false, problem: 'nameDiffers' })
  expect(await stateOf(applicationId)).toBe('conditional-offer')
  expect(await accept(viewer, offerId, { signedName: 'ANA M. FLORES' })).toEqual({ ok: true })
})

test('someone else’s offer is not found, whatever their roles', async () => {
  const { applicationId, offerId } = await offered()
  const stranger = await agency.person({ roles: ['hr', 'admin'] })
  await expect(accept(stranger, offerId)).rejects.toThrow(NotFound)
  await expect(decline(stranger, offerId)).rejects.toThrow(NotFound)
  expect(await offerById(agency.database.db, own(stranger, 'answer offer'), today, offerId)).toBeNull()
  expect(await stateOf(applicationId)).toBe('conditional-offer')
})

test('someone without e-mail accepts on paper: signed that day, recorded by whom, and never for someone with a page', async () => {
  const { viewer, applicationId, offerId } = await offered()
  const { letter, texts } = { letter: {} as never, texts: offerTexts.slice(1) }
  const paper = { offerId, signedName: 'Ana Flores', signedOn: today, paperFiled: true, texts, letter }
  const record = (more: object = {}) =>
    acceptOnPaper(agency.portal, agency.at('2026-03-04'), may(hr, 'fill in application'), { ...paper, ...more })
  const { people, signatures } = schema
  const { db } = agency.database
  await db.update(people).set({ email: 'ana@mailbox.example' }).where(eq(people.id, viewer.personId))
  await expect(record()).rejects.toThrow(NotFound)
  await db.update(people).set({ email: null }).where(eq(people.id, viewer.personId))
  expect(await record({ signedName: 'Someone Else' })).toEqual({ ok: false, problem: 'nameDiffers' })
  expect(await record({ signedOn: '2026-03-01' })).toEqual({ ok: false, problem: 'signedBefore' })
  expect(await stateOf(applicationId)).toBe('conditional-offer')
  expect(await record({ letter: undefined })).toEqual({ ok: true })
  expect(await record({ letter: undefined })).toEqual({ ok: true })
  expect(await stateOf(applicationId)).toBe('offer-accepted')
  const kept = await db.select().from(signatures).where(eq(signatures.subjectId, offerId))
  expect(kept.map(({ statement, made, signedOn }) => [statement, made, signedOn]).sort()).toEqual([
    ['offer-acceptance', 'paper', today],
    ['offer-letter', 'paper', today],
  ])
})
