import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as makeOfferRoute from '#app/routes/hr.applications.$id.offer.tsx'
import * as tab from '#app/routes/hr.applications.$id.offer-letter.tsx'
import * as takeBack from '#app/routes/hr.applications.$id.take-back.tsx'
import { loader as hrPaper } from '#app/routes/hr.offers.$id.letter[.]pdf.tsx'
import * as offerRoute from '#app/routes/me.offers.$id.tsx'
import * as declineRoute from '#app/routes/me.offers.$id_.decline.tsx'
import { loader as ownPaper } from '#app/routes/me.offers.$id_.letter[.]pdf.tsx'
import * as schema from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant } from '#tests/support/hr.ts'
import { textOfPdf } from '#tests/support/pdf.ts'

type Account = Extract<Viewer, { kind: 'account' }>

const today = '2026-03-02'
let agency: TestAgency
let hr: Account

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

/** What a route answers a viewer, who reads Spanish where told; what it throws is an answer too. */
async function ask<T>(
  route: (args: ReturnType<typeof asking>) => Promise<T>,
  viewer: Account,
  path: string,
  id: string,
  more: { form?: Record<string, string>; language?: 'es'; on?: string } = {},
): Promise<T> {
  const asked = asking(agency, viewer, more.on ?? today, path, { id })
  const headers = new Headers(asked.request.headers)
  if (more.language) headers.set('Accept-Language', more.language)
  const init = more.form ? { method: 'POST', body: new URLSearchParams(more.form), headers } : { headers }
  try {
    return await route({ ...asked, request: new Request(asked.request.url, init) })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown as T
    throw thrown
  }
}

const terms = {
  ...boxesOfDate('firstDay', '2026-03-23'),
  pay: '20',
  ...boxesOfDate('expiresOn', '2026-03-09'),
  step: 'confirm',
}

async function offered() {
  const { viewer, applicationId } = await applicant(agency)
  await agency.database.db.update(schema.people).set({ language: 'es' }).where(eq(schema.people.id, viewer.personId))
  const sent = await ask(makeOfferRoute.action, hr, '/', applicationId, { form: terms })
  expect((sent as unknown as Response).status).toBe(302)
  const { offers } = schema
  const [offer] = await agency.database.db.select().from(offers).where(eq(offers.applicationId, applicationId))
  return { viewer, applicationId, offerId: offer?.id ?? '' }
}

type Page = Awaited<ReturnType<typeof offerRoute.loader>>

async function accept(viewer: Account, offerId: string) {
  const page = (await ask(offerRoute.loader, viewer, '/', offerId)) as Page
  const form = { consent: 'on', statement: 'on', signedName: 'Ana Flores', shown: page.shown }
  return ask(offerRoute.action, viewer, '/', offerId, { form })
}

const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 200)
const pdfOf = async (answer: unknown) => textOfPdf(new Uint8Array(await (answer as Response).arrayBuffer()))

describe('the letter', () => {
  test('is shown to HR before it is sent, in the applicant’s language first, and kept in both word for word', async () => {
    const { viewer, applicationId } = await applicant(agency)
    await agency.database.db.update(schema.people).set({ language: 'es' }).where(eq(schema.people.id, viewer.personId))
    const { step: _, ...form } = terms
    const shown = (await ask(makeOfferRoute.action, hr, '/', applicationId, { form })) as unknown as {
      letters: { language: string; blocks: { text: string }[] }[]
    }
    expect(shown.letters.map(({ language }) => language)).toEqual(['es', 'en'])
    await ask(makeOfferRoute.action, hr, '/', applicationId, { form: terms })
    const kept = await agency.database.db
      .select({ language: schema.offerLetters.language, blocks: schema.offerLetters.blocks })
      .from(schema.offerLetters)
      .innerJoin(schema.offers, eq(schema.offers.id, schema.offerLetters.offerId))
      .where(eq(schema.offers.applicationId, applicationId))
    for (const { language, blocks } of shown.letters)
      expect(kept.find((letter) => letter.language === language)?.blocks).toEqual(blocks)
  })

  test('is read and signed in Spanish: the signature holds the digest of exactly these words, and the paper says so', async () => {
    const { viewer, offerId } = await offered()
    const page = (await ask(offerRoute.loader, viewer, '/', offerId)) as Page
    expect(page.letter?.language).toBe('es')
    expect(page.letter?.blocks.map(({ text }) => text).join('\n')).toContain('Pago: $20 por hora')
    expect(await pdfOf(await ask(ownPaper, viewer, '/', offerId))).toContain('Todavía sin firmar.')

    expect(statusOf(await accept(viewer, offerId))).toBe(303)
    const { signatures, offerLetters } = schema
    const [signed] = await agency.database.db
      .select()
      .from(signatures)
      .where(and(eq(signatures.subjectId, offerId), eq(signatures.statement, 'offer-letter')))
    const kept = await agency.database.db.select().from(offerLetters).where(eq(offerLetters.offerId, offerId))
    const spanish = kept.find(({ language }) => language === 'es')
    expect(signed).toMatchObject({ language: 'es', version: 1, textSha256: spanish?.textSha256 })

    const paper = await ask(ownPaper, viewer, '/', offerId)
    expect((paper as Response).headers.get('Cache-Control')).toBe('no-store')
    const words = await pdfOf(paper)
    for (const part of ['Ana Flores', '127.0.0.1', signed?.textSha256 ?? '-']) expect(words).toContain(part)
    expect(words).not.toContain('sin firmar')
    const copy = await agency.database.db
      .select()
      .from(schema.notices)
      .where(eq(schema.notices.personId, viewer.personId))
    expect(copy.map(({ body }) => body)).toContainEqual(expect.objectContaining({ kind: 'offer-accepted', offerId }))
  })

  test('accepting twice is harmless, and renaming the agency afterwards changes no letter', async () => {
    const { viewer, offerId } = await offered()
    const [first, second] = await Promise.all([accept(viewer, offerId), accept(viewer, offerId)])
    expect([statusOf(first), statusOf(second)]).toEqual([303, 303])
    const { signatures } = schema
    const rows = await agency.database.db.select().from(signatures).where(eq(signatures.subjectId, offerId))
    expect(rows).toHaveLength(3)
  })

  test('on paper it is its person’s and HR’s alone, and each look of HR is in the ledger', async () => {
    const { viewer, offerId } = await offered()
    const stranger = await agency.person({ name: 'Otto Stranger' })
    const manager = await agency.person({ name: 'Marco Manager', roles: ['manager'] })
    expect(statusOf(await ask(ownPaper, stranger, '/', offerId))).toBe(404)
    expect(statusOf(await ask(ownPaper, hr, '/', offerId))).toBe(404)
    for (const other of [stranger, manager, viewer]) expect(statusOf(await ask(hrPaper, other, '/', offerId))).toBe(404)
    const looks = async () => {
      const rows = await agency.database.db.select().from(schema.ledger).where(eq(schema.ledger.chain, viewer.personId))
      return rows.filter(({ event }) => event === 'offer letter viewed').length
    }
    await ask(ownPaper, viewer, '/', offerId)
    expect(await looks()).toBe(0)
    expect(await pdfOf(await ask(hrPaper, hr, '/?in=en', offerId))).toContain('Not signed yet.')
    expect(await pdfOf(await ask(hrPaper, hr, '/', offerId))).toContain('Todavía sin firmar.')
    expect(await looks()).toBe(2)
  })
})

