import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { standingBonuses } from '#db/queries/bonus-records.ts'
import { bonuses, employments, notices, payrollLines, payrollPayments } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { approveBonuses } from '#workflows/bonuses/approve-bonuses.ts'
import { keepBonus } from '#workflows/bonuses/keep-bonus.ts'
import { reverseBonus } from '#workflows/bonuses/reverse-bonus.ts'
import { takeBackApproval } from '#workflows/bonuses/take-back-approval.ts'
import { correctEmployment } from '#workflows/employments/correct-employment.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'
import { callOffBatch } from '#workflows/payroll/call-off-batch.ts'
import { makeBatch } from '#workflows/payroll/make-batch.ts'
import { payBatch } from '#workflows/payroll/pay-batch.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'
import { NotFound } from '#workflows/problems.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

let agency: TestAgency
let hr: Account
let clerk: Account
let other: Account
let rosa: Account
let employmentId: string

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  clerk = await agency.person({ name: 'Priya Payroll', roles: ['payroll'] })
  other = await agency.person({ name: 'Otis Payroll', roles: ['payroll'] })
})

beforeEach(async () => {
  rosa = await agency.person({ name: 'Rosa Reyes' })
  employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
})

const sweep = (day: string) => runSweep(agency.portal, agency.at(day), operatorScope('jobs', 'run sweep'))
const db = () => agency.portal.database.db
async function bonus(milestone: string, of = employmentId) {
  const rows = await db().select().from(bonuses).where(eq(bonuses.employmentId, of))
  const [found] = await standingBonuses(
    db(),
    rows.filter((row) => row.milestone === milestone).map(({ id }) => id),
  )
  if (!found) throw new Error(`there is no ${milestone} bonus`)
  return found
}
const stateOf = async (milestone: string) => (await bonus(milestone)).standing.state
const approve = (day: string, ...bonusIds: string[]) =>
  approveBonuses(agency.portal, agency.at(day), may(hr, 'approve bonuses'), { bonusIds })
const batch = (day: string, bonusIds: string[], more: { by?: Account; requestKey?: string; cents?: number } = {}) =>
  makeBatch(agency.portal, agency.at(day), may(more.by ?? clerk, 'pay bonuses'), {
    requestKey: more.requestKey ?? randomUUID(),
    payDate: '2026-06-12',
    lines: bonusIds.map((bonusId) => ({ bonusId, amountCents: more.cents ?? 10_000 })),
  })
const pay = (batchId: string, more: { by?: Account; requestKey?: string; reference?: string } = {}) =>
  payBatch(agency.portal, agency.at('2026-06-12'), may(more.by ?? clerk, 'pay bonuses'), {
    batchId,
    requestKey: more.requestKey ?? randomUUID(),
    reference: more.reference ?? 'ADP 2026-12',
    paidOn: '2026-06-12',
  })
const lettersTo = async (personId: string) =>
  (await db().select().from(notices).where(eq(notices.personId, personId)).orderBy(notices.createdAt)).map(
    ({ body }) => body,
  )
const end = (day: string, lastDay: string) =>
  endEmployment(agency.portal, agency.at(day), may(hr, 'change employment'), { employmentId, lastDay })

/** Both bonuses earned and approved by 1 June, and in a batch of their own. */
async function batchOfBoth() {
  await sweep('2026-06-01')
  const ids = [(await bonus('hire')).id, (await bonus('probation')).id]
  await approve('2026-06-01', ...ids)
  const made = await batch('2026-06-01', ids)
  if (!made.ok) throw new Error(made.problem)
  return made.batchId
}

