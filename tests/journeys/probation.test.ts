import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { loader as today } from '#app/routes/hr._index.tsx'
import { loader as hrPerson } from '#app/routes/hr.people.$id._index.tsx'
import { loader as hrList } from '#app/routes/hr.probation._index.tsx'
import { loader as hrReview, action as hrTakes } from '#app/routes/hr.probation.$employmentId.tsx'
import { loader as ownEmployment } from '#app/routes/me.employment.tsx'
import { loader as ownReview, action as takesAnswer } from '#app/routes/me.reviews.$id.tsx'
import { loader as teamPerson } from '#app/routes/team.people.$id.tsx'
import { loader as teamList } from '#app/routes/team.probation._index.tsx'
import { loader as teamReview, action as teamTakes } from '#app/routes/team.probation.$employmentId.tsx'
import { notices, probationReviews, reviewSignatures } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { dutiesOf } from '#domain/probation-review.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { positionText } from '#locales/positions.ts'
import { pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { may } from '#tests/support/hr.ts'
import { joins, type Manager, teamIn } from '#tests/support/team.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

let agency: TestAgency
let hr: Manager
let manager: Manager
let teamId: string
let rosa: Manager
let employmentId: string

/** Rosa was hired on 2 March: day 75 is 15 May, day 90 is 30 May. */
beforeEach(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const team = await teamIn(agency)
  manager = team.manager
  teamId = team.teamId
  rosa = await agency.person({ name: 'Rosa Reyes' })
  employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
  await joins(agency, teamId, rosa.personId, '2026-03-02')
})

const duties = dutiesOf(positionText(pact, 'en')?.duties ?? [])
const written = {
  ...Object.fromEntries(
    duties.flatMap(({ duty }) => [
      [`rating-${duty}`, 'well'],
      [`words-${duty}`, 'Seen every week.'],
    ]),
  ),
  overall: 'Rosa is calm and reliable.',
  outcome: 'complete',
}
const extended = {
  ...written,
  outcome: 'extend',
  reason: 'More time for the records.',
  ...boxesOfDate('extendedThrough', '2026-07-15'),
}
const first = { revision: '0', number: '1' }
const signing = { ...first, step: 'sign', signedName: 'Marisol Quigley' }

type Args = ReturnType<typeof asking>

async function ask(
  viewer: Manager,
  route: (args: Args) => unknown,
  params: Record<string, string> = {},
  form?: Record<string, string>,
  day = '2026-05-16',
): Promise<{ status: number; to: string; text: string }> {
  const asked = asking(agency, viewer, day, '/', params)
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  const answer = await Promise.resolve()
    .then(() => route({ ...asked, request }))
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', text: await answer.text() }
  const { init } = answer as { init?: { status?: number } }
  return { status: init?.status ?? 200, to: '', text: JSON.stringify(answer) }
}

const write = (form: Record<string, string>, by = manager, day?: string) =>
  ask(by, teamTakes, { employmentId }, form, day)
const kept = () =>
  agency.database.db.select().from(probationReviews).where(eq(probationReviews.employmentId, employmentId))
const signatures = () => agency.database.db.select().from(reviewSignatures)
async function signedReview(form: Record<string, string> = written) {
  expect((await write({ ...form, ...signing })).status).toBe(303)
  return (await kept())[0]?.id ?? ''
}

