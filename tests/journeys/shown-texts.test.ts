import type { ActionFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { languageCookie } from '#app/i18n.server.ts'
import * as application from '#app/routes/me.applications.$id.sign.tsx'
import * as offer from '#app/routes/me.offers.$id.tsx'
import * as statement from '#app/routes/me.statements.$statement._index.tsx'
import { signatures } from '#db/schema/index.ts'
import en from '#locales/en/errors.ts'
import es from '#locales/es/errors.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { answerAll, own } from '#tests/support/applying.ts'
import { asking } from '#tests/support/asking.ts'
import { applied } from '#tests/support/evidence.ts'
import { applicant, may, opening } from '#tests/support/hr.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'

const today = '2026-03-02'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

/** What a route is asked in a language; a POST where there are boxes. */
async function asked(
  viewer: Person,
  params: Record<string, string>,
  language: 'en' | 'es',
  boxes?: Record<string, string>,
): Promise<ActionFunctionArgs> {
  const { request, context } = asking(agency, viewer, today, '/me', params)
  const [cookie = ''] = (await languageCookie(language, context.origin)).split(';')
  const body = new FormData()
  for (const [name, value] of Object.entries(boxes ?? {})) body.set(name, value)
  const headers = { Cookie: `${request.headers.get('Cookie')}; ${cookie}` }
  return { request: new Request(request.url, boxes ? { method: 'POST', body, headers } : { headers }), context, params }
}

/** What the answer refuses in words; null where it leads on. */
async function refusedWith(answer: Promise<unknown>): Promise<string[] | null> {
  const found = await answer.catch((thrown: unknown) => thrown)
  if (found instanceof Response) {
    expect(found.status).toBeLessThan(400)
    return null
  }
  const { data, init } = found as { data: { errors: { text: string }[] }; init: { status: number } }
  expect(init.status).toBe(400)
  return data.errors.map(({ text }) => text)
}

const signedBy = (personId: string) =>
  agency.database.db.select().from(signatures).where(eq(signatures.personId, personId))

const ticked = { consent: 'on', statement: 'on', agree: 'on', signedName: 'María Etchegaray-Wilson' }

const forms = {
  'an application': async () => {
    const viewer = await agency.person({ name: '' })
    const { postingId } = await opening(agency)
    const scope = own(viewer, 'answer application')
    const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
    if (!started.ok) throw new Error(started.problem)
    await answerAll(agency, viewer, today, started.applicationId)
    const params = { id: started.applicationId }
    const { shown, revision } = await application.loader(await asked(viewer, params, 'es'))
    const boxes = { ...ticked, shown, revision: String(revision) }
    return { viewer, params, boxes, action: application.action }
  },
  'an offer': async () => {
    const { viewer, applicationId } = await applicant(agency)
    const hr = await agency.person({ roles: ['hr'] })
    const terms = { applicationId, firstDay: '2026-03-23', payCents: 2000, expiresOn: '2026-03-09', payReason: '' }
    const made = await makeOffer(agency.portal, agency.at(today), may(hr, 'make offer'), terms)
    if (!made.ok) throw new Error(made.problem)
    const params = { id: made.offerId }
    const { shown, name } = await offer.loader(await asked({ ...viewer, roles: [] }, params, 'es'))
    return {
      viewer: { ...viewer, roles: [] },
      params,
      boxes: { ...ticked, signedName: name, shown },
      action: offer.action,
    }
  },
  'a statement for clearance': async () => {
    const viewer = await agency.person({ name: 'María Etchegaray-Wilson' })
    await applied(agency, viewer.personId, 'clearing', 'certified-peer-specialist')
    const params = { statement: 'code-of-ethics' }
    const { shown } = await statement.loader(await asked(viewer, params, 'es'))
    return { viewer, params, boxes: { ...ticked, shown }, action: statement.action }
  },
}

describe.each(Object.entries(forms))('%s', (_, prepared) => {
  test('is not signed under other words than those that were shown', async () => {
    const { viewer, params, boxes, action } = await prepared()
    const post = async (language: 'en' | 'es', sent: Record<string, string>) =>
      refusedWith(action(await asked(viewer, params, language, sent)))
    const { shown, ...withoutTexts } = boxes
    expect(await post('en', boxes)).toEqual([en.signature.changed])
    expect(await post('es', { ...boxes, shown: shown.replace(':1:', ':2:') })).toEqual([es.signature.changed])
    expect(await post('es', withoutTexts)).toEqual([es.signature.changed])
    expect(await signedBy(viewer.personId)).toEqual([])

    expect(await post('es', boxes)).toBe(null)
    const kept = await signedBy(viewer.personId)
    expect(kept.length).toBeGreaterThan(1)
    for (const { statement, version, language, textSha256 } of kept)
      expect(shown.split(' ')).toContain([statement, version, language, textSha256].join(':'))
  })
})
