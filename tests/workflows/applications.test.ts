import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { applicationById, ownApplications } from '#db/queries/applications.ts'
import * as schema from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { answerAll, applicationTexts, own, wholeAnswers } from '#tests/support/applying.ts'
import { opening } from '#tests/support/hr.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { NotFound } from '#workflows/problems.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const newcomer = () => agency.person({ name: '' })

async function start(viewer: Viewer, postingId?: string) {
  const posting = postingId ?? (await opening(agency)).postingId
  const scope = own(viewer, 'answer application')
  const started = await startApplication(agency.portal, agency.at(today), scope, { postingId: posting })
  if (!started.ok) throw new Error(started.problem)
  return { applicationId: started.applicationId, postingId: posting }
}

function submit(
  viewer: Viewer,
  applicationId: string,
  revision: number,
  more: { signedName?: string; on?: string } = {},
) {
  const { signedName = 'maria etchegaray', on = today } = more
  const input = { applicationId, revision, texts: applicationTexts, signedName, address: '192.0.2.7' }
  return submitApplication(agency.portal, agency.at(on), own(viewer, 'answer application'), input)
}

function withdraw(viewer: Viewer, applicationId: string) {
  const scope = own(viewer, 'answer application')
  return withdrawApplication(agency.portal, agency.at(today), scope, { applicationId, reason: 'not-now' })
}

async function rowsAbout(personId: string, applicationId: string) {
  const { db } = agency.database
  const { applications, applicationMoves, facts, notices, people, signatures } = schema
  const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
  const moves = await db.select().from(applicationMoves).where(eq(applicationMoves.applicationId, applicationId))
  const signed = await db.select().from(signatures).where(eq(signatures.subjectId, applicationId))
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  return {
    application,
    person,
    moves: moves.sort((a, b) => a.at.getTime() - b.at.getTime()).map((move) => move.toState),
    signed,
    facts: await db.select().from(facts).where(eq(facts.personId, personId)),
    notices: (await db.select().from(notices).where(eq(notices.personId, personId))).map((row) => row.body.kind),
  }
}

