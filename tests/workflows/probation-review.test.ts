import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { onProbation, ownReviews, reviewsOf } from '#db/queries/probation.ts'
import { bonuses, ledger, notices, probationCompletions, probationReviews, reviewSignatures } from '#db/schema/index.ts'
import { operatorScope, teamScope } from '#domain/authority.ts'
import { dutiesOf } from '#domain/probation-review.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { positionText } from '#locales/positions.ts'
import { pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { joins, type Manager, teamIn } from '#tests/support/team.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'
import { answerReview } from '#workflows/probation/answer-review.ts'
import { noteDeclined } from '#workflows/probation/note-declined.ts'
import { saveReview } from '#workflows/probation/save-review.ts'
import { signReview } from '#workflows/probation/sign-review.ts'
import { NotFound } from '#workflows/problems.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

let agency: TestAgency
let hr: Manager
let manager: Manager
let teamId: string
let rosa: Manager
let employmentId: string

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const team = await teamIn(agency)
  manager = team.manager
  teamId = team.teamId
})

/** Hired on 2 March: day 75 is 15 May, day 90 is 30 May. */
beforeEach(async () => {
  rosa = await agency.person({ name: 'Rosa Reyes' })
  employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
  await joins(agency, teamId, rosa.personId, '2026-03-02')
})

const db = () => agency.portal.database.db
const duties = dutiesOf(positionText(pact, 'en')?.duties ?? [])
const boxes = {
  ...Object.fromEntries(
    duties.flatMap(({ duty }) => [
      [`rating-${duty}`, 'well'],
      [`words-${duty}`, 'Seen every week.'],
    ]),
  ),
  overall: 'Rosa is calm and reliable.',
  outcome: 'complete',
}
const extension = (through: string) => ({
  ...boxes,
  outcome: 'extend',
  reason: 'More time for the records.',
  ...boxesOfDate('extendedThrough', through),
})
function ofTeam(viewer: Manager) {
  const scope = teamScope(viewer, 'review probation')
  if (!scope) throw new Error('a manager reviews')
  return scope
}
type Scoped = Parameters<typeof saveReview>[2]
const save = (
  day: string,
  revision: number,
  written: Record<string, string>,
  scope: Scoped = ofTeam(manager),
  number = 1,
) => saveReview(agency.portal, agency.at(day), scope, { employmentId, number, revision, boxes: written })
const sign = (day: string, given: { revision?: number; boxes?: Record<string, string>; scope?: Scoped } = {}) =>
  signReview(agency.portal, agency.at(day), given.scope ?? ofTeam(manager), {
    employmentId,
    number: 1,
    revision: given.revision ?? 0,
    boxes: given.boxes ?? boxes,
    duties,
    name: 'Marisol Quigley',
  })
async function signed(day: string, written = boxes) {
  const done = await sign(day, { boxes: written })
  if (!done.ok) throw new Error(done.problem)
  return done.reviewId
}
const answer = (day: string, reviewId: string, comments = 'Thank you.', by = rosa) =>
  answerReview(agency.portal, agency.at(day), may(by, 'answer review'), { reviewId, comments, name: 'Rosa Reyes' })
const signaturesOf = (reviewId: string) =>
  db().select().from(reviewSignatures).where(eq(reviewSignatures.reviewId, reviewId))
const letters = async (personId: string) =>
  (await db().select().from(notices).where(eq(notices.personId, personId))).map(({ body }) => body.kind)
const sweep = (day: string) => runSweep(agency.portal, agency.at(day), operatorScope('jobs', 'run sweep'))
const bonusDay = async () =>
  (
    await db()
      .select()
      .from(bonuses)
      .where(and(eq(bonuses.employmentId, employmentId), eq(bonuses.milestone, 'probation')))
  ).map(({ earnedOn }) => earnedOn)
const completion = async () =>
  (await db().select().from(probationCompletions).where(eq(probationCompletions.employmentId, employmentId))).map(
    ({ lastDay }) => lastDay,
  )

