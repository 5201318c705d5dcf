import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { accounts, notices, people, remindersGiven, submissions, unaddressedNotices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { writeLetter } from '#emails/write-letter.tsx'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '../support/agency.ts'
import { accepted, may } from '../support/hr.ts'
import { memberIn, type TestTeam, teamIn } from '../support/team.ts'

const scope = operatorScope('jobs', 'run sweep')
type Account = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let team: TestTeam
let hr: Account
let medical: Account
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  medical = await agency.person({ name: 'Mina Reader', roles: ['hr', 'medical'] })
  await agency.person({ name: 'Nora Silent', roles: ['hr'], email: null })
  team = await teamIn(agency)
  await teamIn(agency)
})

const sweep = (day: string) => runSweep(agency.portal, agency.at(day), scope)

/** What somebody was told about a person, by day: the requirement and of what. */
async function told(listener: Account, about: string) {
  const rows = await agency.database.db.select().from(notices).where(eq(notices.personId, listener.personId))
  return rows
    .flatMap(({ body }) => (body.kind === 'reminders' ? body.items.map((item) => ({ day: body.asOf, item })) : []))
    .flatMap(({ day, item }) =>
      item.about === 'lapse of other' && item.personId === about ? [`${day} ${item.requirement} ${item.what}`] : [],
    )
    .sort()
}

const cprThrough = (through: string): Fact[] => [
  ...everythingInOrder('2028-01-10').filter(({ kind }) => kind !== 'credential' && kind !== 'check'),
  { kind: 'check', of: 'leadership', on: '2026-01-10', outcome: 'clear' },
  { kind: 'check', of: 'tuberculosis', on: '2028-01-10', outcome: 'clear' },
  { kind: 'credential', of: ['cpr'], from: '2026-01-10', through },
  { kind: 'credential', of: ['first-aid'], from: '2028-01-10', through: '2029-12-31' },
  { kind: 'credential', of: ['driver-license'], state: 'AZ', from: '2020-01-01', through: '2040-06-10' },
  { kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: '2025-01-10', through: '2040-01-10' },
]

test('what lapses is told once from 30 days before on, and once more when a warning stays without action', async () => {
  const personId = await memberIn(agency, team.teamId, 'Rosa Example', { facts: cprThrough('2028-03-31') })
  for (const day of ['2028-02-01', '2028-03-01', '2028-03-02', '2028-03-17', '2028-03-19']) await sweep(day)
  const soon = ['2028-03-01 cpr soon']
  for (const each of [hr, medical, team.manager]) expect(await told(each, personId)).toEqual(soon)

  await Promise.all([sweep('2028-03-20'), sweep('2028-03-20')])
  for (const day of ['2028-03-19', '2028-03-21']) await sweep(day)
  for (const each of [hr, medical, team.manager])
    expect(await told(each, personId)).toEqual([...soon, '2028-03-20 cpr no action'])
  const rows = await agency.database.db.select().from(remindersGiven)
  const kept = rows.filter(({ key }) => key.startsWith(`no-action:${personId}:`))
  expect(kept.filter(({ noticeId }) => noticeId === null)).toHaveLength(1)
  expect(kept).toHaveLength(4)
})

test('nothing is escalated where something was handed in, nor what was renewed', async () => {
  const facts = cprThrough('2028-05-31')
  const sent = await memberIn(agency, team.teamId, 'Sol Example', { facts })
  const renewed = await memberIn(agency, team.teamId, 'Ria Example', { facts })
  await sweep('2028-05-17')
  await agency.database.db.insert(submissions).values({
    ...{ personId: sent, positionId: pact, requirements: ['cpr'], sentAt: agency.at('2028-05-18').now },
    claims: { kind: 'credential', of: ['cpr'], from: '2028-05-18', through: '2030-05-18' },
  })
  await agency.facts(renewed, agency.at('2028-05-18'), {
    ...{ kind: 'credential', of: ['cpr'], from: '2028-05-18', through: '2030-05-18' },
  })
  for (const day of ['2028-05-20', '2028-05-27', '2028-05-30']) await sweep(day)
  for (const personId of [sent, renewed])
    for (const each of [hr, team.manager]) expect(await told(each, personId)).toEqual(['2028-05-17 cpr soon'])
})