describe('an application is sent', () => {
  test('with signatures, its move, the attestation of the yes, the name and the mail, all at once', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const revision = await answerAll(agency, viewer, today, applicationId)
    expect(await submit(viewer, applicationId, revision)).toEqual({ ok: true })
    const kept = await rowsAbout(viewer.personId, applicationId)
    expect(kept.application).toMatchObject({ state: 'submitted', submittedAt: agency.at(today).now })
    expect(kept.moves.sort()).toEqual(['draft', 'submitted'])
    expect(kept.signed.map((row) => row.statement).sort()).toEqual([
      'application-declaration',
      'electronic-signature-consent',
      'lived-experience',
    ])
    expect(kept.signed[0]).toMatchObject({ signedName: 'maria etchegaray', address: '192.0.2.7', version: 1 })
    const statement = kept.signed.find((row) => row.statement === 'lived-experience')
    expect(kept.facts).toMatchObject([
      {
        source: 'signature',
        sourceId: statement?.id,
        body: { kind: 'attestation', statement: 'lived-experience', on: today },
      },
    ])
    expect(kept.person).toMatchObject({ givenName: 'María', familyName: 'Etchegaray-Wilson', phone: '602 555 0142' })
    expect(kept.notices).toEqual(['application-received'])
  })

  test('with a no about lived experience: no fact and no signature under the statement', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const answers = { ...wholeAnswers, 'lived-experience': { agrees: false } }
    const revision = await answerAll(agency, viewer, today, applicationId, answers)
    expect(await submit(viewer, applicationId, revision)).toEqual({ ok: true })
    const kept = await rowsAbout(viewer.personId, applicationId)
    expect(kept.facts).toEqual([])
    expect(kept.signed.map((row) => row.statement)).not.toContain('lived-experience')
  })

  test('with a no, a yes of an earlier application counts no longer, and only that statement is taken back', async () => {
    const viewer = await newcomer()
    const first = await start(viewer)
    await submit(viewer, first.applicationId, await answerAll(agency, viewer, today, first.applicationId))
    const [yes] = (await rowsAbout(viewer.personId, first.applicationId)).facts
    const ethics = { kind: 'attestation', statement: 'code-of-ethics', on: today } as const
    await agency.facts(viewer.personId, agency.at(today), ethics)
    const spans = () => agency.database.sql`
      select from_day from standing_spans
      where person_id = ${viewer.personId} and subject = 'requirement' and name = 'lived-experience'`
    expect(await spans()).toMatchObject([{ from_day: today }])
    await withdraw(viewer, first.applicationId)

    const { applicationId } = await start(viewer, first.postingId)
    const answers = { ...wholeAnswers, 'lived-experience': { agrees: false } }
    const revision = await answerAll(agency, viewer, today, applicationId, answers)
    expect(await submit(viewer, applicationId, revision)).toEqual({ ok: true })
    const retracted = await agency.database.db
      .select({ factId: schema.factRetractions.factId, reason: schema.factRetractions.reason })
      .from(schema.factRetractions)
      .innerJoin(schema.facts, eq(schema.facts.id, schema.factRetractions.factId))
      .where(eq(schema.facts.personId, viewer.personId))
    expect(retracted).toEqual([{ factId: yes?.id, reason: 'Answered with no in a newer application.' }])
    expect(await spans()).toEqual([])
  })

  test('while somebody else is at the person’s record, without either waiting for the other in a ring', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const revision = await answerAll(agency, viewer, today, applicationId)
    const { sql } = agency.database
    let sent: ReturnType<typeof submit> | undefined
    await sql.begin(async (other) => {
      await other`select id from people where id = ${viewer.personId} for no key update`
      sent = submit(viewer, applicationId, revision)
      const waiting = () => sql`select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      await expect.poll(async () => (await waiting()).length).toBe(1)
      await other`select pg_advisory_xact_lock(hashtext('ledger'), hashtext(${viewer.personId}))`
    })
    expect(await sent).toEqual({ ok: true })
  })

  test('once, however often and at whatever moment the button is pressed', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const revision = await answerAll(agency, viewer, today, applicationId)
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(viewer, applicationId, revision)))
    expect(answers).toEqual(answers.map(() => ({ ok: true })))
    const kept = await rowsAbout(viewer.personId, applicationId)
    expect([kept.moves.length, kept.signed.length, kept.facts.length, kept.notices.length]).toEqual([2, 3, 1, 1])
  })

  test('not while a question is open, nor under another name, nor over answers that were changed meanwhile', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const { license: _, ...without } = wholeAnswers
    const revision = await answerAll(agency, viewer, today, applicationId, without)
    expect(await submit(viewer, applicationId, revision)).toEqual({
      ok: false,
      problem: 'unanswered',
      questions: ['license'],
    })
    const scope = own(viewer, 'answer application')
    const last = { applicationId, revision, question: 'license', answer: { holds: false, state: '' } } as const
    await saveAnswer(agency.portal, agency.at(today), scope, last)
    expect(await submit(viewer, applicationId, revision)).toEqual({ ok: false, problem: 'stale' })
    const other = { signedName: 'Someone Else' }
    expect(await submit(viewer, applicationId, revision + 1, other)).toEqual({ ok: false, problem: 'nameDiffers' })
    const kept = await rowsAbout(viewer.personId, applicationId)
    expect([kept.application?.state, kept.signed.length, kept.facts.length]).toEqual(['draft', 0, 0])
  })

  test('not after the closing day, and the answers stay', async () => {
    const viewer = await newcomer()
    const { applicationId, postingId } = await start(viewer)
    const revision = await answerAll(agency, viewer, today, applicationId)
    const { db } = agency.database
    await db.update(schema.postings).set({ closesOn: today }).where(eq(schema.postings.id, postingId))
    expect(await submit(viewer, applicationId, revision, { on: '2026-03-03' })).toEqual({
      ok: false,
      problem: 'closed',
    })
    expect((await rowsAbout(viewer.personId, applicationId)).application?.answers).toEqual(wholeAnswers)
    expect(await submit(viewer, applicationId, revision)).toEqual({ ok: true })
  })

  test('the name on file stays for someone the agency knows already', async () => {
    const viewer = await agency.person({ name: 'Maria Wilson', source: 'personnel file' })
    const { applicationId } = await start(viewer)
    expect((await rowsAbout(viewer.personId, applicationId)).application?.answers.name).toMatchObject({
      givenName: 'Maria',
      familyName: 'Wilson',
    })
    const revision = await answerAll(agency, viewer, today, applicationId)
    await submit(viewer, applicationId, revision)
    expect((await rowsAbout(viewer.personId, applicationId)).person).toMatchObject({ familyName: 'Wilson' })
  })
})

describe('answers are saved', () => {
  test('from one window; from the other one only after it has seen what is saved now', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const save = (revision: number, phone: string) =>
      saveAnswer(agency.portal, agency.at(today), own(viewer, 'answer application'), {
        applicationId,
        revision,
        question: 'contact',
        answer: { phone },
      })
    expect(await save(0, '602 555 0100')).toEqual({ ok: true, revision: 1 })
    const refused = await save(0, '602 555 0199')
    expect(refused).toMatchObject({
      ok: false,
      problem: 'stale',
      revision: 1,
      answers: { contact: { phone: '602 555 0100' } },
    })
    expect(await save(0, '602 555 0100')).toEqual({ ok: true, revision: 1 })
    expect(await save(1, '602 555 0199')).toEqual({ ok: true, revision: 2 })
  })

  test('of two windows at the same moment one is told', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const phones = ['602 555 0101', '602 555 0102', '602 555 0103']
    const saved = await Promise.all(
      phones.map((phone) =>
        saveAnswer(agency.portal, agency.at(today), own(viewer, 'answer application'), {
          applicationId,
          revision: 0,
          question: 'contact',
          answer: { phone },
        }),
      ),
    )
    expect(saved.filter((answer) => answer.ok)).toHaveLength(1)
    expect(saved.filter((answer) => !answer.ok && answer.problem === 'stale')).toHaveLength(2)
  })

  test('T18 without what the question does not ask', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const answer = { oldEnough: true, birthDate: '2001-01-01', personId: 'someone else', state: 'hired' }
    const input = { applicationId, revision: 0, question: 'age', answer } as const
    await saveAnswer(agency.portal, agency.at(today), own(viewer, 'answer application'), input)
    const { application } = await rowsAbout(viewer.personId, applicationId)
    expect(application).toMatchObject({ state: 'draft', answers: { age: { oldEnough: true } } })
    expect(Object.keys(application?.answers.age ?? {})).toEqual(['oldEnough'])
  })

  test('not to a question that the position does not ask, nor after sending', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const scope = own(viewer, 'answer application')
    const college = { question: 'enrollment', answer: { enrolled: true, college: 'Cactus College' } } as const
    await expect(
      saveAnswer(agency.portal, agency.at(today), scope, { applicationId, revision: 0, ...college }),
    ).rejects.toThrow(NotFound)
    const revision = await answerAll(agency, viewer, today, applicationId)
    await submit(viewer, applicationId, revision)
    const input = { applicationId, revision, question: 'contact', answer: { phone: '602 555 0100' } } as const
    expect(await saveAnswer(agency.portal, agency.at(today), scope, input)).toEqual({ ok: false, problem: 'submitted' })
  })
})

describe('one application to a posting', () => {
  test('is found again by who began it, also when begun twice at once', async () => {
    const viewer = await newcomer()
    const { postingId } = await opening(agency)
    const begun = await Promise.all([1, 2, 3].map(() => start(viewer, postingId)))
    expect(new Set(begun.map(({ applicationId }) => applicationId)).size).toBe(1)
  })

  test('can be begun anew after it was withdrawn', async () => {
    const viewer = await newcomer()
    const { applicationId, postingId } = await start(viewer)
    expect(await withdraw(viewer, applicationId)).toEqual({ ok: true })
    expect(await withdraw(viewer, applicationId)).toEqual({ ok: true })
    expect((await start(viewer, postingId)).applicationId).not.toBe(applicationId)
  })

  test('is not begun where the posting is not open today', async () => {
    const viewer = await newcomer()
    const { postingId } = await opening(agency)
    const scope = own(viewer, 'answer application')
    const early = startApplication(agency.portal, agency.at('2026-01-01'), scope, { postingId })
    expect(await early).toEqual({ ok: false, problem: 'closed' })
  })

  test('cannot be withdrawn once it has ended otherwise', async () => {
    const viewer = await newcomer()
    const { applicationId } = await start(viewer)
    const { db } = agency.database
    await db.update(schema.applications).set({ state: 'declined' }).where(eq(schema.applications.id, applicationId))
    expect(await withdraw(viewer, applicationId)).toEqual({ ok: false, problem: 'decided' })
  })
})

describe('another person', () => {
  test('finds nothing to read, change, send or withdraw', async () => {
    const [viewer, stranger] = [await newcomer(), await agency.person({ roles: ['hr', 'admin'] })]
    const { applicationId } = await start(viewer)
    const revision = await answerAll(agency, viewer, today, applicationId)
    const { db } = agency.database
    const scope = own(stranger, 'answer application')
    const input = { applicationId, revision, question: 'age', answer: { oldEnough: false } } as const
    await expect(saveAnswer(agency.portal, agency.at(today), scope, input)).rejects.toThrow(NotFound)
    await expect(submit(stranger, applicationId, revision)).rejects.toThrow(NotFound)
    await expect(withdraw(stranger, applicationId)).rejects.toThrow(NotFound)
    expect(await applicationById(db, scope, today, applicationId)).toBeNull()
    expect(await ownApplications(db, own(stranger, 'read application'), today)).toEqual([])
    expect((await rowsAbout(viewer.personId, applicationId)).application?.state).toBe('draft')
  })
})