describe('a review', () => {
  test('is signed by the manager, then read, answered and signed by the person, word for word', async () => {
    const reviewId = await signed('2026-05-16')
    expect(await answer('2026-05-18', reviewId)).toEqual({ ok: true })
    const rows = await signaturesOf(reviewId)
    const [first, second] = ['manager', 'person'].map((as) => rows.find((row) => row.as === as))
    expect(first?.content?.duties.map(({ text }) => text)).toEqual(duties.map(({ text }) => text))
    expect(first?.content?.overall).toBe('Rosa is calm and reliable.')
    expect(second).toMatchObject({ comments: 'Thank you.', sha256: first?.sha256, name: 'Rosa Reyes' })
    expect(await letters(rosa.personId)).toContain('probation-review-signed')
    expect(await letters(manager.personId)).toContain('probation-review-answered')
  })

  test('cannot be signed before its day, nor before every duty is rated, and the draft stays', async () => {
    expect(await sign('2026-05-14')).toEqual({ ok: false, problem: 'too-early', fromDay: 75 })
    await save('2026-05-15', 0, { overall: 'So far' })
    expect(await sign('2026-05-15', { revision: 1, boxes: { overall: 'So far' } })).toMatchObject({
      problem: 'incomplete',
    })
    const [review] = await reviewsOf(db(), [employmentId])
    expect(review).toMatchObject({ draft: { overall: 'So far' }, revision: 1, signatures: [] })
  })

  test('that two tabs write is not overwritten by the second, which is told', async () => {
    expect(await save('2026-05-15', 0, { overall: 'First tab' })).toEqual({ ok: true, revision: 1 })
    expect(await save('2026-05-15', 0, { overall: 'Second tab' })).toMatchObject({ problem: 'changed', revision: 1 })
    const both = await Promise.all([1, 2].map((tab) => save('2026-05-15', 1, { overall: `At once ${tab}` })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await reviewsOf(db(), [employmentId]))[0]?.revision).toBe(2)
  })

  test('that is signed twice is one review, with one letter', async () => {
    await Promise.all([sign('2026-05-16'), sign('2026-05-16')])
    await sign('2026-05-16')
    const reviews = await reviewsOf(db(), [employmentId])
    expect(reviews.filter(({ signatures }) => signatures.length > 0)).toHaveLength(1)
    expect((await letters(rosa.personId)).filter((kind) => kind === 'probation-review-signed')).toHaveLength(1)
  })

  test('that was signed leaves no empty one behind when its form is sent again', async () => {
    await save('2026-05-16', 0, boxes)
    await sign('2026-05-16', { revision: 1 })
    await sign('2026-05-16', { revision: 1 })
    await save('2026-05-16', 1, boxes)
    expect(
      await db().select().from(probationReviews).where(eq(probationReviews.employmentId, employmentId)),
    ).toHaveLength(1)
  })

  test('that the person did not sign is noted once by HR, and cannot be signed after', async () => {
    const reviewId = await signed('2026-05-16')
    const note = () =>
      noteDeclined(agency.portal, agency.at('2026-05-20'), may(hr, 'review probation'), {
        reviewId,
        comments: 'Read it with us and did not want to sign.',
        name: 'Hana Reviewer',
      })
    expect(await note()).toEqual({ ok: true })
    expect(await note()).toEqual({ ok: false, problem: 'settled' })
    expect(await answer('2026-05-21', reviewId)).toEqual({ ok: false, problem: 'settled' })
  })

  test('is answered once, though pressed twice at once', async () => {
    const reviewId = await signed('2026-05-16')
    const both = await Promise.all([answer('2026-05-18', reviewId), answer('2026-05-18', reviewId)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await signaturesOf(reviewId)).toHaveLength(2)
  })

  test('can be changed by nobody once it is signed, and the ledger holds none of its words', async () => {
    const reviewId = await signed('2026-05-16')
    const change = db()
      .update(reviewSignatures)
      .set({ name: 'Somebody' })
      .where(eq(reviewSignatures.reviewId, reviewId))
    await expect(change.execute()).rejects.toThrow()
    const entries = await db().select().from(ledger).where(eq(ledger.chain, rosa.personId))
    expect(JSON.stringify(entries)).toContain(reviewId)
    expect(JSON.stringify(entries)).not.toContain('calm and reliable')
  })
})

describe('who reviews', () => {
  test('is a manager of the person’s team or HR, and nobody else', async () => {
    const elsewhere = (await teamIn(agency)).manager
    const stranger = await agency.person({ name: 'Sol Stranger' })
    await expect(save('2026-05-16', 0, boxes, ofTeam(elsewhere))).rejects.toThrow(NotFound)
    const reviewId = await signed('2026-05-16')
    await expect(answer('2026-05-17', reviewId, '', stranger)).rejects.toThrow(NotFound)
    expect(await ownReviews(db(), may(stranger, 'answer review'), '2026-05-17')).toEqual([])
  })

  test('HR writes it where the person has no team', async () => {
    rosa = await agency.person({ name: 'Nora Noteam' })
    employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    expect(await sign('2026-05-16', { scope: may(hr, 'review probation') })).toMatchObject({ ok: true })
  })

  test.each(['manager', 'hr'] as const)('is never oneself, also as %s', async (role) => {
    rosa = await agency.person({ name: 'Sela Self', roles: role === 'hr' ? ['manager', 'hr'] : ['manager'] })
    employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    const own = await teamIn(agency, { manager: rosa })
    await joins(agency, own.teamId, rosa.personId, '2026-03-02')
    const scope = role === 'hr' ? may(rosa, 'review probation') : ofTeam(rosa)
    await expect(save('2026-05-16', 0, boxes, scope)).rejects.toThrow(NotFound)
    const reviewId = await sign('2026-05-16', { scope: may(hr, 'review probation') })
    if (!reviewId.ok) throw new Error(reviewId.problem)
    const note = noteDeclined(agency.portal, agency.at('2026-05-17'), scope, {
      reviewId: reviewId.reviewId,
      comments: 'I did not sign.',
      name: 'Sela Self',
    })
    await expect(note).rejects.toThrow(NotFound)
  })

  test('the list of a manager has their own people alone', async () => {
    const elsewhere = (await teamIn(agency)).manager
    const names = async (by: Manager) =>
      (await onProbation(db(), ofTeam(by), '2026-05-16')).map((one) => one.employmentId)
    expect(await names(manager)).toContain(employmentId)
    expect(await names(elsewhere)).toEqual([])
  })
})

describe('who is asked for a review', () => {
  const askedFor = async (personId: string) =>
    (await db().select().from(notices).where(eq(notices.personId, personId))).flatMap(({ body }) =>
      body.kind === 'reminders'
        ? body.items.flatMap((item) =>
            item.about === 'probation review' && item.employmentId === employmentId ? [item.front] : [],
          )
        : [],
    )

  test('is the manager, from day 75 on, once, and nobody any more once it is signed', async () => {
    await sweep('2026-05-14')
    expect(await askedFor(manager.personId)).toEqual([])
    await sweep('2026-05-15')
    await sweep('2026-05-15')
    expect(await askedFor(manager.personId)).toEqual(['team'])
    expect(await askedFor(hr.personId)).toEqual([])
    await signed('2026-05-16')
    await sweep('2026-05-29')
    expect(await askedFor(manager.personId)).toEqual(['team'])
  })

  test('is HR where the person is in no team', async () => {
    rosa = await agency.person({ name: 'Nora Noteam' })
    employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    await sweep('2026-05-20')
    expect(await askedFor(hr.personId)).toEqual(['hr'])
    expect(await askedFor(rosa.personId)).toEqual([])
  })
})

describe('neither a review nor an extension decides the bonus', () => {
  test.each([
    { outcome: 'nothing reviewed', written: null },
    { outcome: 'completion', written: boxes },
    { outcome: 'an extension', written: extension('2026-07-15') },
    { outcome: 'a proposed end', written: { ...boxes, outcome: 'end', reason: 'It does not go well.' } },
  ])('after $outcome it is earned on the 90th day', async ({ written }) => {
    if (written) await signed('2026-05-16', written)
    await sweep('2026-06-01')
    expect(await bonusDay()).toEqual(['2026-05-30'])
  })

  test('an extension moves the completion to its new last day, and the bonus stays', async () => {
    await signed('2026-05-16', extension('2026-07-15'))
    await sweep('2026-07-14')
    expect(await completion()).toEqual([])
    await sweep('2026-07-15')
    expect(await completion()).toEqual(['2026-07-15'])
    expect(await bonusDay()).toEqual(['2026-05-30'])
  })
})

describe('an employment that changes', () => {
  test('by a leave entered after the fact is reviewed by its new days, and the bonus moves with them', async () => {
    await recordLeave(agency.portal, agency.at('2026-05-16'), may(hr, 'change employment'), {
      employmentId,
      from: '2026-04-01',
      through: '2026-04-30',
    })
    expect(await sign('2026-05-16')).toEqual({ ok: false, problem: 'too-early', fromDay: 75 })
    expect(await sign('2026-06-13')).toMatchObject({ problem: 'too-early' })
    expect(await sign('2026-06-14')).toMatchObject({ ok: true })
    await sweep('2026-07-01')
    expect(await completion()).toEqual(['2026-06-29'])
    expect(await bonusDay()).toEqual(['2026-06-29'])
  })

  test('by its end closes the review: nothing more is saved, signed or answered', async () => {
    const reviewId = await signed('2026-05-16')
    await endEmployment(agency.portal, agency.at('2026-05-17'), may(hr, 'change employment'), {
      employmentId,
      lastDay: '2026-05-17',
    })
    const scope = may(hr, 'review probation')
    expect(await save('2026-05-18', 0, boxes, scope)).toMatchObject({ ok: false })
    expect(await sign('2026-05-18', { scope })).toEqual({ ok: false, problem: 'ended' })
    expect(await answer('2026-05-18', reviewId)).toMatchObject({ ok: false })
  })

  test('a rehire begins a new review', async () => {
    await signed('2026-05-16')
    await endEmployment(agency.portal, agency.at('2026-05-17'), may(hr, 'change employment'), {
      employmentId,
      lastDay: '2026-05-17',
    })
    const first = employmentId
    employmentId = await agency.employ(rosa.personId, agency.at('2026-07-01'), { hiredOn: '2026-07-01' })
    expect(await save('2026-07-20', 0, { overall: 'Back again' }, may(hr, 'review probation'))).toMatchObject({
      ok: true,
    })
    const [again] = await reviewsOf(db(), [employmentId])
    expect(again).toMatchObject({ number: 1, draft: { overall: 'Back again' } })
    expect(await reviewsOf(db(), [first])).toHaveLength(1)
  })
})
