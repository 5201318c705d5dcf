import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestBehind } from '#db/queries/reference-requests.ts'
import { refereesOf } from '#db/queries/references.ts'
import { applications, referenceAnswers, referenceLinks, referenceReminders } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { mostAsked } from '#domain/referees.ts'
import { refereeState } from '#domain/references.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { own } from '#tests/support/applying.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { front, goodReference, named, noticesOf, ownTalk, refereeCalled, tokenFor } from '#tests/support/talk.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { askAgain, askReferences } from '#workflows/references/ask-references.ts'
import { giveReference } from '#workflows/references/give-reference.ts'
import { issueReferenceLink } from '#workflows/references/issue-reference-link.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'
import { recordReference } from '#workflows/references/record-reference.ts'
import { removeReferee } from '#workflows/references/remove-referee.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const day = '2026-03-02'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

type Applicant = Awaited<ReturnType<typeof applicant>>

/** An applicant with two referees, under names that nobody else has. */
async function withReferees() {
  const made = await applicant(agency)
  const mark = randomUUID().slice(0, 8)
  const carmen = refereeCalled(`Carmen ${mark}`, { language: 'es' })
  const bill = refereeCalled(`Bill ${mark}`)
  const carmenId = await named(agency, made.viewer, made.applicationId, day, carmen)
  const billId = await named(agency, made.viewer, made.applicationId, day, bill)
  return {
    ...made,
    carmen: { ...carmen, id: carmenId, email: carmen.email ?? '' },
    bill: { ...bill, id: billId, email: bill.email ?? '' },
  }
}

const name = (
  { viewer, applicationId }: Applicant,
  referee = refereeCalled('Someone Else'),
  replaces: string | null = null,
) => nameReferee(agency.portal, agency.at(day), ownTalk(viewer, 'name referees'), { applicationId, referee, replaces })
const ask = (applicationId: string, on = day) =>
  askReferences(agency.portal, agency.at(on), may(hr, 'handle references'), { applicationId })
const give = (token: string, on = day, reference = goodReference) =>
  giveReference(agency.portal, agency.at(on), front, { token, answer: { kind: 'given', reference }, language: 'en' })
const declineWith = (token: string, on = day) =>
  giveReference(agency.portal, agency.at(on), front, { token, answer: { kind: 'declined' }, language: 'en' })
const sweep = (on: string) => runSweep(agency.portal, agency.at(on), operatorScope('jobs', 'run sweep'))
const present = async (made: Applicant, on = day) => {
  const all = await refereesOf(agency.database.db, ownTalk(made.viewer, 'name referees'), on, made.applicationId)
  return all.filter(({ removedAt }) => !removedAt)
}
const stateOf = async (made: Applicant, id: string, on = day) => {
  const referee = (await present(made, on)).find((one) => one.id === id)
  return referee ? refereeState(referee, on) : 'removed'
}
const answersOf = (refereeId: string) =>
  agency.database.db.select().from(referenceAnswers).where(eq(referenceAnswers.refereeId, refereeId))

