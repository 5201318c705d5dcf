import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { secondsToWaitForCode } from '#workflows/accounts/code-throttle.ts'
import { issueCode } from '#workflows/accounts/issue-code.ts'
import { networkOf } from '#workflows/accounts/network-of.ts'
import { openWithCode } from '#workflows/accounts/open-with-code.ts'
import { requestCode } from '#workflows/accounts/request-code.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

const scope = operatorScope('front door', 'sign in')
const noon = new Date('2026-03-02T19:00:00Z')
const later = (minutes: number) => ({ now: new Date(noon.getTime() + minutes * 60_000), today: '2026-03-02' })
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const address = () => `${randomUUID()}@people.example`
const ask = (email: string, minutes = 0) =>
  requestCode(agency.portal, later(minutes), scope, { email, language: 'es' }).then(({ codeId }) => codeId)
const open = (codeId: string, code: string, minutes = 1) =>
  openWithCode(agency.portal, later(minutes), scope, { codeId, code, language: 'es' })

async function issue(codeId: string, minutes = 0): Promise<string> {
  const code = await issueCode(agency.portal, later(minutes), scope, codeId)
  if (!code) throw new Error('no code was made')
  return code
}

async function peopleWith(email: string) {
  return agency.database.db.select().from(schema.people).where(eq(schema.people.email, email))
}

describe('a code opens', () => {
  test('an unknown address becomes a person with an account only with the right code', async () => {
    const email = address()
    const codeId = await ask(email)
    const code = await issue(codeId)
    expect(await open(codeId, wrongOf(code))).toEqual({ ok: false, problem: 'wrong' })
    expect(await peopleWith(email)).toEqual([])
    const opened = await open(codeId, ` ${code.slice(0, 3)} ${code.slice(3)} `)
    expect(opened).toMatchObject({ ok: true })
    expect(await peopleWith(email)).toMatchObject([{ language: 'es', source: 'application', givenName: '' }])
  })

  test('the person whom the files know under the address, not a second one', async () => {
    const email = address()
    const [imported] = await agency.database.db
      .insert(schema.people)
      .values({
        givenName: 'Old',
        familyName: 'Hand',
        email: email.toUpperCase(),
        source: 'personnel file',
        createdAt: noon,
      })
      .returning()
    const codeId = await ask(email)
    expect(await open(codeId, await issue(codeId))).toMatchObject({ ok: true, personId: imported?.id })
  })

  test('the account of someone who signs in again, whatever the capitals of the address', async () => {
    const email = address()
    const known = await agency.person({ email })
    const codeId = await ask(` ${email.toUpperCase()} `)
    expect(await open(codeId, await issue(codeId))).toMatchObject({ ok: true, accountId: known.accountId })
  })

  test('staff roles do not count in a session opened by code', async () => {
    const email = address()
    await agency.person({ email, roles: ['hr', 'admin'] })
    const codeId = await ask(email)
    const opened = await open(codeId, await issue(codeId))
    if (!opened.ok) throw new Error(opened.problem)
    const sessions = openSessions(agency.database)
    const token = await sessions.open(opened.accountId, 'code', new Date())
    expect((await sessions.read(token, new Date()))?.viewer.roles).toEqual([])
  })

  test('T6 the session that the browser brought along is dead after signing in', async () => {
    const { accountId } = await agency.person()
    const sessions = openSessions(agency.database)
    const before = await sessions.open(accountId, 'code', new Date())
    const after = await sessions.open(accountId, 'code', new Date(), before)
    expect(await sessions.read(before, new Date())).toBeNull()
    expect((await sessions.read(after, new Date()))?.viewer.accountId).toBe(accountId)
  })

  test('but not for a closed account', async () => {
    const email = address()
    const { accountId } = await agency.person({ email })
    await agency.database.db.update(schema.accounts).set({ disabledAt: noon }).where(eq(schema.accounts.id, accountId))
    const codeId = await ask(email)
    expect(await open(codeId, await issue(codeId))).toEqual({ ok: false, problem: 'closed' })
  })
})

