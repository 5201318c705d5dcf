import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { accounts, invitations, sessions } from '#db/schema/index.ts'
import { authorize, type Scope, type Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { acceptInvitation } from '#workflows/accounts/accept-invitation.ts'
import { changeRoles } from '#workflows/accounts/change-roles.ts'
import { disableAccount } from '#workflows/accounts/disable-account.ts'
import { enableAccount } from '#workflows/accounts/enable-account.ts'
import { inviteStaff } from '#workflows/accounts/invite-staff.ts'
import { HashingBusy, isPassword } from '#workflows/accounts/passwords.ts'
import { renewInvitation } from '#workflows/accounts/renew-invitation.ts'
import { openSessions, type Sessions } from '#workflows/accounts/sessions.ts'
import { signInWithPassword } from '#workflows/accounts/sign-in-with-password.ts'
import { NotFound } from '#workflows/problems.ts'
import { makeSetupLink } from '#workflows/setup/make-setup-link.ts'
import { setUpAgency } from '#workflows/setup/set-up-agency.ts'

const today = '2026-11-22'
const password = 'teal canyon drips slowly'
const agencyName = 'Saguaro Peer Services'

let agency: TestAgency
let open: Sessions
let admin: Extract<Viewer, { kind: 'account' }>
let address = ''
let people = 0

/** The scope of an administrator. */
function administering(): Scope<'manage accounts'> {
  const scope = authorize(admin, 'manage accounts')
  if (!scope) throw new Error('an administrator manages accounts')
  return scope
}

async function invited(roles: Parameters<typeof inviteStaff>[3]['roles'] = ['payroll']) {
  people += 1
  const email = `worker${people}@saguaro.example`
  const done = await inviteStaff(agency.portal, agency.at(today), administering(), {
    givenName: 'Odalys',
    familyName: `Brennan${people}`,
    email,
    roles,
    teamId: null,
  })
  if (!done.ok) throw new Error(done.problem)
  return { ...done, email }
}

async function active(roles: Parameters<typeof inviteStaff>[3]['roles'] = ['payroll']) {
  const staff = await invited(roles)
  const done = await acceptInvitation(agency.portal, agency.at(today), { token: staff.token, password, agencyName })
  if (!done.ok) throw new Error(done.problem)
  return staff
}

const hashOf = async (accountId: string) =>
  (await agency.database.sql`select password_hash from accounts where id = ${accountId}`)[0]?.password_hash as string

const signIn = (email: string, given = password) =>
  signInWithPassword(agency.portal, agency.at(today), { email, password: given, address })

beforeAll(async () => {
  agency = await testAgency()
  open = openSessions(agency.database)
  admin = await agency.person({ name: 'Ines Abara', email: 'ines@saguaro.example', roles: ['admin'] })
})

beforeEach(() => {
  address = `203.0.113.${Math.floor(Math.random() * 255)}:${Math.random()}`
})

test('T1 a password is kept as argon2id with enough memory and passes', async () => {
  const { accountId } = await active()
  const parameters = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(await hashOf(accountId))
  expect(Number(parameters?.[1])).toBeGreaterThanOrEqual(19_456)
  expect(Number(parameters?.[2])).toBeGreaterThanOrEqual(2)
})

test('T1 a hash made with lesser parameters is made anew at the next sign-in', async () => {
  const { accountId, email } = await active()
  const { hash } = await import('@node-rs/argon2')
  const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await agency.database.sql`update accounts set password_hash = ${weak} where id = ${accountId}`
  expect(await signIn(email)).toEqual({ ok: true, accountId })
  const renewed = await hashOf(accountId)
  expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await signIn(email)).toEqual({ ok: true, accountId })
  expect(await hashOf(accountId)).toBe(renewed)
})

test('T2 unknown, wrong, disabled and without a password get one and the same answer', async () => {
  const { accountId, email } = await active()
  const waiting = await invited()
  const wrong = await signIn(email, 'not the password at all')
  await disableAccount(agency.portal, agency.at(today), administering(), { accountId })
  expect(wrong).toEqual({ ok: false, problem: 'wrong' })
  expect(await signIn(email)).toEqual(wrong)
  expect(await signIn(waiting.email)).toEqual(wrong)
  expect(await signIn('nobody@saguaro.example')).toEqual(wrong)
})