describe('naming referees', () => {
  it('refuses the applicant’s own address and number, whoever types them', async () => {
    const made = await applicant(agency)
    await agency.database.db.execute(
      sql`update people set email = 'ana@people.example', phone = '602 555 0199' where id = ${made.viewer.personId}`,
    )
    const own = { ok: false, problem: 'refused' }
    const mail = await name(made, refereeCalled('Friend', { email: 'ana+friend@people.example' }))
    expect(mail).toEqual({ ...own, errors: [{ box: 'email', error: 'referee.own' }] })
    const call = await name(made, refereeCalled('Friend', { email: null, phone: '(602) 555-0199' }))
    expect(call).toEqual({ ...own, errors: [{ box: 'phone', error: 'referee.own' }] })
    const byHr = await nameReferee(agency.portal, agency.at(day), may(hr, 'name referees'), {
      applicationId: made.applicationId,
      referee: refereeCalled('Friend', { email: 'ANA@people.example' }),
      replaces: null,
    })
    expect(byHr).toMatchObject(own)
  })

  it('refuses the same person twice and a third one, and takes a double press as one', async () => {
    const made = await applicant(agency)
    const [one, two] = await Promise.all([name(made), name(made)])
    expect([one.ok, two.ok]).toEqual([true, true])
    expect(await present(made)).toHaveLength(1)
    expect(await name(made, refereeCalled('Someone Else', { email: 'other@work.example' }))).toMatchObject({
      errors: [{ box: 'name', error: 'referee.twice' }],
    })
    expect(await name(made, refereeCalled('Second One'))).toMatchObject({ ok: true })
    expect(await name(made, refereeCalled('Third One'))).toEqual({ ok: false, problem: 'enough' })
  })

  it('may be changed and taken back until asked; two windows that change one person keep one change', async () => {
    const made = await withReferees()
    const changes = await Promise.all([
      name(made, refereeCalled('Dora One'), made.bill.id),
      name(made, refereeCalled('Dora Two'), made.bill.id),
    ])
    expect(changes.map((each) => (each.ok ? 'ok' : each.problem)).sort()).toEqual(['changed', 'ok'])
    const scope = ownTalk(made.viewer, 'name referees')
    const remove = (refereeId: string) =>
      removeReferee(agency.portal, agency.at(day), scope, { applicationId: made.applicationId, refereeId })
    expect(await remove(made.carmen.id)).toEqual({ ok: true })
    expect(await remove(made.carmen.id)).toEqual({ ok: true })
    expect(await present(made)).toHaveLength(1)
    await ask(made.applicationId)
    const [dora] = await present(made)
    expect(await remove(dora?.id ?? '')).toEqual({ ok: false, problem: 'changed' })
  })

  it('is nobody else’s business', async () => {
    const made = await applicant(agency)
    const stranger = await agency.person()
    const input = { applicationId: made.applicationId, referee: refereeCalled('Spy'), replaces: null }
    const scope = ownTalk(stranger, 'name referees')
    await expect(nameReferee(agency.portal, agency.at(day), scope, input)).rejects.toThrow()
  })
})

describe('asking', () => {
  it('nobody is written to before HR asks; then each once, in their language, and the applicant is told', async () => {
    const made = await withReferees()
    expect(await noticesOf(agency, 'reference-asked', { email: made.carmen.email })).toEqual([])
    expect(await ask(made.applicationId)).toEqual({ ok: true, asked: 2 })
    expect(await ask(made.applicationId)).toEqual({ ok: true, asked: 0 })
    const letters = await noticesOf(agency, 'reference-asked', { email: made.carmen.email })
    expect(letters).toMatchObject([{ language: 'es', personId: null, body: { expiresOn: '2026-03-16', again: false } }])
    expect(JSON.stringify(letters[0]?.body)).not.toMatch(/Carmen|Ana|Flores|@/)
    expect(await noticesOf(agency, 'references-asked', made.viewer)).toMatchObject([{ body: { missing: 0 } }])
    expect(await stateOf(made, made.carmen.id)).toBe('waiting')
  })

  it('who is named after that is asked at once; who has no address is left for a call', async () => {
    const made = await applicant(agency)
    expect(await ask(made.applicationId)).toEqual({ ok: true, asked: 0 })
    expect(await noticesOf(agency, 'references-asked', made.viewer)).toMatchObject([{ body: { missing: 2 } }])
    expect(await name(made)).toMatchObject({ ok: true, asked: true })
    const call = refereeCalled('On The Phone', { email: null, phone: '602 555 0111' })
    expect(await name(made, call)).toMatchObject({ ok: true, asked: false })
  })

  it('is not for a draft, nor for what has ended, nor for one’s own application', async () => {
    const made = await withReferees()
    const { db } = agency.database
    const set = (state: 'draft' | 'withdrawn', submittedAt: Date | null) =>
      db.update(applications).set({ state, submittedAt }).where(eq(applications.id, made.applicationId))
    await set('draft', null)
    expect(await ask(made.applicationId)).toEqual({ ok: false, problem: 'state' })
    await set('withdrawn', new Date())
    expect(await ask(made.applicationId)).toEqual({ ok: false, problem: 'state' })
    const self = { ...made.viewer, roles: ['hr' as const] }
    const input = { applicationId: made.applicationId }
    await expect(askReferences(agency.portal, agency.at(day), may(self, 'handle references'), input)).rejects.toThrow()
  })
})

