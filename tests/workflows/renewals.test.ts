import { beforeAll, describe, expect, test } from 'vitest'
import { loader } from '#app/routes/me.clearance.$requirement.tsx'
import { evidenceOf } from '#db/queries/evidence.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { Viewer } from '#domain/authority.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { cardBoxes, own, picture, send } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const today = '2026-03-02'
let agency: TestAgency
let reviewer: Viewer

beforeAll(async () => {
  agency = await testAgency()
  reviewer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

/** Someone employed whose CPR card, good through 20 March 2026, was sent in and accepted. */
async function employee() {
  const viewer = await agency.person({ name: 'Ana Flores' })
  const moment = agency.at('2026-01-05')
  await agency.employ(viewer.personId, moment, { hiredOn: '2026-01-05' })
  const others = everythingInOrder('2026-01-05').filter((fact) => !('of' in fact && fact.of.includes('cpr')))
  await agency.facts(viewer.personId, moment, ...others)
  const boxes = cardBoxes('2024-03-21', '2026-03-20', { also: 'on' })
  await accept(
    await send(agency, viewer, '2026-01-06', { requirement: 'cpr', boxes, front: picture('the old') }),
    boxes,
  )
  return viewer
}

async function accept(submissionId: string, boxes: Record<string, string>) {
  const accepted = await acceptSubmission(agency.portal, agency.at(today), may(reviewer, 'decide submission'), {
    submissionId,
    boxes,
  })
  if (!accepted.ok) throw new Error(accepted.problem)
}

async function on(viewer: { personId: string }, asOf: string) {
  const { facts, positions } = await evidenceOf(agency.database.db, viewer.personId)
  const held = positions.find(({ id }) => id === pact)
  if (!held) throw new Error('no position')
  return evaluate({ position: held.position, facts, employments: held.employments, asOf })
}

/** What the person's own page says is coming, and each card with its state. */
async function pageOf(viewer: Awaited<ReturnType<TestAgency['person']>>) {
  const { request, context } = asking(agency, viewer, today, '/me/clearance/cpr', { requirement: 'cpr' })
  const { page } = await loader({ request, context, params: { requirement: 'cpr' } })
  if (!page) throw new Error('no page')
  return { coming: page.coming, history: page.history.map(({ state, days }) => [state.text, days?.text ?? null]) }
}

describe('a renewal', () => {
  test('that begins later leaves the old card in force until its end, and closes the gap', async () => {
    const viewer = await employee()
    const boxes = cardBoxes('2026-03-21', '2028-03-20', { also: 'on' })
    await accept(await send(agency, viewer, today, { requirement: 'cpr', boxes, front: picture('the new') }), boxes)
    expect((await on(viewer, '2026-03-20')).requirements.cpr).toEqual({ status: 'met', through: '2028-03-20' })
    expect((await on(viewer, '2026-03-21')).requirements.cpr).toEqual({ status: 'met', through: '2028-03-20' })
    expect(
      await submissionsOf(agency.database.db, own(viewer, 'submit evidence'), today, viewer.personId),
    ).toHaveLength(2)
    const { coming, history } = await pageOf(viewer)
    expect(coming).toEqual([
      'Another one is verified and begins on 21 March 2026.',
      'There is no gap: together they are good through 20 March 2028.',
    ])
    expect(history).toEqual([
      ['accepted on 2 March 2026 by Hana Reviewer', 'begins on 21 March 2026'],
      ['accepted on 2 March 2026 by Hana Reviewer', 'good through 20 March 2026'],
    ])
  })

  test('that waits or is sent back takes nothing from what counts', async () => {
    const viewer = await employee()
    const before = await on(viewer, today)
    expect((await pageOf(viewer)).coming).toEqual([
      'What you have is good through 20 March 2026. Send the new one now, so that there is no gap.',
    ])
    const boxes = cardBoxes('2026-03-01', '2028-02')
    const submissionId = await send(agency, viewer, today, { requirement: 'cpr', boxes, front: picture('online') })
    expect((await on(viewer, today)).requirements.cpr).toMatchObject({ status: 'met', through: '2026-03-20' })
    expect((await pageOf(viewer)).coming).toEqual([
      'A new one, sent on 2 March 2026, waits for review. What you have counts in the meantime.',
    ])
    const against = { submissionId, reason: 'online-only', note: '' }
    await sendBackSubmission(agency.portal, agency.at(today), may(reviewer, 'decide submission'), against)
    const after = await on(viewer, today)
    expect([after.requirements, after.gates]).toEqual([before.requirements, before.gates])
    expect((await pageOf(viewer)).history.map(([state]) => state)).toEqual([
      'sent back on 2 March 2026 by Hana Reviewer: online only',
      'accepted on 2 March 2026 by Hana Reviewer',
    ])
  })
})