describe('a code does not open', () => {
  test('before its mail has been written, nor without a request', async () => {
    expect(await open(await ask(address()), '000000')).toEqual({ ok: false, problem: 'wrong' })
    expect(await open(randomUUID(), '000000')).toEqual({ ok: false, problem: 'expired' })
  })

  test('at its tenth minute', async () => {
    const codeId = await ask(address())
    const code = await issue(codeId, 3)
    expect(await open(codeId, code, 13)).toEqual({ ok: false, problem: 'expired' })
    expect(await open(codeId, code, 12)).toMatchObject({ ok: true })
  })

  test('a second time', async () => {
    const codeId = await ask(address())
    const code = await issue(codeId)
    expect(await open(codeId, code)).toMatchObject({ ok: true })
    expect(await open(codeId, code)).toEqual({ ok: false, problem: 'used' })
  })

  test('after five wrong ones', async () => {
    const codeId = await ask(address())
    const code = await issue(codeId)
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await open(codeId, wrongOf(code)))
    expect(answers.map((answer) => !answer.ok && answer.problem)).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'tooMany',
    ])
    expect(await open(codeId, code)).toEqual({ ok: false, problem: 'tooMany' })
  })

  test('once a newer one has been asked for, and says so', async () => {
    const email = address()
    const first = await ask(email)
    const old = await issue(first)
    const second = await ask(email, 1)
    const fresh = await issue(second, 1)
    expect(await open(first, old, 2)).toEqual({ ok: false, problem: 'superseded' })
    if (old !== fresh) expect(await open(second, old, 2)).toEqual({ ok: false, problem: 'superseded' })
    expect(await open(second, fresh, 2)).toMatchObject({ ok: true })
  })

  test('T13 of ten tries at once with the right code one wins', async () => {
    const email = address()
    const codeId = await ask(email)
    const code = await issue(codeId)
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(codeId, code)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'used')).toHaveLength(9)
    expect(await peopleWith(email)).toHaveLength(1)
  })
})

describe('what is kept', () => {
  test('T3 known and unknown addresses leave the same rows', async () => {
    const known = address()
    await agency.person({ email: known })
    const rows = async (email: string) => {
      const codeId = await ask(email)
      const kept = await agency.database.db.select().from(schema.notices).where(eq(schema.notices.email, email))
      return kept.map(({ personId, language, body }) => ({
        personId,
        language,
        kind: body.kind,
        codeId: codeId.length,
      }))
    }
    expect(await rows(known)).toEqual(await rows(address()))
  })

  test('no readable code, and another one each time the mail is written', async () => {
    const codeId = await ask(address())
    const [first, second] = [await issue(codeId), await issue(codeId)]
    const [row] = await agency.database.db.select().from(schema.signInCodes).where(eq(schema.signInCodes.id, codeId))
    expect(row?.codeHash).toMatch(/^[\w-]{22}\.[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain(second)
    if (first !== second) expect(await open(codeId, first)).toEqual({ ok: false, problem: 'wrong' })
    expect(await open(codeId, second)).toMatchObject({ ok: true })
  })

  test('no mail for a request that was used, superseded, or is older than an hour', async () => {
    const email = address()
    const old = await ask(email)
    expect(await issueCode(agency.portal, later(60), scope, old)).toBeNull()
    const fresh = await ask(email, 1)
    expect(await issueCode(agency.portal, later(1), scope, old)).toBeNull()
    await open(fresh, await issue(fresh, 1), 2)
    expect(await issueCode(agency.portal, later(2), scope, fresh)).toBeNull()
  })
})

test('T4 a mailbox gets five codes in a quarter of an hour; others are not held up by it', async () => {
  const email = address()
  const waits = []
  for (let i = 0; i < 7; i++)
    waits.push(await secondsToWaitForCode(i % 2 ? email : ` ${email.toUpperCase()}`, '192.0.2.1'))
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  for (const wait of waits.slice(5)) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(15 * 60)
  }
  expect(await secondsToWaitForCode(address(), '192.0.2.1')).toBe(0)
})

test('T4 whoever asks for codes for a victim uses up nothing of the victim’s own', async () => {
  const victim = address()
  for (let i = 0; i < 60; i++) await secondsToWaitForCode(victim, '192.0.2.7')
  expect(await secondsToWaitForCode(victim, '192.0.2.7')).toBeGreaterThan(0)
  expect(await secondsToWaitForCode(victim, '198.51.100.8')).toBe(0)
})

test('T4 all addresses of one IPv6 network are counted as one', async () => {
  const victim = address()
  const waits = []
  for (let i = 1; i <= 6; i++) waits.push(await secondsToWaitForCode(victim, `2001:db8:0:7::${i}`))
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(waits[5]).toBeGreaterThan(0)
  expect(await secondsToWaitForCode(victim, '2001:db8:0:8::1')).toBe(0)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:0:0:ffff::1', '2001:db8:0:0::/64'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('the network of %s', (given, network) => {
  expect(networkOf(given)).toBe(network)
})
