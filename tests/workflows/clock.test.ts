import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { policiesInForce } from '#db/queries/policies.ts'
import { bonuses, ledgerAnchors, notices, probationCompletions } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { addDays, instantIn, timeOfDayIn, todayIn } from '#domain/calendar/dates.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const scope = operatorScope('jobs', 'run sweep')
const quarter = 15 * 60_000

/** What a worker does at an instant: its day is the agency's. */
async function tick(agency: TestAgency, now: Date) {
  const { timeZone } = (await policiesInForce(agency.database.db, now)).agency
  const moment = { now, today: todayIn(timeZone, now) }
  await runSweep(agency.portal, moment, scope)
  await anchorLedger(agency.portal, moment, scope)
}

/** Someone whose first day it is. */
async function hiredOn(agency: TestAgency, day: string) {
  const { personId } = await agency.person()
  await agency.employ(personId, agency.at('2026-06-01'), { hiredOn: day })
  return personId
}

/** Someone long employed whose CPR card is good through a day, and everything else for years. */
async function lapsingAfter(agency: TestAgency, day: string) {
  const { personId } = await agency.person()
  const recent = addDays(day, -100)
  const facts = everythingInOrder(recent).filter(({ kind }) => kind !== 'credential')
  await agency.facts(
    personId,
    agency.at('2026-06-01'),
    ...facts,
    { kind: 'credential', of: ['driver-license'], state: 'AZ', from: '2020-01-01', through: '2040-06-10' },
    { kind: 'credential', of: ['cpr', 'first-aid'], from: recent, through: day },
    { kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: recent, through: '2033-01-01' },
  )
  await agency.employ(personId, agency.at('2026-06-01'), { hiredOn: addDays(day, -400) })
  return personId
}

const bonusesOf = (agency: TestAgency, personId: string) =>
  agency.database.db.select().from(bonuses).where(eq(bonuses.personId, personId)).orderBy(bonuses.earnedOn)

/** When the letters about a lapse were written. */
async function warningsOf(agency: TestAgency, personId: string): Promise<Date[]> {
  const written = await agency.database.db
    .select()
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(notices.createdAt)
  return written
    .filter(({ body }) => ['lapse-warning', 'reminders'].includes(body.kind))
    .map(({ createdAt }) => createdAt)
}

const spring = '2027-03-14'
const autumn = '2027-11-07'
const leap = '2028-02-29'
const nights = [
  ['America/Phoenix', spring],
  ['America/New_York', spring],
  ['America/New_York', autumn],
  ['America/Anchorage', spring],
  ['America/Anchorage', autumn],
  ['Pacific/Honolulu', spring],
  ['Pacific/Kiritimati', autumn],
  // Half an hour is put forward and back, in the nights of the southern half of the earth.
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['America/Phoenix', leap],
  ['America/New_York', leap],
  ['Pacific/Honolulu', leap],
  ['Pacific/Kiritimati', leap],
  ['Australia/Lord_Howe', leap],
] as const

/** The ticks of three days that lie around the agency's midnights and the hours in which its clocks are changed. */
function ticksAround(zone: string, night: string): Date[] {
  const from = Date.parse(instantIn(zone, addDays(night, -1), '00:00'))
  const first = Math.floor(from / quarter) * quarter - 4 * quarter
  const all = Array.from({ length: 3 * 96 + 8 }, (_, i) => new Date(first + i * quarter))
  return all.filter((instant) => {
    const time = timeOfDayIn(zone, instant)
    const near = time >= '23:45' || time < '00:30' || (time >= '01:30' && time <= '03:15')
    return near && todayIn(zone, instant) <= addDays(night, 1)
  })
}