test('T4 tries are throttled per mailbox and address, elsewhere not, and the pause ends by itself', async () => {
  const { email, accountId } = await active()
  for (let turn = 0; turn < 10; turn++) expect(await signIn(email, 'wrong')).toMatchObject({ problem: 'wrong' })
  const paused = await signIn(email)
  expect(paused).toMatchObject({ ok: false, problem: 'too many tries' })
  expect('retryAfterSeconds' in paused && paused.retryAfterSeconds).toBeGreaterThan(0)

  const here = address
  address = 'elsewhere'
  expect(await signIn(email)).toEqual({ ok: true, accountId })
  address = here
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
  try {
    expect(await signIn(email)).toEqual({ ok: true, accountId })
  } finally {
    vi.useRealTimers()
  }
})

test('T4 moving about within one IPv6 network gives no more tries', async () => {
  const { email } = await active()
  const here = address
  for (let turn = 1; turn <= 10; turn++) {
    address = `2001:db8:1:2::${turn}`
    expect(await signIn(email, 'wrong')).toMatchObject({ problem: 'wrong' })
  }
  address = '2001:db8:1:2:ffff::1'
  expect(await signIn(email)).toMatchObject({ problem: 'too many tries' })
  address = here
})

test('T5 more passwords at once than can wait are turned away with a time to come again', async () => {
  const { accountId } = await active()
  const encoded = await hashOf(accountId)
  const answers = await Promise.allSettled(Array.from({ length: 60 }, () => isPassword(password, encoded)))
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value)).toHaveLength(60 - refused.length)
  expect(refused.length).toBeGreaterThan(30)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(HashingBusy)
  expect(refused[0]?.reason.retryAfterSeconds).toBeGreaterThan(0)
  expect(await isPassword(password, encoded)).toBe(true)
})

test('T6 signing in makes a new token and the one the browser brought is dead', async () => {
  const { accountId } = await active()
  const { now } = agency.at(today)
  const old = await open.open(accountId, 'password', now)
  const fresh = await open.open(accountId, 'password', now, old)
  expect(fresh).not.toBe(old)
  expect(await open.read(old, now)).toBeNull()
  expect(await open.read(fresh, now)).toMatchObject({ viewer: { accountId } })
})

test('T10 no column of a stolen sessions table opens a session', async () => {
  const { accountId } = await active()
  const { now } = agency.at(today)
  const token = await open.open(accountId, 'password', now)
  const rows = await agency.database.sql`select * from sessions where user_id = ${accountId}`
  expect(rows.length).toBeGreaterThan(0)
  for (const value of rows.flatMap((row) => Object.values(row)))
    expect(await open.read(value instanceof Date ? value.toISOString() : String(value), now)).toBeNull()
  expect(await open.read(token, now)).not.toBeNull()
})

test('T7 a change of roles ends the sessions of the account, a save without a change does not', async () => {
  const { accountId } = await active(['payroll'])
  const { now } = agency.at(today)
  const token = await open.open(accountId, 'password', now)
  const change = (roles: Parameters<typeof changeRoles>[3]['roles']) =>
    changeRoles(agency.portal, agency.at(today), administering(), { accountId, roles, token: null })
  expect(await change(['payroll'])).toEqual({ ok: true, changed: false })
  expect(await open.read(token, now)).not.toBeNull()
  expect(await change(['payroll', 'auditor'])).toEqual({ ok: true, changed: true })
  expect(await open.read(token, now)).toBeNull()
  const again = await open.open(accountId, 'password', now)
  expect((await open.read(again, now))?.viewer.roles.toSorted()).toEqual(['auditor', 'payroll'])
})

test('T7 a new password ends every session of the account', async () => {
  const { accountId } = await active()
  const { now } = agency.at(today)
  const token = await open.open(accountId, 'password', now)
  const renewed = await renewInvitation(agency.portal, agency.at(today), administering(), { accountId })
  if (!renewed.ok) throw new Error(renewed.problem)
  const chosen = 'four lamps above the pier'
  await acceptInvitation(agency.portal, agency.at(today), { token: renewed.token, password: chosen, agencyName })
  expect(await open.read(token, now)).toBeNull()
})

