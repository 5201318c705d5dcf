import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { applicationsOf } from '#db/queries/hr-person.ts'
import { allPostings } from '#db/queries/hr-postings.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { peoplePage } from '#db/queries/people.ts'
import { applicationMoves, applications, informationRequests, notices, postings } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { answerAll, applicationTexts, offerTexts, own, wholeAnswers } from '#tests/support/applying.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { applicant, may, opening } from '#tests/support/hr.ts'
import { moveApplication } from '#workflows/applications/move-application.ts'
import { reopenApplication } from '#workflows/applications/reopen-application.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'
import { inDeed } from '#workflows/deed.ts'
import { acceptOffer } from '#workflows/offers/accept-offer.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const scope = operatorScope('jobs', 'run sweep')
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const sweep = (day: string) => runSweep(agency.portal, agency.at(day), scope)
const stateOf = async (id: string) =>
  (await agency.portal.database.db.select().from(applications).where(eq(applications.id, id)))[0]?.state
const lastMove = async (id: string) =>
  (
    await agency.portal.database.db
      .select()
      .from(applicationMoves)
      .where(eq(applicationMoves.applicationId, id))
      .orderBy(applicationMoves.at)
  ).at(-1)
const letters = async (personId: string, kind: string) => {
  const all = await agency.portal.database.db.select().from(notices).where(eq(notices.personId, personId))
  return all.map(({ body }) => body).filter((body) => body.kind === kind)
}

/** Someone with a draft, last saved on that day. */
async function drafter(savedOn: string, postingId?: string) {
  const viewer = await agency.person({ name: 'Dora Draft' })
  const answering = own(viewer, 'answer application')
  const input = { postingId: postingId ?? (await opening(agency)).postingId }
  const started = await startApplication(agency.portal, agency.at(savedOn), answering, input)
  if (!started.ok) throw new Error(started.problem)
  const revision = await answerAll(agency, viewer, savedOn, started.applicationId)
  return { viewer, answering, revision, applicationId: started.applicationId, postingId: input.postingId }
}

/** Someone whom HR asked for something on a day, to be answered by another. */
async function askedPerson(today: string, dueOn: string) {
  const made = await applicant(agency, { today })
  const { db } = agency.portal.database
  await inDeed(agency.portal, agency.at(today), may(hr, 'screen application'), async (deed) => {
    const [application] = await deed.tx.select().from(applications).where(eq(applications.id, made.applicationId))
    if (application) await moveApplication(deed, application, 'request-information', { reason: 'paper-missing' })
  })
  const request = { item: 'paper', about: 'education-or-experience', text: 'copy' } as const
  await db.insert(informationRequests).values({
    ...request,
    applicationId: made.applicationId,
    dueOn,
    askedAt: agency.at(today).now,
    askedBy: hr.accountId,
  })
  return made
}

