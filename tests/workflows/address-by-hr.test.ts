import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { operatorScope, ownScope, type Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { issueCode } from '#workflows/accounts/issue-code.ts'
import { openWithCode } from '#workflows/accounts/open-with-code.ts'
import { requestCode } from '#workflows/accounts/request-code.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { confirmEmailChange } from '#workflows/people/confirm-email-change.ts'
import { issueEmailChangeCode } from '#workflows/people/issue-email-change-code.ts'
import { requestEmailChange } from '#workflows/people/request-email-change.ts'
import { NotFound } from '#workflows/problems.ts'

type Person = Extract<Viewer, { kind: 'account' }>

const day = '2026-03-02'
const at = (minutes: number) => ({ now: new Date(Date.parse(`${day}T12:00:00Z`) + minutes * 60_000), today: day })
let agency: TestAgency
let hr: Person

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', email: 'hana@staff.example', roles: ['hr'] })
})

/** Someone whom HR entered: no address, no account. */
async function entered(name = 'Tadeo Villa'): Promise<string> {
  const [givenName = '', familyName = ''] = name.split(' ')
  const [row] = await agency.database.db
    .insert(schema.people)
    .values({ givenName, familyName, source: 'application', createdAt: at(0).now })
    .returning({ id: schema.people.id })
  return row?.id ?? ''
}

const ask = (personId: string, email: string, minute = 0, by = hr) =>
  requestEmailChange(agency.portal, at(minute), may(by, 'record e-mail address'), { personId, email })

async function asked(personId: string, email: string, minute = 0) {
  const change = await ask(personId, email, minute)
  if (!change.ok) throw new Error(change.problem)
  const { changeId } = change
  const letters = operatorScope('jobs', 'write letter')
  return { changeId, code: (await issueEmailChangeCode(agency.portal, at(minute), letters, changeId)) ?? '' }
}

const confirm = (personId: string, changeId: string, code: string, minute = 1, by = hr) =>
  confirmEmailChange(agency.portal, at(minute), may(by, 'record e-mail address'), { personId, changeId, code })

async function addressOf(personId: string) {
  const [person] = await agency.database.db.select().from(schema.people).where(eq(schema.people.id, personId))
  return person?.email
}

const noticesTo = async (email: string) => {
  const sent = await agency.database.db.select().from(schema.notices).where(eq(schema.notices.email, email))
  return sent.map(({ body }) => body.kind)
}

test('with the code that the person tells, the address counts and opens their own record', async () => {
  const personId = await entered()
  const { changeId, code } = await asked(personId, ' Tadeo@people.example ')
  expect(await confirm(personId, changeId, code === '000000' ? '111111' : '000000')).toMatchObject({ problem: 'wrong' })
  expect(await addressOf(personId)).toBeNull()
  expect(await confirm(personId, changeId, code)).toEqual({ ok: true })
  expect(await addressOf(personId)).toBe('tadeo@people.example')
  expect(await noticesTo('tadeo@people.example')).toEqual(['email-change-code'])
  const { db } = agency.database
  const untold = await db
    .select()
    .from(schema.unaddressedNotices)
    .where(eq(schema.unaddressedNotices.personId, personId))
  expect(untold, 'nobody is to be told by letter of an old address that never was').toEqual([])
  const entries = await db.select().from(schema.ledger).where(eq(schema.ledger.chain, personId))
  expect(entries.map(({ event, by }) => [event, by])).toEqual([
    ['e-mail code asked for', hr.accountId],
    ['e-mail address recorded', hr.accountId],
  ])
  expect(JSON.stringify(entries)).not.toContain('people.example')

  const [door, language] = [operatorScope('front door', 'sign in'), 'en' as const]
  const { codeId } = await requestCode(agency.portal, at(5), door, { email: 'tadeo@people.example', language })
  const mailed = await issueCode(agency.portal, at(5), operatorScope('jobs', 'sign in'), codeId)
  const opened = await openWithCode(agency.portal, at(6), door, { codeId, code: mailed ?? '', language })
  expect(opened).toMatchObject({ ok: true, personId })
})