test('T7 who changes their own roles stays signed in here, and nowhere else', async () => {
  const other = await active(['admin', 'hr'])
  const { now } = agency.at(today)
  const here = await open.open(other.accountId, 'password', now)
  const elsewhere = await open.open(other.accountId, 'password', now)
  await changeRoles(agency.portal, agency.at(today), administering(), {
    accountId: other.accountId,
    roles: ['admin'],
    token: here,
  })
  expect(await open.read(here, now)).not.toBeNull()
  expect(await open.read(elsewhere, now)).toBeNull()
})

test('T8 a disabled account is nobody at the next request, and can be enabled again', async () => {
  const { accountId, email } = await active()
  const { now } = agency.at(today)
  const token = await open.open(accountId, 'password', now)
  await disableAccount(agency.portal, agency.at(today), administering(), { accountId })
  expect(await open.read(token, now)).toBeNull()
  expect(await signIn(email)).toMatchObject({ ok: false })
  await agency.database.sql`insert into sessions (id, user_id, expires_at, created_at, method)
    values ('kept', ${accountId}, now() + interval '1 day', now(), 'password')`
  expect(await open.read('kept', now)).toBeNull()
  await enableAccount(agency.portal, agency.at(today), administering(), { accountId })
  expect(await signIn(email)).toEqual({ ok: true, accountId })
})

describe('T13 invitations', () => {
  const accept = (token: string, on = today) =>
    acceptInvitation(agency.portal, agency.at(on), { token, password, agencyName })

  test('only the hash of a token is kept', async () => {
    const { token } = await invited()
    const [dump] = await agency.database.sql`select json_agg(i)::text as rows from invitations i`
    expect(dump?.rows).not.toContain(token)
  })

  test('of two uses at once one wins', async () => {
    const { token, accountId } = await invited()
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, accountId }])
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, problem: 'used' }])
    expect(await accept(token)).toEqual({ ok: false, problem: 'used' })
  })

  test('it lasts seven days', async () => {
    const { token } = await invited()
    expect(await accept(token, '2026-11-29')).toEqual({ ok: false, problem: 'expired' })
    expect(await accept(token, '2026-11-28')).toMatchObject({ ok: true })
  })

  test('a newer link supersedes it', async () => {
    const { token, accountId } = await invited()
    const renewed = await renewInvitation(agency.portal, agency.at(today), administering(), { accountId })
    expect(await accept(token)).toEqual({ ok: false, problem: 'superseded' })
    expect(renewed.ok && (await accept(renewed.token))).toEqual({ ok: true, accountId })
  })

  test('a disabled account has no link', async () => {
    const { token, accountId } = await invited()
    await disableAccount(agency.portal, agency.at(today), administering(), { accountId })
    expect(await accept(token)).toEqual({ ok: false, problem: 'superseded' })
    expect(await renewInvitation(agency.portal, agency.at(today), administering(), { accountId })).toEqual({
      ok: false,
      problem: 'disabled',
    })
  })

  test('a token that was never made opens nothing, and a refused password uses nothing up', async () => {
    const { token } = await invited()
    expect(await accept('x'.repeat(43))).toEqual({ ok: false, problem: 'unknown' })
    const short = { token, password: 'short', agencyName }
    expect(await acceptInvitation(agency.portal, agency.at(today), short)).toEqual({ ok: false, problem: 'tooShort' })
    expect(await accept(token)).toMatchObject({ ok: true })
  })

  test('an e-mail address has one account, in whatever case it is written', async () => {
    const { email, accountId } = await invited()
    const input = { givenName: 'A', familyName: 'B', email: email.toUpperCase(), roles: ['hr'] as const, teamId: null }
    expect(await inviteStaff(agency.portal, agency.at(today), administering(), input)).toEqual({
      ok: false,
      problem: 'account exists',
      accountId,
    })
  })

  test('someone on record keeps their record', async () => {
    const employee = await agency.person({ name: 'Wren Castellano', email: null })
    await agency.database.sql`delete from accounts where person_id = ${employee.personId}`
    await agency.database.sql`update people set email = 'wren@saguaro.example' where id = ${employee.personId}`
    const input = {
      givenName: 'W',
      familyName: 'C',
      email: 'Wren@saguaro.example',
      roles: ['manager'] as const,
      teamId: null,
    }
    const done = await inviteStaff(agency.portal, agency.at(today), administering(), input)
    const [row] = await agency.database.sql`select person_id from accounts where id = ${done.ok ? done.accountId : ''}`
    expect(row?.person_id).toBe(employee.personId)
  })
})

