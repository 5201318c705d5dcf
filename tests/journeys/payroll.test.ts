import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loader as today } from '#app/routes/hr._index.tsx'
import { action as approving, loader as hrList } from '#app/routes/hr.bonuses._index.tsx'
import { loader as bonusPage } from '#app/routes/hr.bonuses.$id._index.tsx'
import { action as deciding, loader as deed } from '#app/routes/hr.bonuses.$id.$deed.tsx'
import { loader as personPage } from '#app/routes/hr.people.$id._index.tsx'
import { loader as ownPage } from '#app/routes/me.employment.tsx'
import { loader as payroll } from '#app/routes/payroll._index.tsx'
import { loader as batchPage } from '#app/routes/payroll.batches.$id._index.tsx'
import { action as callingOff } from '#app/routes/payroll.batches.$id.call-off.tsx'
import { loader as batchFile } from '#app/routes/payroll.batches.$id.lines[.]csv.tsx'
import { action as paying } from '#app/routes/payroll.batches.$id.pay.tsx'
import { action as making, loader as newBatch } from '#app/routes/payroll.batches.new.tsx'
import { loader as allBonuses } from '#app/routes/payroll.bonuses.tsx'
import { loader as totalsFile } from '#app/routes/payroll.totals[.]csv.tsx'
import { bonuses, people } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { may } from '#tests/support/hr.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
type Args = ReturnType<typeof asking>

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
  rosa = await agency.person({ name: '=Rosa Reyes' })
  employmentId = await agency.employ(rosa.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
  await runSweep(agency.portal, agency.at('2026-06-01'), operatorScope('jobs', 'run sweep'))
})

/** What a route answers: its status, where it leads or what it shows as text. */
async function ask(
  viewer: Account,
  route: (args: Args) => unknown,
  params: Record<string, string> = {},
  form?: Record<string, string> | [string, string][],
  address = '/hr',
): Promise<{ status: number; to: string; text: string }> {
  const asked = asking(agency, viewer, '2026-06-12', address, params)
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  const answer = await Promise.resolve()
    .then(() => route({ ...asked, request }))
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', text: await answer.text() }
  const { init } = answer as { init?: { status?: number } }
  return { status: init?.status ?? 200, to: '', text: JSON.stringify(answer) }
}

async function idOf(milestone: string): Promise<string> {
  const [row] = await agency.portal.database.db
    .select()
    .from(bonuses)
    .where(and(eq(bonuses.employmentId, employmentId), eq(bonuses.milestone, milestone)))
  return row?.id ?? ''
}

const approve = async (...ids: string[]) =>
  ask(
    hr,
    approving,
    {},
    ids.map((id) => ['id', id] as [string, string]),
  )
const make = (lines: string[], more: { by?: Account; requestKey?: string; payDate?: string } = {}) =>
  ask(more.by ?? clerk, making, {}, [
    ...lines.map((line) => ['line', line] as [string, string]),
    ['requestKey', more.requestKey ?? randomUUID()],
    ...Object.entries(boxesOfDate('payDate', more.payDate ?? '2026-06-12')),
  ])
const pay = (id: string, more: { by?: Account; requestKey?: string; reference?: string } = {}) =>
  ask(
    more.by ?? clerk,
    paying,
    { id },
    {
      requestKey: more.requestKey ?? randomUUID(),
      reference: more.reference ?? 'Run 12',
      ...boxesOfDate('paidOn', '2026-06-12'),
    },
  )
const batchIn = (to: string) => /batches\/([0-9a-f-]{36})/.exec(to)?.[1] ?? ''

/** Both of Rosa's bonuses approved and in a batch. */
async function batchOfBoth(): Promise<string> {
  const ids = [await idOf('hire'), await idOf('probation')]
  await approve(...ids)
  return batchIn((await make(ids.map((id) => `${id}:10000`))).to)
}