test('where there was an address, it is told, and whoever is signed in with it is no longer', async () => {
  const viewer = await agency.person({ email: 'before@people.example' })
  const sessions = openSessions(agency.database)
  const [theirs, ours] = [
    await sessions.open(viewer.accountId, 'code', at(0).now),
    await sessions.open(hr.accountId, 'password', at(0).now),
  ]
  const { changeId, code } = await asked(viewer.personId, 'after@people.example')
  expect(await confirm(viewer.personId, changeId, code)).toEqual({ ok: true })
  expect(await noticesTo('before@people.example')).toEqual(['email-changed'])
  const { db } = agency.database
  const [account] = await db.select().from(schema.accounts).where(eq(schema.accounts.id, viewer.accountId))
  expect(account?.email).toBe('after@people.example')
  expect(theirs).not.toBe(ours)
  const open = async (accountId: string) =>
    (await db.select().from(schema.sessions).where(eq(schema.sessions.userId, accountId))).length
  expect([await open(viewer.accountId), await open(hr.accountId)]).toEqual([0, 1])
})

test('five codes a day go out for one person, whoever asks for them; a form sent twice sends one', async () => {
  const viewer = await agency.person()
  const own = ownScope(viewer, 'change contact')
  if (!own) throw new Error('may not')
  const first = await ask(viewer.personId, 'one@people.example', 0)
  expect(await ask(viewer.personId, 'one@people.example', 0.1)).toEqual(first)
  for (const minute of [1, 2, 3]) await asked(viewer.personId, `at-${minute}@people.example`, minute)
  const fifth = await requestEmailChange(agency.portal, at(4), own, { email: 'five@people.example' })
  expect(fifth).toMatchObject({ ok: true })
  expect(await ask(viewer.personId, 'six@people.example', 5)).toEqual({ ok: false, problem: 'often' })
  const sixth = await requestEmailChange(agency.portal, at(5), own, { email: 'six@people.example' })
  expect(sixth).toEqual({ ok: false, problem: 'often' })
  expect(await noticesTo('six@people.example')).toEqual([])
  expect(await ask(viewer.personId, 'six@people.example', 24 * 60 + 1)).toMatchObject({ ok: true })
})

test('nobody in HR records their own, that of staff, or with another person’s change', async () => {
  await expect(ask(hr.personId, 'own@people.example')).rejects.toThrow(NotFound)
  const colleague = await agency.person({ roles: ['payroll'] })
  expect(await ask(colleague.personId, 'x@people.example')).toEqual({ ok: false, problem: 'staff' })
  const [one, other] = [await entered(), await entered('Ines Prado')]
  const { changeId, code } = await asked(one, 'one-of-two@people.example')
  await expect(confirm(other, changeId, code)).rejects.toThrow(NotFound)
  const { accountId } = await agency.person()
  await expect(
    confirmEmailChange(agency.portal, at(1), may({ ...hr, accountId, personId: one }, 'record e-mail address'), {
      personId: one,
      changeId,
      code,
    }),
  ).rejects.toThrow(NotFound)
  expect(await addressOf(one)).toBeNull()
})

test('an address of another record is refused, and which record it is said only where HR may change it', async () => {
  const personId = await entered()
  const other = await agency.person({ email: 'Shared@people.example' })
  const refused = { ok: false, problem: 'taken' } as const
  expect(await ask(personId, 'shared@people.example')).toEqual({ ...refused, otherId: other.personId })
  expect(await ask(personId, 'hana@staff.example')).toEqual({ ...refused, otherId: null })
  const { changeId, code } = await asked(personId, 'late@people.example', 2)
  await agency.person({ email: 'late@people.example' })
  expect(await confirm(personId, changeId, code, 3)).toEqual(refused)
  expect(await addressOf(personId)).toBeNull()
})

test('the code that becomes of someone with a role meanwhile opens nothing', async () => {
  const viewer = await agency.person({ email: 'promoted@people.example' })
  const { changeId, code } = await asked(viewer.personId, 'new-of-promoted@people.example')
  const role = { accountId: viewer.accountId, role: 'admin', grantedAt: at(0).now } as const
  await agency.database.db.insert(schema.accountRoles).values(role)
  expect(await confirm(viewer.personId, changeId, code)).toEqual({ ok: false, problem: 'staff' })
  expect(await addressOf(viewer.personId)).toBe('promoted@people.example')
})