describe('from earned to paid', () => {
  test('HR approves, payroll makes a batch and pays it, and the person is told', async () => {
    const batchId = await batchOfBoth()
    expect(await stateOf('hire')).toBe('in batch')
    expect(await pay(batchId)).toEqual({ ok: true })
    expect([await stateOf('hire'), await stateOf('probation')]).toEqual(['paid', 'paid'])
    const paid = (await lettersTo(rosa.personId)).filter(({ kind }) => kind === 'bonus-paid')
    expect(paid).toMatchObject([{ paidOn: '2026-06-12' }, { paidOn: '2026-06-12' }])
    const lines = await db().select().from(payrollLines).where(eq(payrollLines.batchId, batchId))
    expect(lines.find(({ milestone }) => milestone === 'probation')).toMatchObject({
      name: 'Rosa Reyes',
      earnedFrom: '2026-03-02',
      earnedOn: '2026-05-30',
      weekFrom: '2026-05-24',
      weekThrough: '2026-05-30',
    })
  })

  test('T20 nobody approves or pays their own bonus, whatever roles they have', async () => {
    const both = await agency.person({ name: 'Bo Both', roles: ['hr', 'payroll'] })
    const own = await agency.employ(both.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    await sweep('2026-03-02')
    const { id } = await bonus('hire', own)
    const approving = approveBonuses(agency.portal, agency.at('2026-03-03'), may(both, 'approve bonuses'), {
      bonusIds: [id],
    })
    await expect(approving).rejects.toThrow(NotFound)
    await approve('2026-03-03', id)
    await expect(batch('2026-03-03', [id], { by: both })).rejects.toThrow(NotFound)
    const made = await batch('2026-03-03', [id])
    if (!made.ok) throw new Error(made.problem)
    expect(await pay(made.batchId, { by: both })).toEqual({ ok: false, problem: 'own' })
  })

  test('what is not approved is in no batch, and then none of the others either', async () => {
    await sweep('2026-06-01')
    const [hire, probation] = [await bonus('hire'), await bonus('probation')]
    await approve('2026-06-01', hire.id)
    expect(await batch('2026-06-01', [hire.id, probation.id])).toEqual({ ok: false, problem: 'not-waiting' })
    expect(await stateOf('hire')).toBe('approved')
    expect(await batch('2026-06-01', [])).toEqual({ ok: false, problem: 'nothing' })
  })

  test('an approval can be taken back until payroll has the bonus, and a batch called off until it is paid', async () => {
    const batchId = await batchOfBoth()
    const { id: bonusId } = await bonus('hire')
    const taking = () =>
      takeBackApproval(agency.portal, agency.at('2026-06-02'), may(hr, 'approve bonuses'), { bonusId })
    expect(await taking()).toEqual({ ok: false, state: 'in batch' })
    const calling = () =>
      callOffBatch(agency.portal, agency.at('2026-06-02'), may(clerk, 'pay bonuses'), { batchId, reason: 'Wrong date' })
    expect(await calling()).toEqual({ ok: true })
    expect(await pay(batchId)).toEqual({ ok: false, problem: 'called-off' })
    expect(await taking()).toEqual({ ok: true })
    expect(await stateOf('hire')).toBe('earned')
    const again = await batch('2026-06-02', [(await bonus('probation')).id])
    expect(again).toMatchObject({ ok: true })
  })
})

describe('T52 one payment', () => {
  test('of a bonus that two clerks put into batches at once: one of them wins', async () => {
    await sweep('2026-06-01')
    const { id } = await bonus('hire')
    await approve('2026-06-01', id)
    const made = await Promise.all([clerk, other].map((by) => batch('2026-06-01', [id], { by })))
    expect(made.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(made.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'not-waiting' })
  })

  test('of a batch that two clerks pay at once (law case 14), and of one that is paid by a double click', async () => {
    const batchId = await batchOfBoth()
    const paid = await Promise.all([clerk, other].map((by) => pay(batchId, { by })))
    expect(paid.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(paid.find(({ ok }) => !ok)).toEqual({ ok: false, problem: 'paid' })
    expect(await db().select().from(payrollPayments).where(eq(payrollPayments.batchId, batchId))).toHaveLength(1)
    expect((await lettersTo(rosa.personId)).filter(({ kind }) => kind === 'bonus-paid')).toHaveLength(2)
  })

  test('of a form that is sent again; with another amount or reference it is refused', async () => {
    await sweep('2026-06-01')
    const { id } = await bonus('hire')
    await approve('2026-06-01', id)
    const requestKey = randomUUID()
    const twice = await Promise.all([1, 2].map(() => batch('2026-06-01', [id], { requestKey })))
    expect(twice[0]).toMatchObject({ ok: true })
    expect(twice[1]).toEqual(twice[0])
    const changed = await batch('2026-06-01', [id], { requestKey, cents: 15_000 })
    expect(changed).toMatchObject({ ok: false, problem: 'different' })
    const batchId = twice[0]?.ok ? twice[0].batchId : ''
    expect(await pay(batchId, { requestKey })).toEqual({ ok: true })
    expect(await pay(batchId, { requestKey })).toEqual({ ok: true })
    expect(await pay(batchId, { requestKey, reference: 'another' })).toEqual({ ok: false, problem: 'different' })
  })

  test('of another amount than was shown: refused', async () => {
    await sweep('2026-06-01')
    const { id } = await bonus('hire')
    await approve('2026-06-01', id)
    expect(await batch('2026-06-01', [id], { cents: 15_000 })).toEqual({ ok: false, problem: 'not-waiting' })
  })
})

describe('when the employment turns out otherwise', () => {
  test('law case 15: someone who ends on day 89 after the bonus was announced never earned it, and is told', async () => {
    await sweep('2026-05-30')
    await approve('2026-05-30', (await bonus('probation')).id)
    await end('2026-06-01', '2026-05-29')
    expect(await stateOf('probation')).toBe('withdrawn')
    expect(await stateOf('hire')).toBe('earned')
    const letters = await lettersTo(rosa.personId)
    expect(letters.filter(({ kind }) => kind === 'bonus-corrected')).toMatchObject([{ what: 'withdrawn' }])
    expect(letters.filter(({ kind }) => kind === 'probation-corrected')).toMatchObject([{ lastDay: null }])
    await sweep('2026-06-02')
    expect(await stateOf('probation')).toBe('withdrawn')
  })

  test('a last day that was a mistake gives the bonus back, to be approved anew', async () => {
    await sweep('2026-05-30')
    await end('2026-06-01', '2026-05-29')
    const rows = await db().select().from(employments).where(eq(employments.employmentId, employmentId))
    const revisionId = rows.find(({ lastDay }) => lastDay !== null)?.id ?? ''
    await correctEmployment(agency.portal, agency.at('2026-06-03'), may(hr, 'change employment'), {
      ...{ employmentId, revisionId, hiredOn: '2026-03-02', lastDay: null, leaves: [] },
      reason: 'It was another person',
    })
    expect((await bonus('probation')).standing).toMatchObject({ state: 'earned', earnedOn: '2026-05-30' })
  })

  test('a leave entered after the fact takes the bonus back until its new day, and then it is earned again', async () => {
    await sweep('2026-05-30')
    await recordLeave(agency.portal, agency.at('2026-06-01'), may(hr, 'change employment'), {
      ...{ employmentId, from: '2026-04-06', through: '2026-04-15' },
    })
    // Ten days of leave are not counted.
    const lastDay = '2026-06-09'
    expect(await stateOf('probation')).toBe('withdrawn')
    await sweep(lastDay)
    expect((await bonus('probation')).standing).toMatchObject({ state: 'earned', earnedOn: lastDay })
    const letters = await lettersTo(rosa.personId)
    expect(letters.filter(({ kind }) => kind === 'bonus-corrected')).toMatchObject([
      { what: 'withdrawn' },
      { what: 'earned again', earnedOn: lastDay },
    ])
  })

  test('a paid bonus is asked about and never changed silently: kept with a reason, or taken back in a later batch', async () => {
    const batchId = await batchOfBoth()
    await pay(batchId)
    const before = await lettersTo(rosa.personId)
    await end('2026-06-15', '2026-05-29')
    const asked = await bonus('probation')
    expect(asked.standing).toEqual({ state: 'paid', earnedOn: '2026-05-30', questioned: { earnedBy: null } })
    expect((await lettersTo(rosa.personId)).filter(({ kind }) => kind === 'bonus-corrected')).toHaveLength(
      before.filter(({ kind }) => kind === 'bonus-corrected').length,
    )
    const input = { bonusId: asked.id, reason: 'Ended a day before' }
    const scope = may(hr, 'approve bonuses')
    const reversing = () => reverseBonus(agency.portal, agency.at('2026-06-16'), scope, input)
    expect(await reversing()).toEqual({ ok: true })
    expect(await reversing()).toEqual({ ok: false, state: 'reversing' })
    const back = await batch('2026-06-16', [asked.id], { cents: -10_000 })
    if (!back.ok) throw new Error(back.problem)
    await pay(back.batchId)
    expect(await stateOf('probation')).toBe('reversed')
    expect((await lettersTo(rosa.personId)).filter(({ kind }) => kind === 'bonus-paid')).toHaveLength(2)
    expect(await stateOf('hire')).toBe('paid')
  })

  test('a paid bonus that is kept is not asked about again', async () => {
    await pay(await batchOfBoth())
    await end('2026-06-15', '2026-05-29')
    const { id: bonusId } = await bonus('probation')
    const keeping = () =>
      keepBonus(agency.portal, agency.at('2026-06-16'), may(hr, 'approve bonuses'), { bonusId, reason: 'A favour' })
    expect(await keeping()).toEqual({ ok: true })
    expect(await keeping()).toEqual({ ok: false, problem: 'settled' })
    expect((await bonus('probation')).standing).toMatchObject({ state: 'paid', questioned: null })
  })
})

test('a clock that is set back a day earns, withdraws and tells nothing, and goes on from there', async () => {
  await sweep('2026-05-30')
  await approve('2026-05-30', (await bonus('probation')).id)
  const told = await lettersTo(rosa.personId)
  for (const day of ['2026-05-29', '2026-05-28', '2026-05-30', '2026-05-31']) await sweep(day)
  expect(await lettersTo(rosa.personId)).toEqual(told)
  expect(await stateOf('probation')).toBe('approved')
  expect(await db().select().from(bonuses).where(eq(bonuses.employmentId, employmentId))).toHaveLength(2)
})

test('two in HR who approve the same bonus at once approve it once', async () => {
  await sweep('2026-03-02')
  const { id } = await bonus('hire')
  const both = await Promise.all([approve('2026-03-03', id), approve('2026-03-03', id)])
  expect(both.map(({ approved, passed }) => [approved, passed]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(await stateOf('hire')).toBe('approved')
})

test('a bonus that is taken back by HR while payroll puts it into a batch is one or the other', async () => {
  await sweep('2026-03-02')
  const { id } = await bonus('hire')
  await approve('2026-03-03', id)
  const taking = takeBackApproval(agency.portal, agency.at('2026-03-03'), may(hr, 'approve bonuses'), { bonusId: id })
  const [back, made] = await Promise.all([taking, batch('2026-03-03', [id])])
  expect([back.ok, made.ok].sort()).toEqual([false, true])
  expect(await stateOf('hire')).toBe(made.ok ? 'in batch' : 'earned')
})

test('a bonus that was asked about while a batch held it is put right when the batch is called off', async () => {
  const batchId = await batchOfBoth()
  await end('2026-06-02', '2026-05-29')
  expect((await bonus('probation')).standing.questioned).toEqual({ earnedBy: null })
  const scope = may(clerk, 'pay bonuses')
  await callOffBatch(agency.portal, agency.at('2026-06-03'), scope, { batchId, reason: 'Someone has left' })
  expect(await stateOf('probation')).toBe('withdrawn')
  expect(await stateOf('hire')).toBe('approved')
})

test('law case 13: someone who comes back has a new probation, and bonuses as the agency decided', async () => {
  await sweep('2026-06-01')
  await end('2026-06-10', '2026-06-10')
  const again = await agency.employ(rosa.personId, agency.at('2026-08-03'), { hiredOn: '2026-08-03' })
  const admin = await agency.person({ name: 'Ada Admin', roles: ['admin'] })
  const once = { ...defaultPolicies.bonuses, rehire: 'once' } as const
  await changePolicies(agency.portal, agency.at('2026-08-03'), may(admin, 'change policies'), { bonuses: once })
  await sweep('2026-11-30')
  expect(await db().select().from(bonuses).where(eq(bonuses.employmentId, again))).toEqual([])
  await changePolicies(agency.portal, agency.at('2026-11-30'), may(admin, 'change policies'), {
    bonuses: { ...once, rehire: 'again' },
  })
  await sweep('2026-11-30')
  const own = await db().select().from(bonuses).where(eq(bonuses.employmentId, again))
  expect(own.map(({ milestone, earnedOn }) => [milestone, earnedOn]).sort()).toEqual([
    ['hire', '2026-08-03'],
    ['probation', '2026-10-31'],
  ])
})