describe('the form of a review', () => {
  test('keeps what was typed where it is refused, and says why at its box', async () => {
    const answer = await write({ ...written, ...signing, outcome: 'extend', reason: '', overall: 'Typed with care.' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Typed with care.')
    expect(answer.text).toContain('"box":"reason"')
    expect(await signatures()).toEqual([])
  })

  test('in two tabs: the second is told, loses nothing, and may save over it knowingly', async () => {
    expect((await write({ ...written, ...first, step: 'save', overall: 'From one tab.' })).status).toBe(303)
    const second = await write({ ...written, ...first, step: 'save', overall: 'From the other tab.' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('From the other tab.')
    expect(second.text).toContain('saved elsewhere meanwhile')
    expect((await kept())[0]?.draft.overall).toBe('From one tab.')
    const again = { ...written, number: '1', revision: '1', step: 'save', overall: 'From the other tab.' }
    expect((await write(again)).status).toBe(303)
    expect((await kept())[0]?.draft.overall).toBe('From the other tab.')
  })

  test('sent twice at once is signed once', async () => {
    const both = await Promise.all([write({ ...written, ...signing }), write({ ...written, ...signing })])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await kept()).toHaveLength(1)
    expect(await signatures()).toHaveLength(1)
    const other = await write({ ...written, ...signing, overall: 'Other words.' })
    expect([other.status, other.text]).toEqual([400, expect.stringContaining('Other words.')])
  })

  test('writes of the employment in its address alone, whatever else is sent along', async () => {
    const omar = await agency.person({ name: 'Omar Haddad' })
    const others = await agency.employ(omar.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    const more = {
      employmentId: others,
      personId: omar.personId,
      positionId: 'other',
      by: omar.accountId,
      as: 'person',
    }
    await write({ ...written, ...signing, ...more })
    const [review] = await kept()
    expect(review).toMatchObject({ employmentId, personId: rosa.personId, positionId: pact })
    expect(Object.keys(review?.draft ?? {})).not.toContain('personId')
    expect((await signatures()).map(({ as }) => as)).toEqual(['manager'])
    expect((await ask(manager, teamTakes, { employmentId: others }, { ...written, ...signing })).status).toBe(404)
    expect((await ask(manager, teamReview, { employmentId: others })).status).toBe(404)
    const forged = await write({ ...written, ...first, number: '2', step: 'sign', signedName: 'M', outcome: 'promote' })
    expect(forged.status).toBe(400)
    expect(await signatures()).toHaveLength(1)
  })
})

describe('the answer of the person', () => {
  const answer = (id: string, form: Record<string, string>, by = rosa) => ask(by, takesAnswer, { id }, form)

  test('keeps what was typed without a name, is taken once, and says what became of it', async () => {
    const id = await signedReview()
    const bare = await answer(id, { comments: 'I learned a lot.', name: '' })
    expect([bare.status, bare.text]).toEqual([400, expect.stringContaining('I learned a lot.')])
    const form = { comments: 'I learned a lot.', name: 'Rosa Reyes', outcome: 'end', as: 'manager', reviewId: 'x' }
    const both = await Promise.all([answer(id, form), answer(id, form)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const all = await signatures()
    expect(all.map(({ as, outcome }) => [as, outcome]).sort()).toEqual([
      ['manager', 'complete'],
      ['person', null],
    ])
    expect((await ask(rosa, ownReview, { id })).text).toContain('I learned a lot.')
  })

  test('is nobody else’s to give or to read', async () => {
    const id = await signedReview()
    const omar = await agency.person({ name: 'Omar Haddad' })
    expect((await answer(id, { comments: '', name: 'Omar Haddad' }, omar)).status).toBe(404)
    expect((await ask(omar, ownReview, { id })).status).toBe(404)
    const declined = { reviewId: id, step: 'declined', declinedWhy: 'Was shown it.' }
    expect((await write(declined)).status).toBe(404)
    expect((await ask(hr, hrTakes, { employmentId }, declined)).status).toBe(303)
  })
})

test('an extension stands on the person’s, the manager’s and HR’s page, with the bonus on its own day', async () => {
  await signedReview(extended)
  const id = rosa.personId
  const own = (day: string) => ask(rosa, ownEmployment, {}, undefined, day).then(({ text }) => text)
  expect(await own('2026-05-20')).toContain('Day 80 of 90')
  for (const day of ['2026-05-20', '2026-06-20']) {
    expect(await own(day)).toContain('Its last day is 15 July 2026 now.')
    expect(await own(day)).toContain('keeps its own day, 30 May 2026')
  }
  expect(await own('2026-07-16')).toContain('Completed on 15 July 2026')
  const staff = [
    [manager, teamPerson],
    [hr, hrPerson],
  ] as const
  for (const [viewer, page] of staff)
    expect((await ask(viewer, page, { id }, undefined, '2026-06-20')).text).toContain('"through":"2026-07-15"')
  expect((await ask(manager, teamList, {}, undefined, '2026-07-02')).text).toContain('Waits to be written again')
})

describe('HR’s first page', () => {
  const counted = async (day: string) =>
    JSON.parse((await ask(hr, today, {}, undefined, day)).text).reviews as { toWrite: number; proposedEnds: number }

  test('counts the reviews of those whose team nobody manages, and none of the long past', async () => {
    const omar = await agency.person({ name: 'Omar Haddad' })
    await agency.employ(omar.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    const old = await agency.person({ name: 'Old Hand' })
    await agency.employ(old.personId, agency.at('2026-03-02'), { hiredOn: '2025-03-03' })
    expect(await counted('2026-05-14')).toEqual({ toWrite: 0, proposedEnds: 0 })
    expect(await counted('2026-05-15')).toEqual({ toWrite: 1, proposedEnds: 0 })
    const list = (await ask(hr, hrList, {}, undefined, '2026-05-15')).text
    expect([list.includes('Omar Haddad'), list.includes('Old Hand')]).toEqual([true, false])
  })

  test('counts a proposed end until HR has answered it, and tells of it once', async () => {
    await signedReview({ ...written, outcome: 'end', reason: 'Trust was broken.' })
    const told = async () =>
      (await agency.database.db.select().from(notices).where(eq(notices.personId, hr.personId))).flatMap(({ body }) =>
        body.kind === 'reminders' ? body.items.filter(({ about }) => about === 'proposed end') : [],
      )
    for (const day of ['2026-05-17', '2026-05-18', '2026-05-31'])
      await runSweep(agency.portal, agency.at(day), operatorScope('jobs', 'run sweep'))
    expect(await told()).toEqual([{ about: 'proposed end', employmentId }])
    expect((await counted('2026-08-01')).proposedEnds).toBe(1)
    expect((await ask(hr, hrReview, { employmentId })).text).toContain('Trust was broken.')
    const ended = { employmentId, lastDay: '2026-05-29' }
    await endEmployment(agency.portal, agency.at('2026-05-20'), may(hr, 'change employment'), ended)
    expect((await counted('2026-05-20')).proposedEnds).toBe(0)
  })
})