test('of what is medical, managers and HR without the permission hear that it is good through a day, and never more', async () => {
  const personId = await memberIn(agency, team.teamId, 'Tess Example', {
    facts: [
      ...everythingInOrder('2028-07-10').filter((fact) => fact.kind !== 'check' || fact.of !== 'tuberculosis'),
      { kind: 'check', of: 'tuberculosis', on: '2027-07-20', outcome: 'clear' },
    ],
  })
  for (const day of ['2028-07-10', '2028-07-13', '2028-07-21', '2028-07-30']) await sweep(day)
  const soon = ['2028-07-10 tuberculosis soon']
  expect(await told(team.manager, personId)).toEqual(soon)
  expect(await told(hr, personId)).toEqual(soon)
  expect(await told(medical, personId)).toEqual([...soon, '2028-07-13 tuberculosis no action'].sort())
})

test('someone in HR is not told of themself, and who manages and works in HR is told once', async () => {
  const both = await agency.person({ name: 'Bea Both', roles: ['hr', 'manager'] })
  const own = await teamIn(agency, { manager: both })
  const personId = await memberIn(agency, own.teamId, 'Uma Example', { facts: cprThrough('2028-09-30') })
  await agency.employ(hr.personId, agency.at('2028-08-01'), { hiredOn: '2028-08-01' })
  await agency.facts(hr.personId, agency.at('2028-08-01'), ...cprThrough('2028-09-30'))
  await sweep('2028-09-10')
  expect(await told(both, personId)).toEqual(['2028-09-10 cpr soon'])
  expect(await told(hr, hr.personId)).toEqual([])
  expect(await told(medical, hr.personId)).toEqual(['2028-09-10 cpr soon'])
})

test('an account that is closed is told of nothing', async () => {
  const gone = await agency.person({ name: 'Gil Gone', roles: ['hr'] })
  const closed = { disabledAt: agency.at('2028-10-01').now }
  await agency.database.db.update(accounts).set(closed).where(eq(accounts.id, gone.accountId))
  const personId = await memberIn(agency, team.teamId, 'Vera Example', { facts: cprThrough('2028-11-30') })
  await sweep('2028-11-10')
  expect(await told(gone, personId)).toEqual([])
  expect(await told(hr, personId)).toEqual(['2028-11-10 cpr soon'])
})

test('I-9 and E-Verify are told to HR when they are due, on their last day and when that has passed, each once', async () => {
  const made = await accepted(agency, hr, { today: '2026-11-20', firstDay: '2026-12-07' })
  const input = { applicationId: made.applicationId, firstDay: '2026-12-07', teamId: null }
  await hireApplicant(agency.portal, agency.at('2026-11-20'), may(hr, 'hire applicant'), input)
  for (const day of ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-09', '2026-12-11', '2026-12-14'])
    await sweep(day)
  const rows = await agency.database.db.select().from(notices).where(eq(notices.personId, hr.personId))
  const days = rows.flatMap(({ body }) =>
    body.kind === 'reminders'
      ? body.items.flatMap((item) => (item.about === 'clock' && item.what === 'section-2' ? [body.asOf] : []))
      : [],
  )
  expect(days.sort()).toEqual(['2026-12-08', '2026-12-10', '2026-12-11'])
})

test('the letter names nobody, leads to the person, and is in the language of its reader', async () => {
  const personId = await memberIn(agency, team.teamId, 'Wanda Example', { facts: cprThrough('2029-01-31') })
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, team.manager.personId))
  await sweep('2029-01-20')
  const rows = await agency.database.db.select().from(notices).where(eq(notices.personId, team.manager.personId))
  const notice = rows.find(({ body }) => body.kind === 'reminders' && body.asOf === '2029-01-20')
  expect(notice?.language).toBe('es')
  const occasion = { agency: 'Our agency', origin: 'https://portal.example', givenName: 'Marisol' }
  if (!notice) throw new Error('no letter')
  const letter = await writeLetter(notice.body, { ...occasion, language: notice.language })
  expect(letter.text).toContain('alguien de su equipo')
  expect(letter.text).toContain('31 de enero de 2029')
  expect(letter.text).toContain(`https://portal.example/team/people/${personId}`)
  expect(letter.text + letter.html + letter.subject).not.toContain('Wanda')
  const { db } = agency.database
  expect(await db.select().from(unaddressedNotices)).not.toEqual([])
})