describe('T13 the link of a referee', () => {
  it('is kept as a hash only, and looking at it uses nothing', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const token = await tokenFor(agency, made.bill.email, day)
    const kept = await agency.database.db.select().from(referenceLinks)
    expect(kept.some(({ tokenHash: hash }) => hash === tokenHash(token))).toBe(true)
    expect(JSON.stringify(kept)).not.toContain(token)
    for (let look = 0; look < 3; look += 1)
      expect(await requestBehind(agency.database.db, front, tokenHash(token))).toMatchObject({ answer: null })
    expect(await give(token)).toEqual({ ok: true })
  })

  it('of two answers at once one wins; the same one sent twice is no error', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const token = await tokenFor(agency, made.bill.email, day)
    const other = { ...goodReference, workAgain: 'no' as const }
    const both = await Promise.all([give(token), give(token, day, other), declineWith(token)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [kept, ...more] = await answersOf(made.bill.id)
    expect(more).toEqual([])
    if (kept?.kind === 'given' && kept.body) expect(await give(token, day, kept.body)).toEqual({ ok: true })
    else expect(await declineWith(token)).toEqual({ ok: true })
  })

  it('works through its last day, in every letter about the request, and not after', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const first = await tokenFor(agency, made.bill.email, day)
    const second = await tokenFor(agency, made.bill.email, day)
    expect(await give(first, '2026-03-17')).toEqual({ ok: false, problem: 'expired' })
    expect(await give(first, '2026-03-16')).toEqual({ ok: true })
    expect(await declineWith(second, '2026-03-16')).toEqual({ ok: false, problem: 'given' })
    expect(await give('no such token')).toEqual({ ok: false, problem: 'unknown' })
  })

  it('gives way to a newer one, and ends with the referee and with the application', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const old = await tokenFor(agency, made.bill.email, day)
    const bill = (await present(made)).find(({ id }) => id === made.bill.id)
    const input = { applicationId: made.applicationId, refereeId: made.bill.id, requestId: bill?.request?.id ?? '' }
    const again = () => askAgain(agency.portal, agency.at('2026-03-10'), may(hr, 'handle references'), input)
    expect(await again()).toEqual({ ok: true, asked: 1 })
    expect(await again()).toEqual({ ok: true, asked: 0 })
    expect(await give(old, '2026-03-10')).toEqual({ ok: false, problem: 'superseded' })
    const newer = await tokenFor(agency, made.bill.email, '2026-03-10')
    const carmen = await tokenFor(agency, made.carmen.email, day)
    await name(made, refereeCalled(`New ${made.bill.id.slice(0, 6)}`), made.bill.id)
    expect(await give(newer, '2026-03-11')).toEqual({ ok: false, problem: 'ended' })
    await withdrawApplication(agency.portal, agency.at(day), own(made.viewer, 'answer application'), {
      applicationId: made.applicationId,
      reason: 'other-job',
    })
    expect(await give(carmen)).toEqual({ ok: false, problem: 'ended' })
  })

  it('a letter that waits in the outbox gets no link once the answer is there', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const [letter] = await noticesOf(agency, 'reference-asked', { email: made.bill.email })
    await give(await tokenFor(agency, made.bill.email, day))
    const late = await issueReferenceLink(agency.portal, agency.at(day), front, letter?.body.requestId ?? '')
    expect(late).toBeNull()
  })

  it('answers are kept for good', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await give(await tokenFor(agency, made.bill.email, day))
    const { db } = agency.database
    for (const change of [
      sql`update reference_answers set kind = 'declined'`,
      sql`delete from reference_answers`,
      sql`truncate reference_answers cascade`,
    ])
      await expect(db.execute(change)).rejects.toThrow()
    expect(await answersOf(made.bill.id)).toMatchObject([{ kind: 'given', via: 'link', body: goodReference }])
  })
})

