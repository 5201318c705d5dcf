import type { ActionFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as startRoute from '#app/routes/apply.$postingId.tsx'
import * as fillQuestion from '#app/routes/hr.applications.$id.fill.$question.tsx'
import * as fillExperience from '#app/routes/hr.applications.$id.fill.experience.tsx'
import * as fillJob from '#app/routes/hr.applications.$id.fill.experience_.job.$job.tsx'
import * as fillPaper from '#app/routes/hr.applications.$id.fill.paper.tsx'
import * as enter from '#app/routes/hr.applications.new.tsx'
import * as handOver from '#app/routes/hr_.applications.$id.hand-over.tsx'
import * as own from '#app/routes/me.applications.$id._index.tsx'
import * as question from '#app/routes/me.applications.$id.$question.tsx'
import * as check from '#app/routes/me.applications.$id.check.tsx'
import * as copy from '#app/routes/me.applications.$id.copy.tsx'
import * as experience from '#app/routes/me.applications.$id.experience.tsx'
import * as job from '#app/routes/me.applications.$id.experience_.job.$job.tsx'
import * as sign from '#app/routes/me.applications.$id.sign.tsx'
import * as withdraw from '#app/routes/me.applications.$id.withdraw.tsx'
import * as contact from '#app/routes/me.contact._index.tsx'
import * as schema from '#db/schema/index.ts'
import { boxesOfAnswer } from '#domain/answering.ts'
import type { QuestionId } from '#domain/application.ts'
import type { Viewer } from '#domain/authority.ts'
import en from '#locales/en/errors.ts'
import wordings from '#locales/en/statements.ts'
import { currentVersions } from '#locales/statements.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { answerAll, own as ownScopeOf, wholeAnswers } from '#tests/support/applying.ts'
import { asking } from '#tests/support/asking.ts'
import { may, opening } from '#tests/support/hr.ts'
import { enterApplication } from '#workflows/applications/enter-application.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { startApplication } from '#workflows/applications/start-application.ts'

const today = '2026-03-02'
type Person = Extract<Viewer, { kind: 'account' }>
type Route = (args: ActionFunctionArgs) => Promise<unknown>
type Boxes = Record<string, string>

let agency: TestAgency
let me: Person
let hr: Person
let applicationId: string
let revision: number
const reported: unknown[] = []

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

beforeEach(async () => {
  me = await agency.person({ name: '' })
  reported.length = 0
  const { postingId } = await opening(agency)
  const scope = ownScopeOf(me, 'answer application')
  const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
  if (!started.ok) throw new Error(started.problem)
  applicationId = started.applicationId
  revision = await answerAll(agency, me, today, applicationId)
})

/** A draft that HR has entered, answered but for the question that is its person's. */
async function enteredDraft() {
  const { postingId } = await opening(agency)
  const who = {
    givenName: 'María',
    familyName: 'Etchegaray-Wilson',
    phone: '602 555 0142',
    language: 'en',
    email: null,
  }
  const scope = may(hr, 'fill in application')
  const begun = await enterApplication(agency.portal, agency.at(today), scope, { postingId, who: who as never })
  if (!begun.ok) throw new Error(begun.problem)
  const { applicationId: id } = begun
  const { 'lived-experience': _, ...answers } = wholeAnswers
  let at = 0
  for (const [name, answer] of Object.entries(answers)) {
    const input = { applicationId: id, revision: at, question: name as QuestionId, answer: answer as never }
    const saved = await saveAnswer(agency.portal, agency.at(today), scope, input)
    if (!saved.ok) throw new Error(saved.problem)
    at = saved.revision
  }
  return { id, revision: at }
}

function asks(viewer: Person, params: Record<string, string>, boxes?: Boxes, path = '/me'): ActionFunctionArgs {
  const { request, context } = asking(agency, viewer, today, path, params)
  const body = new URLSearchParams(boxes)
  const init = boxes ? { method: 'POST', body, headers: { Cookie: 'session=test' } } : { headers: request.headers }
  return {
    request: new Request(request.url, init),
    params,
    context: { ...context, report: (error: unknown) => void reported.push(error) },
  }
}

/** The status of an answer, and where it leads or what it says. */
async function answered(answer: Promise<unknown>) {
  const found = await answer.catch((thrown: unknown) => thrown)
  if (found instanceof Response) return { status: found.status, to: found.headers.get('Location'), said: '' }
  if (found instanceof Error) throw found
  const { data, init } = found as { data?: unknown; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: null, said: JSON.stringify(data ?? found) }
}

const rowOf = async (id = applicationId) => {
  const [row] = await agency.database.db.select().from(schema.applications).where(eq(schema.applications.id, id))
  if (!row) throw new Error('no application')
  return row
}

const aJob: Boxes = {
  employer: 'Saguaro Day Center',
  title: 'Aide',
  behavioralHealth: 'yes',
  still: 'on',
  'from.month': '3',
  'from.day': '4',
  'from.year': '2023',
}

/** Every form of an application, filled in so that it is taken; `keeps` is the application that it writes to. */
async function forms(): Promise<
  [
    string,
    { viewer: Person; route: Route; args: Record<string, string>; boxes: Boxes; path?: string; keeps: string | null },
  ][]
> {
  const id = applicationId
  const rev = String(revision)
  const entered = await enteredDraft()
  const mine = Object.keys(wholeAnswers).filter((name) => name !== 'experience') as QuestionId[]
  const shown = (await sign.loader(asks(me, { id }))).shown
  const hand = `/hr/applications/${entered.id}/hand-over?language=en`
  const handed = (await handOver.loader(asks(hr, { id: entered.id }, undefined, hand))).page?.shown ?? ''
  const name = 'María Etchegaray-Wilson'
  const details = { phone: '602 555 0190', language: 'en', prefers: 'phone', otherNames: '', mailingAddress: '' }
  const newcomer = { givenName: 'Olga', familyName: 'Nieto', phone: '520 555 0101', language: 'es', email: '' }
  return [
    ...mine.map((asked): Awaited<ReturnType<typeof forms>>[number] => [
      asked,
      {
        viewer: me,
        route: question.action,
        args: { id, question: asked },
        boxes: { ...boxesOfAnswer(asked, wholeAnswers), revision: rev },
        keeps: id,
      },
    ]),
    ['experience', { viewer: me, route: experience.action, args: { id }, boxes: { revision: rev }, keeps: id }],
    [
      'a job',
      { viewer: me, route: job.action, args: { id, job: 'new' }, boxes: { ...aJob, revision: rev }, keeps: id },
    ],
    [
      'HR: a question',
      {
        viewer: hr,
        route: fillQuestion.action,
        args: { id: entered.id, question: 'contact' },
        boxes: { phone: '602 555 0142', revision: String(entered.revision) },
        keeps: entered.id,
      },
    ],
    [
      'HR: experience',
      {
        viewer: hr,
        route: fillExperience.action,
        args: { id: entered.id },
        boxes: { revision: String(entered.revision) },
        keeps: entered.id,
      },
    ],
    [
      'HR: a job',
      {
        viewer: hr,
        route: fillJob.action,
        args: { id: entered.id, job: 'new' },
        boxes: { ...aJob, revision: String(entered.revision) },
        keeps: entered.id,
      },
    ],
    [
      'HR: begin',
      {
        viewer: hr,
        route: enter.action,
        args: {},
        boxes: { ...newcomer, posting: (await rowOf()).postingId },
        keeps: null,
      },
    ],
    [
      'HR: the device',
      {
        viewer: hr,
        route: handOver.action,
        args: { id: entered.id },
        path: hand,
        boxes: {
          agrees: 'no',
          consent: 'on',
          statement: 'on',
          signedName: name,
          shown: handed,
          revision: String(entered.revision),
        },
        keeps: entered.id,
      },
    ],
    ['contact', { viewer: me, route: contact.action, args: {}, boxes: details, keeps: null }],
    [
      'sign',
      {
        viewer: me,
        route: sign.action,
        args: { id },
        boxes: { consent: 'on', statement: 'on', signedName: name, shown, revision: rev },
        keeps: id,
      },
    ],
  ]
}

describe('law case 2: what may not be asked before an offer', () => {
  test('is refused in every form, said plainly, and neither kept nor logged', async () => {
    const tooEarly = [
      'birthDate',
      'date-of-birth',
      'dob',
      'bday',
      'fechaDeNacimiento',
      'tuberculosis',
      'tb',
      'medication',
    ]
    const all = await forms()
    const before = await agency.database.sql`select * from applications order by id`
    for (const [index, [name, { viewer, route, args, boxes, path }]] of all.entries()) {
      const field = tooEarly[index % tooEarly.length] ?? ''
      const answer = await answered(route(asks(viewer, args, { ...boxes, [field]: '1990-04-12' }, path)))
      expect([name, answer.status, answer.said.includes(en.notAskedYet)]).toEqual([name, 400, true])
      expect(answer.said, name).not.toContain('1990-04-12')
    }
    expect(await agency.database.sql`select * from applications order by id`).toEqual(before)
    expect(reported).toEqual([])
    for (const field of tooEarly) {
      const args = { id: applicationId, question: 'age' }
      const boxes = { oldEnough: 'no', revision: String(revision), [field]: '1990-04-12' }
      expect([field, (await answered(question.action(asks(me, args, boxes)))).status]).toEqual([field, 400])
    }
  })

  test('the forms’ own fields are none of it', async () => {
    for (const [name, { viewer, route, args, boxes, path }] of await forms()) {
      const answer = await answered(route(asks(viewer, args, boxes, path)))
      expect([name, answer.status, answer.said]).toEqual([name, 303, ''])
    }
  })
})

describe('T18 what a form does not ask', () => {
  test('is ignored in every one of them', async () => {
    const [stranger] = [await agency.person()]
    const more = {
      role: 'admin',
      roles: 'admin',
      personId: stranger.personId,
      state: 'hired',
      clearedUntil: '2099-01-01',
      submittedAt: '2020-01-01',
      enteredBy: stranger.accountId,
      answers: '{"age":{"oldEnough":true}}',
      'answers.age.oldEnough': 'true',
      __proto__x: 'x',
    }
    const roles = () => agency.database.sql`select * from account_roles order by account_id, role`
    const before = await roles()
    for (const [name, { viewer, route, args, boxes, path, keeps }] of await forms()) {
      const was = keeps ? await rowOf(keeps) : null
      const answer = await answered(route(asks(viewer, args, { ...more, ...boxes }, path)))
      expect(answer.status, name).toBeLessThan(500)
      if (!keeps || !was) continue
      const is = await rowOf(keeps)
      expect([name, is.personId, is.postingId, is.enteredBy]).toEqual([
        name,
        was.personId,
        was.postingId,
        was.enteredBy,
      ])
      expect(['draft', 'submitted'], name).toContain(is.state)
      if (name !== 'sign' && name !== 'HR: the device') expect([name, is.state]).toEqual([name, 'draft'])
      expect(JSON.stringify(is.answers), name).not.toMatch(/admin|hired|2099|clearedUntil|personId/)
    }
    expect(await roles()).toEqual(before)
  })

  test('no game with the revision overwrites what another window saved', async () => {
    for (const game of ['', '-1', '0', 'NaN', '1e9', '0x9', String(revision + 1), '999999999999999999999', '5; drop']) {
      const args = { id: applicationId, question: 'contact' }
      const answer = await answered(question.action(asks(me, args, { phone: '602 555 0999', revision: game })))
      expect([game, answer.status]).toEqual([game, 409])
      expect(answer.said).toContain('602 555 0142')
    }
    expect((await rowOf()).answers.contact).toEqual({ phone: '602 555 0142' })
    const signed = await answered(sign.action(asks(me, { id: applicationId }, { revision: '-1', signedName: 'x' })))
    expect([signed.status, signed.to]).toEqual([303, `/me/applications/${applicationId}/check?changed`])
  })
})

describe('an application that is not one’s own', () => {
  test('is not there, on no page and in no form', async () => {
    const stranger = await agency.person({ name: 'Sofía Other' })
    const args = { id: applicationId, question: 'age', job: 'new' }
    const pages: [string, Route][] = Object.entries({
      question,
      own,
      check,
      copy,
      experience,
      job,
      sign,
      withdraw,
    }).map(([name, route]) => [name, route.loader as Route])
    for (const [name, page] of pages)
      expect([name, (await answered(page(asks(stranger, args)))).status]).toEqual([name, 404])
    const posts = { question, experience, job, sign, withdraw }
    for (const [name, route] of Object.entries(posts)) {
      const post = route.action as Route
      expect([name, (await answered(post(asks(stranger, args, { revision: '0' })))).status]).toEqual([name, 404])
    }
    for (const [name, route] of Object.entries({ fillQuestion, fillExperience, fillJob, fillPaper, handOver })) {
      const page = route.loader as Route
      const path = '/hr?language=en'
      expect([name, (await answered(page(asks(hr, args, undefined, path)))).status]).toEqual([name, 404])
      expect([name, (await answered(page(asks(me, args, undefined, path)))).status]).toEqual([name, 404])
    }
    expect((await rowOf()).state).toBe('draft')
  })
})

describe('a page that comes too late', () => {
  test('leads to what says why: the posting closed, the application sent, the posting never existed', async () => {
    const { db } = agency.database
    const { postingId } = await rowOf()
    await db.update(schema.postings).set({ closesOn: '2026-03-01' }).where(eq(schema.postings.id, postingId))
    const args = { id: applicationId, question: 'age' }
    const here = `/me/applications/${applicationId}`
    const late = { oldEnough: 'yes', revision: String(revision) }
    expect(await answered(question.action(asks(me, args, late)))).toMatchObject({ status: 303, to: here })
    const page = await own.loader(asks(me, { id: applicationId }))
    expect(page.closed).toContain('1 March 2026')
    await db.update(schema.postings).set({ closesOn: null }).where(eq(schema.postings.id, postingId))

    const { shown } = await sign.loader(asks(me, { id: applicationId }))
    const boxes = { consent: 'on', statement: 'on', signedName: 'María Etchegaray', shown, revision: String(revision) }
    const twice = [0, 1].map(() => answered(sign.action(asks(me, { id: applicationId }, boxes))))
    for (const answer of await Promise.all(twice)) expect(answer).toMatchObject({ status: 303 })
    const signed = await db.select().from(schema.signatures).where(eq(schema.signatures.subjectId, applicationId))
    expect(signed).toHaveLength(3)
    for (const route of [question.loader, check.loader, sign.loader])
      expect(await answered(route(asks(me, args)))).toMatchObject({ status: 303, to: `${here}?locked` })
    expect(await answered(question.action(asks(me, args, { ...late, oldEnough: 'no' })))).toMatchObject({
      to: `${here}?locked`,
    })
    expect((await rowOf()).answers.age).toEqual({ oldEnough: true })

    const nowhere = { postingId: '00000000-0000-4000-8000-00000000dead' }
    expect((await answered(startRoute.loader(asks(me, nowhere)))).status).toBe(404)
    expect((await answered(startRoute.action(asks(me, nowhere, {})))).status).toBe(404)
    expect((await answered(startRoute.loader(asks(me, { postingId: 'x' })))).status).toBe(404)
  })
})

test('law case 10: what was signed stays with its wording when a new one is published', async () => {
  const form = async () => ({ ...(await sign.loader(asks(me, { id: applicationId }))) })
  const opened = await form()
  const boxes = (shown: string) => ({
    ...{ consent: 'on', statement: 'on', signedName: 'María Etchegaray', shown, revision: String(revision) },
  })
  await answered(sign.action(asks(me, { id: applicationId }, boxes(opened.shown))))
  const signedIn = async () => {
    const page = await copy.loader(asks(me, { id: applicationId }))
    return page.signed.flatMap(({ paragraphs }) => paragraphs)
  }
  const versions = wordings['application-declaration'].versions as Record<string, string>
  const present = currentVersions as Record<string, number>
  const old = versions.v1?.split('\n')[0] ?? ''
  versions.v2 = 'A wording that was published later.'
  present['application-declaration'] = 2
  try {
    expect(await signedIn()).toContain(old)
    expect(await signedIn()).not.toContain(versions.v2)
    const first = await agency.database.db
      .select()
      .from(schema.signatures)
      .where(eq(schema.signatures.subjectId, applicationId))
    expect(first.find(({ statement }) => statement === 'application-declaration')?.version).toBe(1)

    // Another applicant, who had opened the page before: not under words that they have not read.
    me = await agency.person({ name: '' })
    const { postingId } = await opening(agency)
    const scope = ownScopeOf(me, 'answer application')
    const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
    if (!started.ok) throw new Error(started.problem)
    applicationId = started.applicationId
    revision = await answerAll(agency, me, today, applicationId)
    const refused = await answered(sign.action(asks(me, { id: applicationId }, boxes(opened.shown))))
    expect([refused.status, refused.said.includes(en.signature.changed)]).toEqual([400, true])
    expect((await answered(sign.action(asks(me, { id: applicationId }, boxes((await form()).shown))))).status).toBe(303)
    expect(await signedIn()).toContain(versions.v2)
  } finally {
    delete versions.v2
    present['application-declaration'] = 1
  }
})