describe('from HR to payroll', () => {
  test('HR approves what was chosen and sees what waits on its first page and the person’s', async () => {
    const before = JSON.parse((await ask(hr, today)).text).bonuses.toApprove
    const list = await ask(hr, hrList)
    expect(list.text).toContain(await idOf('hire'))
    const approved = await approve(await idOf('hire'), await idOf('probation'))
    expect(approved.to).toBe('/hr/bonuses?approved=2')
    expect((await approve(await idOf('hire'))).to).toBe('/hr/bonuses?approved=0&passed=1')
    expect(JSON.parse((await ask(hr, today)).text).bonuses.toApprove).toBe(before - 2)
    expect((await ask(hr, personPage, { id: rosa.personId })).text).toContain('Approved, waits for a payroll batch')
    expect((await ask(hr, approving, {}, [])).status).toBe(400)
  })

  test('T20 nobody is offered or allowed to approve or pay their own', async () => {
    const both = await agency.person({ name: 'Bo Both', roles: ['hr', 'payroll'] })
    const at = agency.at('2026-03-02')
    employmentId = await agency.employ(both.personId, at, { hiredOn: '2026-03-02' })
    await runSweep(agency.portal, agency.at('2026-06-01'), operatorScope('jobs', 'run sweep'))
    const id = await idOf('hire')
    expect((await ask(both, approving, {}, [['id', id]])).status).toBe(404)
    await approve(id)
    expect((await make([`${id}:10000`], { by: both })).status).toBe(404)
    const batchId = batchIn((await make([`${id}:10000`])).to)
    const refused = await pay(batchId, { by: both })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('A bonus of your own is in this batch')
  })

  test('payroll learns names, programs and bonuses, and nothing else of anybody', async () => {
    await batchOfBoth()
    const rows = JSON.parse((await ask(clerk, allBonuses)).text).rows as Record<string, unknown>[]
    const known = ['amount', 'cents', 'earnedOn', 'id', 'milestone', 'name', 'own', 'program', 'question', 'state']
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...known, 'takesBack'].sort())
    for (const page of [payroll, newBatch, allBonuses])
      expect((await ask(clerk, page)).text).not.toContain(rosa.personId)
  })
})

