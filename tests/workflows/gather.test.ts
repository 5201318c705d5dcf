import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { notices, remindersGiven, unaddressedNotices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type Reminder, sendReminders } from '#workflows/reminders/gather.ts'
import { type TestAgency, testAgency } from '../support/agency.ts'

const scope = operatorScope('jobs', 'run sweep')
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const lapse = (personId: string, requirement: string, through: string, more: Partial<Reminder> = {}): Reminder => ({
  personId,
  key: `lapse:${personId}:${requirement}:${through}:7`,
  item: { about: 'lapse', requirement, through },
  ...more,
})
const send = (day: string, personId: string, reminders: Reminder[]) =>
  sendReminders(agency.portal, agency.at(day), scope, personId, reminders)
const lettersTo = async (personId: string) =>
  (await agency.portal.database.db.select().from(notices).where(eq(notices.personId, personId)))
    .map(({ body }) => (body.kind === 'reminders' ? [body.asOf, ...body.items.map(said)] : []))
    .sort()
const said = (item: Reminder['item']) => (item.about === 'lapse' ? item.requirement : item.about)

test('what is due on a day goes out in one letter, what is due first at its head, and each thing once for good', async () => {
  const { personId } = await agency.person()
  const due = [lapse(personId, 'tuberculosis', '2027-01-10'), lapse(personId, 'cpr', '2027-01-05')]
  await Promise.all([send('2027-01-01', personId, due), send('2027-01-01', personId, due)])
  await send('2027-01-02', personId, due)
  await send('2026-12-31', personId, due)
  expect(await lettersTo(personId)).toEqual([['2027-01-01', 'cpr', 'tuberculosis']])
})

test('a second letter on one day is written for what is urgent alone; the rest waits for tomorrow', async () => {
  const { personId } = await agency.person()
  await send('2027-01-01', personId, [lapse(personId, 'cpr', '2027-01-08')])
  const later = [lapse(personId, 'first-aid', '2027-01-08')]
  expect(await send('2027-01-01', personId, later)).toBeNull()
  await send('2027-01-01', personId, [lapse(personId, 'tuberculosis', '2027-01-02', { urgent: true })])
  await send('2027-01-02', personId, later)
  expect(await lettersTo(personId)).toEqual([
    ['2027-01-01', 'cpr'],
    ['2027-01-01', 'tuberculosis'],
    ['2027-01-02', 'first-aid'],
  ])
})

test('what is not due any more when the letter is written is left out of it, and may be told another time', async () => {
  const { personId } = await agency.person()
  const renewed = lapse(personId, 'cpr', '2027-01-05', { still: async () => false })
  expect(await send('2027-01-01', personId, [renewed])).toBeNull()
  await send('2027-01-02', personId, [lapse(personId, 'cpr', '2027-01-05')])
  expect(await lettersTo(personId)).toEqual([['2027-01-02', 'cpr']])
})

test('someone without an address is reminded once too: HR tells them otherwise', async () => {
  const { personId } = await agency.person({ email: null })
  const kept: (string | null)[] = []
  const due = [lapse(personId, 'cpr', '2027-01-05', { keep: async (_, noticeId) => void kept.push(noticeId) })]
  await send('2027-01-01', personId, due)
  await send('2027-01-02', personId, due)
  const { db } = agency.portal.database
  const untold = await db.select().from(unaddressedNotices).where(eq(unaddressedNotices.personId, personId))
  expect(untold.map(({ body }) => body.kind)).toEqual(['reminders'])
  expect(kept).toEqual([null])
  expect(await db.select().from(remindersGiven).where(eq(remindersGiven.personId, personId))).toMatchObject([
    { day: '2027-01-01', noticeId: null },
  ])
})