describe('declining', () => {
  test('keeps the reason that was chosen, and none where none was', async () => {
    for (const [chosen, kept] of [
      [{ reason: 'hours' }, 'hours'],
      [{}, 'no-reason-given'],
      [{ reason: 'made up' }, 'no-reason-given'],
    ] as const) {
      const { viewer, applicationId, offerId } = await offered()
      await ask(declineRoute.action, viewer, '/', offerId, { form: chosen })
      const { applicationMoves } = schema
      const moves = await agency.database.db
        .select()
        .from(applicationMoves)
        .where(and(eq(applicationMoves.applicationId, applicationId), eq(applicationMoves.move, 'decline-offer')))
      expect(moves.map(({ reason }) => reason)).toEqual([kept])
    }
  })
})

describe('taking an offer back', () => {
  const form = { report: 'no', reason: 'position-cancelled', note: '', step: 'confirm' }

  test('is told its person, ends the application, and no acceptance comes after it', async () => {
    const { viewer, applicationId, offerId } = await offered()
    expect(statusOf(await ask(takeBack.action, hr, '/', applicationId, { form }))).toBe(302)
    expect(statusOf(await ask(takeBack.action, hr, '/', applicationId, { form }))).toBe(302)
    const written = await agency.database.db
      .select()
      .from(schema.notices)
      .where(eq(schema.notices.personId, viewer.personId))
    expect(written.filter(({ body }) => body.kind === 'offer-withdrawn')).toHaveLength(1)
    await accept(viewer, offerId)
    const page = (await ask(offerRoute.loader, viewer, '/', offerId)) as Page
    expect(page.standing).toBe('taken-back')
    const { offerAnswers } = schema
    expect(await agency.database.db.select().from(offerAnswers).where(eq(offerAnswers.offerId, offerId))).toEqual([])
    const seen = await ask(tab.loader, hr, '/', applicationId)
    expect(seen).toMatchObject({ standing: 'taken-back', may: { offer: false, takeBack: false } })
  })

  test('an accepted one too, and the acceptance does not look as if it stood', async () => {
    const { viewer, applicationId, offerId } = await offered()
    await accept(viewer, offerId)
    await ask(takeBack.action, hr, '/', applicationId, { form })
    const page = (await ask(offerRoute.loader, viewer, '/', offerId)) as Page
    expect(page).toMatchObject({ standing: 'taken-back', papers: false })
  })

  test('that rests on a report is refused with a sentence, and nothing happens', async () => {
    const { viewer, applicationId, offerId } = await offered()
    const refused = await ask(takeBack.action, hr, '/', applicationId, { form: { ...form, report: 'yes' } })
    expect(JSON.stringify(refused)).toContain('goes through the notices of adverse action')
    const page = (await ask(offerRoute.loader, viewer, '/', offerId)) as Page
    expect(page.standing).toBe('open')
  })

  test('T20: nobody makes, takes back or sees the way to take back an offer of their own', async () => {
    const { viewer, applicationId } = await offered()
    const { accountRoles } = schema
    await agency.database.db
      .insert(accountRoles)
      .values({ accountId: viewer.accountId, role: 'hr', grantedAt: agency.at(today).now })
    const insider: Account = { ...viewer, roles: ['hr', 'admin'] }
    expect(statusOf(await ask(takeBack.loader, insider, '/', applicationId))).toBe(404)
    expect(statusOf(await ask(takeBack.action, insider, '/', applicationId, { form }))).toBe(404)
    expect(statusOf(await ask(makeOfferRoute.action, insider, '/', applicationId, { form: terms }))).toBe(404)
    expect(await ask(tab.loader, insider, '/', applicationId)).toMatchObject({ may: { offer: false, takeBack: false } })
  })
})