describe('what follows an answer', () => {
  it('who declines is told of to the applicant, can be replaced, and cannot be named again', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    expect(await declineWith(await tokenFor(agency, made.bill.email, day))).toEqual({ ok: true })
    const told = await noticesOf(agency, 'reference-wanted', made.viewer)
    expect(told).toMatchObject([{ body: { why: 'declined' } }])
    expect(JSON.stringify(told[0]?.body)).not.toContain('Bill')
    expect(await stateOf(made, made.bill.id)).toBe('declined')
    const { id: _, ...bill } = made.bill
    expect(await name(made, bill, made.bill.id)).toMatchObject({ errors: [{ error: 'referee.declined' }] })
    const instead = refereeCalled(`Nora ${made.bill.id.slice(0, 6)}`)
    expect(await name(made, instead, made.bill.id)).toMatchObject({ ok: true, asked: true })
  })

  it('nobody has the portal write to strangers without end by naming one in place of another', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    let last = made.bill.id
    for (let n = 3; n <= mostAsked; n++) {
      const named = await name(made, refereeCalled(`Stranger ${n} ${last.slice(0, 6)}`), last)
      if (!named.ok) throw new Error(named.problem)
      last = named.refereeId
    }
    const more = refereeCalled(`Stranger last ${last.slice(0, 6)}`)
    expect(await name(made, more, last)).toMatchObject({ errors: [{ error: 'referee.tooMany' }] })
    const input = { applicationId: made.applicationId, referee: more, replaces: last }
    const byHr = await nameReferee(agency.portal, agency.at(day), may(hr, 'name referees'), input)
    expect(byHr).toMatchObject({ ok: true, asked: true })
  })

  it('who has given a reference stays', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await give(await tokenFor(agency, made.bill.email, day))
    expect(await name(made, refereeCalled('Kinder Words'), made.bill.id)).toEqual({ ok: false, problem: 'changed' })
  })

  it('HR records what was said on the telephone, once, and not over an answer by link', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    const record = (refereeId: string) =>
      recordReference(agency.portal, agency.at('2026-03-05'), may(hr, 'handle references'), {
        applicationId: made.applicationId,
        refereeId,
        answer: { kind: 'given', reference: goodReference },
        on: '2026-03-04',
      })
    const link = await tokenFor(agency, made.bill.email, day)
    expect(await record(made.bill.id)).toEqual({ ok: true })
    expect(await record(made.bill.id)).toEqual({ ok: false, problem: 'answered' })
    expect(await declineWith(link, '2026-03-05')).toEqual({ ok: false, problem: 'given' })
    expect(await answersOf(made.bill.id)).toMatchObject([{ via: 'phone', answeredOn: '2026-03-04', by: hr.accountId }])
  })
})

describe('reminders', () => {
  const remindersTo = async (email: string) =>
    (await noticesOf(agency, 'reference-asked', { email })).filter(({ body }) => body.again)

  it('go out on day 4 and day 10, each once however often the sweep runs, and stop with the answer', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await sweep('2026-03-05')
    expect(await remindersTo(made.bill.email)).toHaveLength(0)
    await Promise.all([sweep('2026-03-06'), sweep('2026-03-06')])
    await sweep('2026-03-07')
    expect(await remindersTo(made.bill.email)).toHaveLength(1)
    await give(await tokenFor(agency, made.bill.email, '2026-03-08'), '2026-03-08')
    await sweep('2026-03-12')
    expect(await remindersTo(made.bill.email)).toHaveLength(1)
    expect(await remindersTo(made.carmen.email)).toHaveLength(2)
  })

  it('after downtime only the latest is sent, and none that was passed over', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await sweep('2026-03-14')
    await sweep('2026-03-15')
    expect(await remindersTo(made.bill.email)).toHaveLength(1)
    const bill = (await present(made)).find(({ id }) => id === made.bill.id)
    const kept = await agency.database.db
      .select()
      .from(referenceReminders)
      .where(eq(referenceReminders.requestId, bill?.request?.id ?? ''))
    expect(kept.map(({ afterDays }) => afterDays)).toEqual([10])
  })

  it('when time is over the applicant is told once, and the person may be replaced or asked anew', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await sweep('2026-03-16')
    expect(await noticesOf(agency, 'reference-wanted', made.viewer)).toEqual([])
    await Promise.all([sweep('2026-03-17'), sweep('2026-03-17')])
    await sweep('2026-03-20')
    const told = await noticesOf(agency, 'reference-wanted', made.viewer)
    expect(told.map(({ body }) => body.why)).toEqual(['expired', 'expired'])
    const later = agency.at('2026-03-20')
    const { id, ...bill } = made.bill
    const again = await nameReferee(agency.portal, later, ownTalk(made.viewer, 'name referees'), {
      applicationId: made.applicationId,
      referee: bill,
      replaces: id,
    })
    expect(again).toMatchObject({ ok: true, asked: true })
    expect((await noticesOf(agency, 'reference-asked', { email: bill.email })).at(-1)?.body.expiresOn).toBe(
      '2026-04-03',
    )
  })

  it('nobody is chased about an application that has ended', async () => {
    const made = await withReferees()
    await ask(made.applicationId)
    await withdrawApplication(agency.portal, agency.at(day), own(made.viewer, 'answer application'), {
      applicationId: made.applicationId,
      reason: 'other-job',
    })
    await sweep('2026-03-30')
    expect(await remindersTo(made.bill.email)).toEqual([])
    expect(await noticesOf(agency, 'reference-wanted', made.viewer)).toEqual([])
  })
})
