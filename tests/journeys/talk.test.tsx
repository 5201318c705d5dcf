import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { References } from '#app/hr/references.tsx'
import { Thread } from '#app/messages/thread.tsx'
import { loader as hrToday } from '#app/routes/hr._index.tsx'
import { loader as hrMessages, action as hrWrite } from '#app/routes/hr.applications.$id.messages.tsx'
import { action as hrAsk, loader as hrReferences } from '#app/routes/hr.applications.$id.references._index.tsx'
import { action as hrName, loader as hrReferee } from '#app/routes/hr.applications.$id.references.$referee.tsx'
import { loader as hrPhone, action as hrRecord } from '#app/routes/hr.applications.$id.references.$referee_.phone.tsx'
import { loader as hrThreads } from '#app/routes/hr.messages.tsx'
import { loader as overview } from '#app/routes/me._index.tsx'
import { loader as ownMessages, action as ownWrite } from '#app/routes/me.applications.$id.messages.tsx'
import { loader as ownReferees, action as ownRemove } from '#app/routes/me.applications.$id.references._index.tsx'
import { action as ownName, loader as ownReferee } from '#app/routes/me.applications.$id.references.$referee.tsx'
import { action as answer, loader as letter } from '#app/routes/reference.$token.tsx'
import { action as decline, loader as declining } from '#app/routes/reference.$token_.decline.tsx'
import { people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { qualities } from '#domain/references.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { front, goodReference, named, refereeCalled, tokenFor } from '#tests/support/talk.ts'
import { askReferences } from '#workflows/references/ask-references.ts'
import { giveReference } from '#workflows/references/give-reference.ts'

const day = '2026-06-01'
type Account = Awaited<ReturnType<TestAgency['person']>>
type Asked = { params?: Record<string, string>; query?: string; form?: Record<string, string>; address?: string }
type Route = (args: ReturnType<typeof asking>) => unknown

let agency: TestAgency
let hr: Account

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

/** What a route answers to someone, null for a visitor who is not signed in; what it throws is an answer too. */
async function ask(viewer: Account | null, route: Route, { params = {}, query = '', form, address }: Asked) {
  const path = params.token ? `/reference/${params.token}` : '/'
  const asked = asking(agency, viewer ?? hr, day, path + query, params)
  const headers = new Headers(viewer ? { Cookie: 'session=test' } : {})
  const init = form ? { method: 'POST', body: new URLSearchParams(form), headers } : { headers }
  const context = { ...asked.context, address: address ?? asked.context.address }
  try {
    return await route({ params, request: new Request(asked.request.url, init), context })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const status = (answered: unknown) => (answered instanceof Response ? answered.status : 200)
const leadsTo = (answered: unknown) => (answered instanceof Response ? answered.headers.get('Location') : null)
const dataOf = <T,>(answered: unknown) => (answered as { data: T }).data

/** Someone of whom HR asks a reference, with the token of its letter. */
async function asked(change: Parameters<typeof refereeCalled>[1] = {}) {
  const made = await applicant(agency, { today: '2026-05-04' })
  const referee = refereeCalled(`Nora ${randomUUID().slice(0, 6)}`, change)
  const refereeId = await named(agency, made.viewer, made.applicationId, day, referee)
  const input = { applicationId: made.applicationId }
  await askReferences(agency.portal, agency.at(day), may(hr, 'handle references'), input)
  const token = referee.email ? await tokenFor(agency, referee.email, day) : ''
  return { ...made, referee, refereeId, token }
}

const reference = {
  relation: 'colleague',
  since: '2021',
  workAgain: 'yes',
  strengths: 'Canary strengths',
  concerns: '<script>alert(1)</script>',
  ...Object.fromEntries(qualities.map((quality) => [`ratings.${quality}`, 'good'])),
}

describe('who may come in', () => {
  test.each([['manager'], ['payroll'], ['auditor'], ['admin'], ['medical'], []] as StaffRole[][])(
    'T16 as %s everything about messages and references of others answers 404',
    async (...roles) => {
      const viewer = await agency.person({ name: 'Nosy', roles })
      const made = await asked()
      const id = made.applicationId
      const one = { id, referee: made.refereeId }
      const answers = [
        await ask(viewer, hrThreads, {}),
        await ask(viewer, hrMessages, { params: { id } }),
        await ask(viewer, hrWrite, { params: { id }, form: { text: 'Hello', intent: 'send' } }),
        await ask(viewer, hrReferences, { params: { id } }),
        await ask(viewer, hrAsk, { params: { id }, form: {} }),
        await ask(viewer, hrReferee, { params: one }),
        await ask(viewer, hrName, { params: one, form: {} }),
        await ask(viewer, hrPhone, { params: one }),
        await ask(viewer, hrRecord, { params: one, form: { step: 'confirm' } }),
        await ask(viewer, ownMessages, { params: { id } }),
        await ask(viewer, ownWrite, { params: { id }, form: { text: 'Hello' } }),
        await ask(viewer, ownReferees, { params: { id } }),
        await ask(viewer, ownRemove, { params: { id }, form: { remove: made.refereeId } }),
        await ask(viewer, ownReferee, { params: one }),
        await ask(viewer, ownName, { params: one, form: {} }),
      ]
      expect(answers.map(status)).toEqual(answers.map(() => 404))
    },
  )

  test('HR sees nothing of the references and messages of their own application on HR’s pages', async () => {
    const made = await asked()
    const self: Account = { ...made.viewer, roles: ['hr'] }
    const params = { id: made.applicationId, referee: made.refereeId }
    const answers = []
    for (const route of [hrMessages, hrReferences, hrReferee, hrPhone] as Route[])
      answers.push(status(await ask(self, route, { params })))
    expect(answers).toEqual([404, 404, 404, 404])
  })
})

describe('the page of a referee', () => {
  test('tells nothing but the applicant’s name and the position', async () => {
    const made = await asked()
    const [person] = await agency.database.db.select().from(people).where(eq(people.id, made.viewer.personId))
    const page = JSON.stringify(await ask(null, letter, { params: { token: made.token } }))
    expect(page).toContain('Ana Flores')
    expect(page).toContain('Peer Support Specialist (PACT program)')
    for (const secret of [
      person?.email,
      made.applicationId,
      made.viewer.personId,
      made.referee.name,
      'Saguaro Day',
      'Tucson',
    ])
      expect(page).not.toContain(secret)
    const gone = JSON.stringify(await ask(null, letter, { params: { token: 'nothing-like-a-token-of-ours' } }))
    expect(gone).toContain('This link is not one of ours')
  })

  test('begins in the language that was chosen for the referee', async () => {
    const made = await asked({ language: 'es' })
    expect(JSON.stringify(await ask(null, letter, { params: { token: made.token } }))).toContain('Una referencia para')
  })

  test('keeps what was typed when something is missing, and takes the whole once', async () => {
    const made = await asked()
    const params = { token: made.token }
    const { since: _, ...missing } = reference
    const refused = dataOf<{ boxes: Record<string, string>; errors: { box: string }[] }>(
      await ask(null, answer, { params, form: missing }),
    )
    expect(refused.errors.map(({ box }) => box)).toEqual(['since'])
    expect(refused.boxes.strengths).toBe('Canary strengths')
    expect(leadsTo(await ask(null, answer, { params, form: reference }))).toBe(`/reference/${made.token}`)
    expect(JSON.stringify(await ask(null, letter, { params }))).toContain('your answer has arrived')
    expect(leadsTo(await ask(null, answer, { params, form: reference }))).toBe(`/reference/${made.token}`)
    const other = { ...reference, strengths: 'A second thought' }
    const late = dataOf<{ boxes: Record<string, string>; late: string }>(
      await ask(null, answer, { params, form: other }),
    )
    expect(late.late).toContain('this second one was not kept')
    expect(late.boxes.strengths).toBe('A second thought')
  })

  test('takes a no after a question, and none by looking', async () => {
    const made = await asked()
    const params = { token: made.token }
    expect(JSON.stringify(await ask(null, declining, { params }))).toContain('You cannot give a reference?')
    expect(JSON.stringify(await ask(null, letter, { params }))).toContain('A reference for Ana Flores')
    expect(leadsTo(await ask(null, decline, { params, form: {} }))).toBe(`/reference/${made.token}`)
    expect(JSON.stringify(await ask(null, letter, { params }))).toContain('Thank you for telling us')
    expect(leadsTo(await ask(null, declining, { params }))).toBe(`/reference/${made.token}`)
  })

  test('is throttled by network, and keeps what was typed', async () => {
    const made = await asked()
    const params = { token: made.token }
    const address = '198.51.100.7'
    for (let look = 0; look < 120; look += 1) await ask(null, letter, { params, address })
    expect(status(await ask(null, letter, { params, address }))).toBe(429)
    const refused = await ask(null, answer, { params, form: reference, address })
    expect(refused).toMatchObject({ data: { boxes: { strengths: 'Canary strengths' } }, init: { status: 429 } })
    expect(status(await ask(null, letter, { params, address: '198.51.100.8' }))).toBe(200)
  })
})

describe('what each side sees of a reference', () => {
  test('the applicant its state and never a word of it, HR all of it, as text', async () => {
    const made = await asked()
    await ask(null, answer, { params: { token: made.token }, form: reference })
    const params = { id: made.applicationId }
    const own = JSON.stringify(await ask(made.viewer, ownReferees, { params }))
    expect(own).toContain('Has answered. Thank you!')
    expect(own).not.toMatch(/Canary|alert|"good"|2021/)
    const page = (await ask(hr, hrReferences, { params })) as { data: Parameters<typeof References>[0]['data'] }
    const html = renderToStaticMarkup(<References id={made.applicationId} data={page.data} />)
    expect(html).toContain('Canary strengths')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toContain('<script>')
  })

  test('HR records a telephone call, and asks once more before a no', async () => {
    const made = await asked({ email: null, phone: '602 555 0111' })
    const params = { id: made.applicationId, referee: made.refereeId }
    const on = { 'on.month': '6', 'on.day': '1', 'on.year': '2026' }
    const form = { ...on, ...reference }
    const future = { ...form, 'on.day': '2' }
    expect(dataOf<{ errors: unknown }>(await ask(hr, hrRecord, { params, form: future })).errors).toHaveLength(1)
    expect(await ask(hr, hrRecord, { params, form: { ...form, step: 'declined' } })).toMatchObject({
      asks: true,
      boxes: { strengths: 'Canary strengths' },
    })
    expect(await ask(hr, hrRecord, { params, form: { ...form, step: 'confirm', back: 'on' } })).toMatchObject({
      asks: false,
    })
    expect(leadsTo(await ask(hr, hrRecord, { params, form }))).toMatch(/done=reference-recorded$/)
    expect(leadsTo(await ask(hr, hrRecord, { params, form }))).toMatch(/done=reference-answered$/)
    expect(leadsTo(await ask(hr, hrPhone, { params }))).toMatch(/done=reference-answered$/)
  })

  test('a form of the applicant’s for someone who has answered meanwhile changes nothing and says so', async () => {
    const made = await asked()
    const answered = { kind: 'given', reference: goodReference } as const
    await giveReference(agency.portal, agency.at(day), front, { token: made.token, answer: answered, language: 'en' })
    const params = { id: made.applicationId, referee: made.refereeId }
    const form = { name: 'Kinder Words', relation: 'other', email: 'kinder@work.example', phone: '', language: 'en' }
    const refused = dataOf<{ boxes: unknown; errors: { text: string }[] }>(
      await ask(made.viewer, ownName, { params, form }),
    )
    expect(refused.errors[0]?.text).toContain('has answered or was changed')
    expect(refused.boxes).toEqual(form)
    expect(leadsTo(await ask(made.viewer, ownReferee, { params }))).toMatch(/done=changedMeanwhile$/)
  })
})

describe('messages', () => {
  const write = (viewer: Account, id: string, text: string) =>
    ask(viewer, ownWrite, { params: { id }, form: { text, formKey: randomUUID() } })

  test('appear on the other side’s first page until they are read', async () => {
    const made = await applicant(agency, { today: '2026-05-04' })
    const params = { id: made.applicationId }
    const count = async () => ((await ask(hr, hrToday, {})) as { messages: number }).messages
    const before = await count()
    await write(made.viewer, made.applicationId, 'When do you need me?')
    expect(await count()).toBe(before + 1)
    const form = { text: 'On Monday.', intent: 'send', formKey: randomUUID() }
    expect(leadsTo(await ask(hr, hrWrite, { params, form }))).toMatch(/messages\?done=sent$/)
    expect(await count()).toBe(before)
    const unread = async () =>
      ((await ask(made.viewer, overview, {})) as { applications: { unread: number }[] }).applications[0]?.unread
    expect(await unread()).toBe(1)
    expect(JSON.stringify(await ask(made.viewer, ownMessages, { params }))).toContain('Hana Reviewer, HR')
    expect(await unread()).toBe(0)
  })

  test('a canned text comes in the applicant’s language below what was typed, with the English beside it', async () => {
    const made = await applicant(agency, { today: '2026-05-04' })
    await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, made.viewer.personId))
    const params = { id: made.applicationId }
    const insert = (form: Record<string, string>) =>
      ask(hr, hrWrite, { params, form: { intent: 'insert', text: 'Typed before.', ...form } })
    const dated = { canned: 'longer', 'date.month': '6', 'date.day': '20', 'date.year': '2026' }
    const filled = dataOf<{ boxes: { text: string }; english: string }>(await insert(dated))
    expect(filled.boxes.text).toMatch(/^Typed before\.\n\nHola, Ana:\n\nLo sentimos: .* 20 de junio de 2026/s)
    expect(filled.english).toMatch(/^Hello Ana,.*Peer Support Specialist.*20 June 2026/s)
    const problems = async (form: Record<string, string>) =>
      dataOf<{ boxes: { text: string }; errors: { text: string }[] }>(await insert(form))
    expect((await problems({ canned: 'longer' })).errors[0]?.text).toBe('Enter the date')
    expect((await problems({ ...dated, 'date.year': '2025' })).errors[0]?.text).toContain('in the past')
    const none = await problems({})
    expect([none.errors[0]?.text, none.boxes.text]).toEqual(['Choose a text', 'Typed before.'])
  })

  test('T23 stay text, and what is too long stays in the box', async () => {
    const made = await applicant(agency, { today: '2026-05-04' })
    const params = { id: made.applicationId }
    await write(made.viewer, made.applicationId, '<script>alert(1)</script>\u0000')
    const page = (await ask(hr, hrMessages, { params })) as unknown as Parameters<typeof Thread>[0]
    const html = renderToStaticMarkup(<Thread label="Messages" newLabel="New" messages={page.messages} />)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('New')
    const long = 'x'.repeat(4001)
    const refused = dataOf<{ text: string; error: string }>(await write(made.viewer, made.applicationId, long))
    expect(refused.text).toBe(long)
    expect(refused.error).toContain('longer than 4,000 characters')
  })
})

test('a person’s first page asks for someone else once HR has begun to ask, and no sooner', async () => {
  const made = await applicant(agency, { today: '2026-05-04' })
  const wanted = async () =>
    ((await ask(made.viewer, overview, {})) as { applications: { refereesWanted: number }[] }).applications[0]
      ?.refereesWanted
  const email = `${randomUUID()}@work.example`
  await named(agency, made.viewer, made.applicationId, day, refereeCalled('Only One', { email }))
  expect(await wanted()).toBe(0)
  const input = { applicationId: made.applicationId }
  await askReferences(agency.portal, agency.at(day), may(hr, 'handle references'), input)
  expect(await wanted()).toBe(1)
  await ask(null, decline, { params: { token: await tokenFor(agency, email, day) }, form: {} })
  expect(await wanted()).toBe(2)
})
