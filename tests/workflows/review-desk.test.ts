import { beforeAll, describe, expect, test } from 'vitest'
import { keysAreOn } from '#db/queries/review-desk.ts'
import { reviewQueue } from '#db/queries/review-queue.ts'
import { authorize, type Viewer } from '#domain/authority.ts'
import { inView, type QueueView } from '#domain/review-queue.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, send } from '#tests/support/evidence.ts'
import { chooseKeys } from '#workflows/accounts/choose-keys.ts'
import type { Moment } from '#workflows/portal.ts'
import { NotFound } from '#workflows/problems.ts'
import { leaveSubmission, lookAtSubmission } from '#workflows/submissions/look-at-submission.ts'
import { putOffSubmission } from '#workflows/submissions/put-off-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const today = '2026-03-02'
const cpr = cardBoxes('2026-02-01', '2028-02-01')
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

function deciding(viewer: Viewer) {
  const scope = authorize(viewer, 'decide submission')
  if (!scope) throw new Error('may not review')
  return scope
}

const reviewer = async (name: string) => deciding(await agency.person({ name, roles: ['hr'] }))

async function waiting(day = today) {
  const person = await agency.person({ name: 'Ana Flores' })
  await applied(agency, person.personId, 'clearing')
  return send(agency, person, day, { requirement: 'cpr', boxes: cpr })
}

/** So many seconds after noon. */
const second = (seconds: number): Moment => ({
  now: new Date(Date.parse(`${today}T12:00:00Z`) + seconds * 1000),
  today,
})

describe('putting off', () => {
  async function seen(scope: ReturnType<typeof deciding>, view: QueueView, day: string, ids: string[]) {
    const queue = await reviewQueue(agency.database.db, scope, day)
    return inView(queue, view)
      .map(({ id }) => id)
      .filter((id) => ids.includes(id))
  }

  test('to the end for now, or until tomorrow, for everyone; it comes back by itself', async () => {
    const [hana, ivo] = [await reviewer('Hana Reviewer'), await reviewer('Ivo Second')]
    const [first, middle, third] = [
      await waiting('2026-02-26'),
      await waiting('2026-02-27'),
      await waiting('2026-02-28'),
    ]
    const ids = [first, middle, third]
    const putOff = (submissionId: string, how: 'end' | 'away' | 'back') =>
      putOffSubmission(agency.portal, agency.at(today), hana, { submissionId, how })
    expect(await putOff(first, 'end')).toEqual({ ok: true })
    expect(await putOff(middle, 'away')).toEqual({ ok: true })
    expect(await seen(ivo, 'all', today, ids)).toEqual([third, first])
    expect(await seen(ivo, 'new-hires', today, ids)).toEqual([third, first])
    expect(await seen(ivo, 'later', today, ids)).toEqual([middle, first])
    const [entry] = inView(await reviewQueue(agency.database.db, ivo, today), 'later').filter(({ id }) => id === middle)
    expect(entry?.delay).toMatchObject({ how: 'away', until: '2026-03-03', by: expect.any(String) })
    expect(await seen(ivo, 'all', '2026-03-03', ids), 'the next day').toEqual([first, middle, third])
    expect(await seen(ivo, 'later', '2026-03-03', ids)).toEqual([])
  })

  test('can be taken back at once', async () => {
    const hana = await reviewer('Hana Reviewer')
    const id = await waiting()
    for (const [how, minutes] of [
      ['away', 1],
      ['back', 2],
    ] as const)
      await putOffSubmission(agency.portal, second(minutes * 60), hana, { submissionId: id, how })
    expect(await seen(hana, 'all', today, [id])).toEqual([id])
    expect(await seen(hana, 'later', today, [id])).toEqual([])
  })

  test('what is decided already cannot be put off', async () => {
    const hana = await reviewer('Hana Reviewer')
    const submissionId = await waiting()
    await sendBackSubmission(agency.portal, agency.at(today), hana, { submissionId, reason: 'unreadable', note: '' })
    expect(await putOffSubmission(agency.portal, agency.at(today), hana, { submissionId, how: 'end' })).toMatchObject({
      problem: 'decided',
    })
  })
})

describe('two reviewers at one submission', () => {
  test('the second is told who has it open; a page that is left is soon forgotten', async () => {
    const [hana, ivo] = [await reviewer('Hana Reviewer'), await reviewer('Ivo Second')]
    const id = await waiting()
    const look = (scope: typeof hana, seconds: number) => lookAtSubmission(agency.portal, second(seconds), scope, id)
    expect(await look(hana, 0)).toEqual([])
    expect(await look(hana, 15)).toEqual([])
    expect(await look(ivo, 20)).toEqual([{ name: 'Hana Reviewer', since: second(0).now }])
    expect(await look(ivo, 61), 'Hana has not said a word since').toEqual([])
    await look(hana, 62)
    await leaveSubmission(agency.portal, hana, id)
    expect(await look(ivo, 63)).toEqual([])
  })

  test('is no way to see what may not be seen', async () => {
    const person = await agency.person({ name: 'Own Reviewer', roles: ['hr'] })
    await applied(agency, person.personId, 'clearing')
    const id = await send(agency, person, today, { requirement: 'cpr', boxes: cpr })
    const look = lookAtSubmission(agency.portal, agency.at(today), deciding(person), id)
    await expect(look).rejects.toThrow(NotFound)
  })
})

test('single keys are switched off and on for the account, wherever it signs in', async () => {
  const viewer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const scope = authorize(viewer, 'choose keys')
  if (!scope) throw new Error('may not choose')
  const on = () => keysAreOn(agency.database.db, scope)
  expect(await on()).toBe(true)
  for (const wanted of [false, false, true]) {
    await chooseKeys(agency.portal, agency.at(today), scope, wanted)
    expect(await on()).toBe(wanted)
  }
  expect(authorize(await agency.person({ roles: ['manager', 'payroll', 'admin'] }), 'choose keys')).toBeNull()
})
