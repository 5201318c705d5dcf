import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { foreseeableLapsesWithoutWarning, lapsesProven } from '#db/queries/lapse-proof.ts'
import { lapseWarnings, notices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { inDeed } from '#workflows/deed.ts'
import { recordDelivery } from '#workflows/notices/deliveries.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { type TestAgency, testAgency } from '../support/agency.ts'

const scope = operatorScope('jobs', 'run sweep')
const march = { from: '2026-03-01', through: '2026-03-31', today: '2026-04-05', timeZone: 'America/Phoenix' }
const cpr = (through: string): Fact => ({ kind: 'credential', of: ['cpr'], from: '2025-01-01', through })
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

async function employed(recorded: string, ...facts: Fact[]) {
  const { personId } = await agency.person()
  await agency.employ(personId, agency.at('2025-06-02'), { hiredOn: '2025-06-02' })
  const ids = await agency.facts(personId, agency.at(recorded), ...facts)
  return { personId, ids }
}
const proven = async (personId: string, asked: Partial<typeof march> & { masked?: string[] } = {}) =>
  (await lapsesProven(agency.database.db, scope, { ...march, ...asked })).filter((each) => each.personId === personId)
const unwarned = async (personId: string) =>
  (await foreseeableLapsesWithoutWarning(agency.database.db, scope, march)).filter((each) => each.personId === personId)

test('a lapse is listed with every warning that preceded it, and when each letter left', async () => {
  const { personId } = await employed('2026-01-05', cpr('2026-03-20'))
  for (const day of ['2026-01-05', '2026-03-06', '2026-03-20', '2026-04-01'])
    await runSweep(agency.portal, agency.at(day), scope)
  const letters = await agency.database.db.select().from(notices).where(eq(notices.personId, personId))
  const first = letters.find(({ body }) => body.kind === 'reminders' && body.asOf === '2026-01-05')
  await recordDelivery(agency.portal, agency.at('2026-01-05'), first?.id ?? '', { via: 'folder', providerId: '' })
  expect(await proven(personId)).toMatchObject([
    {
      requirement: 'cpr',
      through: '2026-03-20',
      warned: true,
      unforeseen: null,
      warnings: [
        { threshold: 90, day: '2026-01-05', sentAt: agency.at('2026-01-05').now },
        { threshold: 14, day: '2026-03-06', sentAt: null },
        { threshold: 0, day: '2026-03-20', sentAt: null },
        { threshold: -7, day: '2026-04-01', sentAt: null },
      ],
    },
  ])
  expect(await unwarned(personId)).toEqual([])
})

test('a lapse that was to be seen coming and of which nobody was warned is counted, also where the only warning came after it', async () => {
  const { personId } = await employed('2026-03-01', cpr('2026-03-21'))
  expect(await unwarned(personId)).toMatchObject([{ requirement: 'cpr', through: '2026-03-21', unforeseen: null }])
  await runSweep(agency.portal, agency.at('2026-03-23'), scope)
  const given = and(eq(lapseWarnings.personId, personId), eq(lapseWarnings.requirement, 'cpr'))
  expect(await agency.database.db.$count(lapseWarnings, given)).toBe(1)
  expect(await unwarned(personId)).toHaveLength(1)
})

test('what is over only tomorrow has not lapsed, and what outlasts the employment never does', async () => {
  const { personId } = await employed('2026-03-01', cpr('2026-03-31'))
  expect(await proven(personId, { today: '2026-03-31' })).toEqual([])
  expect(await proven(personId, { today: '2026-04-01' })).toHaveLength(1)
  expect(await proven(personId, { masked: ['cpr'] })).toEqual([])
  const leaving = await agency.person()
  await agency.employ(leaving.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05', lastDay: '2026-03-31' })
  await agency.facts(leaving.personId, agency.at('2026-01-05'), cpr('2026-03-31'))
  expect(await proven(leaving.personId)).toEqual([])
})

test('what came after its last good day had begun could not be foreseen: recorded late, taken back, or stopped by its source', async () => {
  const late = await employed('2026-03-25', cpr('2026-03-22'))
  const dropped = await employed('2026-01-05', cpr('2026-03-10'), cpr('2027-03-10'))
  const stopped = await employed('2026-01-05', cpr('2027-03-10'))
  const retracting = operatorScope('command line', 'import people')
  await inDeed(agency.portal, agency.at('2026-03-27'), retracting, async (deed) => {
    await deed.retractFact(dropped.personId, dropped.ids[1] ?? '', 'a forgery')
    await deed.retractFact(stopped.personId, stopped.ids[0] ?? '', 'interrupted')
    const interruptions = [{ from: '2026-03-12', why: 'suspended' }]
    await deed.addFact(stopped.personId, { ...cpr('2027-03-10'), interruptions } as Fact, 'personnel file')
  })
  const reasons = await Promise.all([late, dropped, stopped].map(({ personId }) => proven(personId)))
  expect(reasons.map(([lapse]) => [lapse?.through, lapse?.unforeseen])).toEqual([
    ['2026-03-22', 'recorded-late'],
    ['2026-03-10', 'retracted'],
    ['2026-03-11', 'interrupted'],
  ])
  for (const { personId } of [late, dropped, stopped]) expect(await unwarned(personId)).toEqual([])
})