test('T15 a password of 64 characters of any script is taken, a common one and one with a name are not', async () => {
  const { token, accountId, email } = await invited()
  const choose = (chosen: string) =>
    acceptInvitation(agency.portal, agency.at(today), { token, password: chosen, agencyName })
  expect(await choose('password123456')).toEqual({ ok: false, problem: 'common' })
  expect(await choose('my saguaro is tall')).toEqual({ ok: false, problem: 'namesAgency' })
  expect(await choose(`${email.split('@')[0]} likes tea`)).toEqual({ ok: false, problem: 'namesAgency' })
  const long = 'ñandú–ключ–鍵–🔑'.repeat(6).slice(0, 80)
  expect(await choose(long)).toEqual({ ok: true, accountId })
  expect(await signIn(email, long.normalize('NFD'))).toEqual({ ok: true, accountId })
})

test('the last administrator who can sign in stays one', async () => {
  const only = await testAgency()
  const link = await makeSetupLink(only.portal, only.at(today), 'https://portal.example')
  const token = link?.split('/').at(-1) ?? ''
  const agencyToSetUp = { agencyName, timeZone: 'America/Phoenix', givenName: 'Ines', familyName: 'Abara' }
  const set = await setUpAgency(only.portal, only.at(today), {
    ...agencyToSetUp,
    token,
    email: 'first@agency.example',
    password,
  })
  if (!set.ok) throw new Error(set.problem)
  const { accountId } = set
  const viewer = { kind: 'account', accountId, personId: accountId, roles: ['admin'] } as const
  const scope = authorize(viewer, 'manage accounts')
  if (!scope) throw new Error('an administrator manages accounts')
  const refused = { ok: false, problem: 'last administrator' }
  expect(await disableAccount(only.portal, only.at(today), scope, { accountId })).toEqual(refused)
  expect(await changeRoles(only.portal, only.at(today), scope, { accountId, roles: ['hr'], token: null })).toEqual(
    refused,
  )

  const second = {
    givenName: 'Bo',
    familyName: 'Lund',
    email: 'bo@agency.example',
    roles: ['admin'] as const,
    teamId: null,
  }
  const another = await inviteStaff(only.portal, only.at(today), scope, second)
  if (!another.ok) throw new Error(another.problem)
  expect(await disableAccount(only.portal, only.at(today), scope, { accountId })).toEqual(refused)
  await acceptInvitation(only.portal, only.at(today), { token: another.token, password, agencyName })
  const both = await Promise.all([
    disableAccount(only.portal, only.at(today), scope, { accountId }),
    disableAccount(only.portal, only.at(today), scope, { accountId: another.accountId }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toEqual([refused])
})

test('an account outside of what exists is not found', async () => {
  const accountId = '00000000-0000-4000-8000-000000000000'
  await expect(disableAccount(agency.portal, agency.at(today), administering(), { accountId })).rejects.toThrow(
    NotFound,
  )
})

test('what is refused leaves nothing behind', async () => {
  const count = async () => {
    const [row] = await agency.database.db.execute(
      sql`select (select count(*) from ${accounts}) || ' ' || (select count(*) from ${invitations}) || ' '
        || (select count(*) from ${sessions}) || ' ' || (select count(*) from people) as n`,
    )
    return row?.n
  }
  const before = await count()
  const teamId = '00000000-0000-4000-8000-000000000000'
  const input = { givenName: 'A', familyName: 'B', email: 'gone@saguaro.example', roles: ['hr'] as const, teamId }
  await expect(inviteStaff(agency.portal, agency.at(today), administering(), input)).rejects.toThrow(NotFound)
  expect(await count()).toBe(before)
})