describe('a draft', () => {
  test('is reminded of 7 and 1 days before its last day, each once, and closed on the day after', async () => {
    const { viewer, applicationId } = await drafter('2026-03-02')
    for (let day = '2026-05-20'; day <= '2026-06-02'; day = addDays(day, 1)) {
      await sweep(day)
      await sweep(day)
      expect(await stateOf(applicationId), day).toBe(day <= '2026-05-31' ? 'draft' : 'expired')
    }
    expect(await letters(viewer.personId, 'reminders')).toMatchObject([
      { asOf: '2026-05-24', items: [{ about: 'deadline', what: 'draft', lastDay: '2026-05-31' }] },
      { asOf: '2026-05-30', items: [{ about: 'deadline', what: 'draft', lastDay: '2026-05-31' }] },
    ])
    expect(await letters(viewer.personId, 'application-expired')).toMatchObject([{ reason: 'draft-not-sent' }])
    expect(await lastMove(applicationId)).toMatchObject({ move: 'expire', reason: 'draft-not-sent', by: null })
  })

  test('that was never sent stays its writer’s own when it has expired: HR counts and lists it nowhere', async () => {
    const { viewer, applicationId, postingId } = await drafter('2026-03-02')
    await sweep('2026-06-02')
    expect(await stateOf(applicationId)).toBe('expired')
    const { db } = agency.portal.database
    const scope = may(hr, 'read person')
    expect(await applicationsOf(db, scope, '2026-06-02', viewer.personId)).toEqual([])
    const nothing = { search: '', engagement: null, positionId: null, programId: null, teamId: null, lapsingDays: null }
    const list = { filter: { ...nothing, only: [viewer.personId] }, sort: 'name', page: 1 } as const
    expect(await peoplePage(db, scope, '2026-06-02', list)).toMatchObject([{ application: null }])
    const posting = (await allPostings(db, may(hr, 'publish posting'))).find(({ id }) => id === postingId)
    expect(posting).toMatchObject({ applications: 0 })
  })

  test('after a pause is reminded of once, with the days that are left', async () => {
    const { viewer } = await drafter('2026-03-02')
    await sweep('2026-05-31')
    expect(await letters(viewer.personId, 'reminders')).toMatchObject([{ asOf: '2026-05-31' }])
  })

  test('lives on with every save', async () => {
    const { viewer, answering, applicationId, revision } = await drafter('2026-03-02')
    const input = { applicationId, revision, question: 'age', answer: { oldEnough: true } } as const
    expect(await saveAnswer(agency.portal, agency.at('2026-05-31'), answering, input)).toMatchObject({ ok: true })
    await sweep('2026-06-20')
    expect(await stateOf(applicationId)).toBe('draft')
    expect(await letters(viewer.personId, 'application-expired')).toEqual([])
  })

  test('is over by its date, though no sweep ever ran: not saved, not sent, and begun anew with what was answered', async () => {
    const { answering, applicationId, postingId, revision } = await drafter('2026-03-02')
    const late = agency.at('2026-06-01')
    const input = { applicationId, revision, question: 'age', answer: { oldEnough: true } } as const
    expect(await saveAnswer(agency.portal, late, answering, input)).toEqual({ ok: false, problem: 'expired' })
    const signed = { texts: applicationTexts, signedName: 'María Etchegaray-Wilson', address: '192.0.2.1' }
    expect(await submitApplication(agency.portal, late, answering, { applicationId, revision, ...signed })).toEqual({
      ok: false,
      problem: 'expired',
    })
    const begun = () => startApplication(agency.portal, late, answering, { postingId })
    const [again, twice] = await Promise.all([begun(), begun()])
    expect(again).toEqual(twice)
    if (!again.ok) throw new Error(again.problem)
    expect(again.applicationId).not.toBe(applicationId)
    expect(await stateOf(applicationId)).toBe('expired')
    expect(await lastMove(applicationId)).toMatchObject({ reason: 'draft-not-sent', by: null })
    const [fresh] = await agency.portal.database.db
      .select()
      .from(applications)
      .where(eq(applications.id, again.applicationId))
    expect(fresh?.answers).toEqual(wholeAnswers)
    expect(fresh).toMatchObject({ state: 'draft', submittedAt: null, revision: 0 })
  })

  test('of a posting that was taken down is not reminded of, and closed all the same', async () => {
    const { viewer, applicationId, postingId } = await drafter('2026-03-02')
    await agency.portal.database.db
      .update(postings)
      .set({ takenDownAt: agency.at('2026-03-05').now })
      .where(eq(postings.id, postingId))
    await sweep('2026-05-31')
    expect(await letters(viewer.personId, 'reminders')).toEqual([])
    await sweep('2026-06-01')
    expect(await stateOf(applicationId)).toBe('expired')
  })

  test('that ran out cannot be taken up by HR: it was never sent', async () => {
    const { applicationId } = await drafter('2026-03-02')
    await sweep('2026-06-01')
    const input = { applicationId, reason: 'our-mistake', note: '' } as const
    const reopening = reopenApplication(agency.portal, agency.at('2026-06-02'), may(hr, 'move application'), input)
    expect(await reopening).toEqual({ ok: false, problem: 'never-sent' })
  })
})