describe('a batch', () => {
  test('has a file that is the same to the byte whatever happens later, safe for spreadsheets, with the time of earning', async () => {
    const id = await batchOfBoth()
    const first = await ask(clerk, batchFile, { id })
    expect(first.text).toContain("'=Rosa Reyes,,Completing probation,100,2026-03-02,2026-05-30,2026-05-24,2026-05-30")
    await pay(id)
    await agency.portal.database.db.update(people).set({ givenName: 'Renamed' }).where(eq(people.id, rosa.personId))
    await endEmployment(agency.portal, agency.at('2026-06-15'), may(hr, 'change employment'), {
      ...{ employmentId, lastDay: '2026-05-29' },
    })
    expect((await ask(other, batchFile, { id })).text).toBe(first.text)
  })

  test('T52 the same form makes it once; with something else in it it is refused with 409 and nothing is added', async () => {
    const [hire, probation] = [await idOf('hire'), await idOf('probation')]
    await approve(hire, probation)
    const requestKey = randomUUID()
    const [one, two] = await Promise.all([1, 2].map(() => make([`${hire}:10000`], { requestKey })))
    expect(one?.to).toBe(two?.to)
    for (const changed of [
      await make([`${hire}:15000`], { requestKey }),
      await make([`${hire}:10000`, `${probation}:10000`], { requestKey }),
      await make([`${hire}:10000`], { requestKey, payDate: '2026-06-19' }),
    ]) {
      expect(changed.status).toBe(409)
      expect(changed.text).toContain('has made a batch already')
    }
    const overtaken = await make([`${hire}:10000`], { by: other })
    expect(overtaken.status).toBe(409)
    expect(overtaken.text).toContain('Someone else was faster')
  })

  test('law case 14: paid by two clerks at once, one wins and the other is told; a retry changes nothing, another reference is 409', async () => {
    const id = await batchOfBoth()
    const keys = new Map([clerk, other].map((by) => [by, randomUUID()]))
    const paid = await Promise.all(
      [...keys].map(async ([by, requestKey]) => ({ by, requestKey, ...(await pay(id, { by, requestKey })) })),
    )
    expect(paid.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(paid.find(({ status }) => status === 409)?.text).toContain('Someone else was faster')
    const { by, requestKey } = paid.find(({ status }) => status === 303) ?? paid[0] ?? { by: clerk, requestKey: '' }
    expect((await pay(id, { by, requestKey })).to).toContain('done=paid')
    const changed = await pay(id, { by, requestKey, reference: 'Run 13' })
    expect(changed.status).toBe(409)
    expect((await ask(clerk, batchPage, { id })).text).toContain('Run 12')
  })

  test('says at its box what is wrong with it, and keeps what was typed', async () => {
    const id = await batchOfBoth()
    const none = await make([])
    expect(none.text).toContain('Choose at least one bonus')
    expect((await make([`${randomUUID()}:1`], { payDate: '2036-06-12' })).text).toContain('check the year')
    const early = await ask(
      clerk,
      paying,
      { id },
      {
        ...{ requestKey: randomUUID(), reference: 'Kept as typed', ...boxesOfDate('paidOn', '2026-05-01') },
      },
    )
    expect(early.text).toContain('earned after that day')
    expect(early.text).toContain('Kept as typed')
    expect((await ask(clerk, callingOff, { id }, { reason: '' })).status).toBe(400)
    expect((await ask(clerk, callingOff, { id }, { reason: 'Wrong date' })).to).toContain('done=called-off')
    expect((await pay(id)).text).toContain('called off meanwhile')
  })
})

describe('a paid bonus that is not earned any more', () => {
  test('is shown to HR and payroll, and taken back by a line below zero in a later batch', async () => {
    await pay(await batchOfBoth())
    const id = await idOf('probation')
    const words = 'Paid, but no longer earned by the dates'
    expect((await ask(hr, hrList, {}, undefined, '/hr/bonuses?at=decide')).text).not.toContain(id)
    await endEmployment(agency.portal, agency.at('2026-06-12'), may(hr, 'change employment'), {
      ...{ employmentId, lastDay: '2026-05-29' },
    })
    for (const [viewer, page] of [
      [hr, bonusPage],
      [clerk, payroll],
    ] as const)
      expect((await ask(viewer, page, { id })).text).toContain(words)
    expect((await ask(hr, deciding, { id, deed: 'reverse' }, { reason: '' })).status).toBe(400)
    expect((await ask(hr, deciding, { id, deed: 'reverse' }, { reason: 'Left before' })).to).toContain('bonus-reverse')
    expect((await ask(hr, deed, { id, deed: 'keep' })).to).toContain('done=changed')
    const sums = async () => (await ask(clerk, totalsFile)).text
    const before = await sums()
    const back = batchIn((await make([`${id}:-10000`])).to)
    expect((await ask(clerk, batchFile, { id: back })).text).toContain(',-100,2026-03-02,2026-05-30')
    await pay(back)
    expect(await sums()).not.toBe(before)
    expect((await ask(hr, bonusPage, { id })).text).toContain('Paid, and taken back in batch')
  })

  test('stays where somebody keeps it with a reason', async () => {
    await pay(await batchOfBoth())
    const id = await idOf('probation')
    await endEmployment(agency.portal, agency.at('2026-06-12'), may(hr, 'change employment'), {
      ...{ employmentId, lastDay: '2026-05-29' },
    })
    expect((await ask(hr, deciding, { id, deed: 'keep' }, { reason: 'Agreed so' })).to).toContain('done=bonus-keep')
    expect((await ask(hr, bonusPage, { id })).text).toContain('Agreed so')
    expect((await ask(clerk, payroll)).text).not.toContain(id)
  })
})

test('whose it is reads on their own page where each bonus stands', async () => {
  const page = async () => (await ask(rosa, ownPage)).text
  expect(await page()).toContain('HR has to approve it')
  const id = await batchOfBoth()
  expect(await page()).toContain('In the payroll of 12 June 2026')
  await pay(id)
  expect(await page()).toContain('Paid on 12 June 2026')
})