describe.each([
  ['T47 the nights in which clocks are changed', nights.filter(([, night]) => night !== leap)],
  ['T48 the leap day', nights.filter(([, night]) => night === leap)],
] as const)('%s', (_, rows) => {
  test.each(rows)(
    'in %s around %s: whatever is due is done once, in the first quarter of its day there',
    async (zone, night) => {
      const agency = await testAgency()
      const changing = operatorScope('command line', 'change policies')
      const inZone = { agency: { ...defaultPolicies.agency, timeZone: zone } }
      await changePolicies(agency.portal, agency.at('2026-06-01'), changing, inZone)
      const days = [addDays(night, -1), night, addDays(night, 1)]
      const hired = new Map<string, string>()
      const completing = new Map<string, string>()
      for (const day of days) {
        hired.set(day, await hiredOn(agency, day))
        completing.set(day, await hiredOn(agency, addDays(day, -89)))
      }
      const lapsing = await lapsingAfter(agency, night)
      const ticks = ticksAround(zone, night)
      await tick(agency, new Date(Date.parse(instantIn(zone, days[0] ?? '', '00:00')) - 12 * 3_600_000))
      for (const instant of ticks) await tick(agency, instant)

      const firstOf = (day: string) => ticks.find((instant) => todayIn(zone, instant) === day)
      for (const day of days) {
        // Kept to the quarter: no later than that after midnight.
        expect(timeOfDayIn(zone, firstOf(day) as Date) < '00:15').toBe(true)
        const [hire, ...more] = await bonusesOf(agency, hired.get(day) ?? '')
        expect([day, hire?.earnedOn, hire?.recordedAt, more]).toEqual([day, day, firstOf(day), []])
        const own = await bonusesOf(agency, completing.get(day) ?? '')
        expect([day, own.map(({ milestone }) => milestone)]).toEqual([day, ['hire', 'probation']])
        expect([day, own[1]?.earnedOn, own[1]?.recordedAt]).toEqual([day, day, firstOf(day)])
        const ends = await agency.database.db
          .select()
          .from(probationCompletions)
          .where(eq(probationCompletions.personId, completing.get(day) ?? ''))
        expect(ends.map(({ lastDay }) => lastDay)).toEqual([day])
      }
      // The day before and the last good day, a letter each; the one of a week before was for downtime to catch up on.
      const written = (await warningsOf(agency, lapsing)).slice(1)
      expect(written).toEqual([firstOf(days[0] ?? ''), firstOf(night)])
      const anchored = await agency.database.db.select().from(ledgerAnchors).orderBy(ledgerAnchors.number)
      expect(anchored.map(({ day }) => day).slice(1)).toEqual(days)
    },
  )
})

test('T48 who is hired on a leap day or is on probation across one has the day that a calendar gives', async () => {
  const agency = await testAgency()
  const onLeapDay = await hiredOn(agency, leap)
  const across = await hiredOn(agency, '2028-01-15')
  const inAPlainYear = await hiredOn(agency, '2027-01-15')
  for (const day of ['2028-02-28', leap, '2028-03-01', '2028-05-27', '2028-05-28', '2028-05-28', '2028-06-30'])
    await tick(agency, agency.at(day).now)
  const earned = async (personId: string) => (await bonusesOf(agency, personId)).map(({ earnedOn }) => earnedOn)
  expect(await earned(onLeapDay)).toEqual([leap, '2028-05-28'])
  expect(await earned(across)).toEqual(['2028-01-15', '2028-04-13'])
  expect(await earned(inAPlainYear)).toEqual(['2027-01-15', '2027-04-14'])
})

describe('T49 a clock that is set back a day and jumps ahead two', () => {
  test('doubles nothing and loses nothing', async () => {
    const agency = await testAgency()
    const days = Array.from({ length: 9 }, (_, i) => `2027-05-${10 + i}`)
    const hired = new Map<string, string>()
    for (const day of days) hired.set(day, await hiredOn(agency, day))
    const lapsing = await lapsingAfter(agency, '2027-05-17')
    const at = (day: number, time: string) => new Date(`2027-05-${day}T${time}:00Z`)
    const told = [
      [10, '12:00'],
      [11, '12:00'],
      // A day back, and the same day again.
      [10, '13:00'],
      [11, '13:00'],
      // Two ahead, and right again.
      [13, '13:15'],
      [14, '12:00'],
      [12, '13:30'],
      [13, '12:00'],
      [14, '12:15'],
      [15, '12:00'],
      [16, '12:00'],
      [15, '12:15'],
      [17, '12:00'],
      [16, '12:15'],
      [17, '12:15'],
      [18, '12:00'],
    ] as const
    for (const [day, time] of told) await tick(agency, at(day, time))

    for (const day of days) {
      const own = await bonusesOf(agency, hired.get(day) ?? '')
      expect([day, own.map(({ earnedOn }) => earnedOn)]).toEqual([day, [day]])
    }
    const written = await warningsOf(agency, lapsing)
    expect(written).toEqual([at(10, '12:00'), at(16, '12:00'), at(17, '12:00')])
    const anchored = await agency.database.db.select().from(ledgerAnchors).orderBy(ledgerAnchors.number)
    const anchoredOn = anchored.map(({ day }) => day)
    expect(anchoredOn).toEqual([...new Set(anchoredOn)].sort())
    expect(anchoredOn.at(-1)).toBe('2027-05-18')
  })
})