describe('what was asked for', () => {
  test('and not sent closes the application, once, whoever sweeps at the same time; HR may take it up again', async () => {
    const { viewer, applicationId } = await askedPerson('2026-03-02', '2026-03-16')
    await sweep('2026-03-16')
    expect(await stateOf(applicationId)).toBe('information-requested')
    await Promise.all([sweep('2026-03-17'), sweep('2026-03-17'), sweep('2026-03-17')])
    expect(await lastMove(applicationId)).toMatchObject({ move: 'expire', reason: 'information-not-sent', by: null })
    const moved = await agency.portal.database.db
      .select()
      .from(applicationMoves)
      .where(and(eq(applicationMoves.applicationId, applicationId), eq(applicationMoves.move, 'expire')))
    expect(moved).toHaveLength(1)
    expect(await letters(viewer.personId, 'application-expired')).toMatchObject([{ reason: 'information-not-sent' }])
    const input = { applicationId, reason: 'sent-late', note: 'Brought it to the desk' } as const
    const reopen = () => reopenApplication(agency.portal, agency.at('2026-03-18'), may(hr, 'move application'), input)
    expect(await reopen()).toEqual({ ok: true })
    expect(await reopen()).toEqual({ ok: false, problem: 'state' })
    expect(await stateOf(applicationId)).toBe('screening')
    expect(await letters(viewer.personId, 'application-reopened')).toHaveLength(1)
  })

  test('stays closed where its person has applied anew', async () => {
    const { viewer, applicationId } = await askedPerson('2026-03-02', '2026-03-16')
    await sweep('2026-03-17')
    const [application] = await agency.portal.database.db
      .select()
      .from(applications)
      .where(eq(applications.id, applicationId))
    const input = { postingId: application?.postingId ?? '' }
    await startApplication(agency.portal, agency.at('2026-03-18'), own(viewer, 'answer application'), input)
    const again = { applicationId, reason: 'sent-late', note: '' } as const
    expect(await reopenApplication(agency.portal, agency.at('2026-03-18'), may(hr, 'move application'), again)).toEqual(
      {
        ok: false,
        problem: 'applied-anew',
      },
    )
  })
})

describe('an offer', () => {
  test('that nobody answered runs out on the day after its last, with a letter, and cannot be accepted any more', async () => {
    const { viewer, applicationId } = await applicant(agency, { today: '2026-03-02' })
    const terms = { firstDay: '2026-05-01', payCents: 2000, expiresOn: '2026-03-09', payReason: '' }
    const made = await makeOffer(agency.portal, agency.at('2026-03-02'), may(hr, 'make offer'), {
      applicationId,
      ...terms,
    })
    if (!made.ok) throw new Error(made.problem)
    await sweep('2026-03-08')
    expect(await letters(viewer.personId, 'reminders')).toMatchObject([
      { asOf: '2026-03-08', items: [{ what: 'offer' }] },
    ])
    await sweep('2026-03-09')
    expect(await stateOf(applicationId)).toBe('conditional-offer')
    await sweep('2026-03-10')
    expect(await stateOf(applicationId)).toBe('offer-expired')
    expect(await letters(viewer.personId, 'offer-expired')).toMatchObject([{ expiresOn: '2026-03-09' }])
    const signed = { texts: offerTexts, signedName: 'Ana Flores', address: '192.0.2.1' }
    const accepting = acceptOffer(agency.portal, agency.at('2026-03-10'), own(viewer, 'answer offer'), {
      offerId: made.offerId,
      ...signed,
    })
    expect(await accepting).toEqual({ ok: false, problem: 'expired' })
    const again = { applicationId, ...terms, expiresOn: '2026-03-20' }
    expect(await makeOffer(agency.portal, agency.at('2026-03-11'), may(hr, 'make offer'), again)).toMatchObject({
      ok: true,
    })
    await sweep('2026-03-13')
    expect(await letters(viewer.personId, 'reminders')).toHaveLength(2)
  })
})

test('the ledger holds an entry for every move that the clock made, and its chain is whole', async () => {
  expect(await verifyLedger(agency.portal.database.db, auditorScope())).toMatchObject({ broken: [], unnamed: 0 })
})
