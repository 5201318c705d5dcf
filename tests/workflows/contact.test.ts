import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { operatorScope, ownScope, type Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { changeContact } from '#workflows/people/change-contact.ts'
import { confirmEmailChange } from '#workflows/people/confirm-email-change.ts'
import { issueEmailChangeCode } from '#workflows/people/issue-email-change-code.ts'
import { requestEmailChange } from '#workflows/people/request-email-change.ts'
import { NotFound } from '#workflows/problems.ts'

const day = '2026-03-02'
type Person = Extract<Viewer, { kind: 'account' }>
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const mine = (viewer: Viewer) => {
  const scope = ownScope(viewer, 'change contact')
  if (!scope) throw new Error('may not')
  return scope
}
const at = (minutes: number) => ({ now: new Date(Date.parse(`${day}T12:00:00Z`) + minutes * 60_000), today: day })

async function asked(viewer: Person, email: string, minute = 0) {
  const wish = await requestEmailChange(agency.portal, at(minute), mine(viewer), { email })
  if (!wish.ok) throw new Error(wish.problem)
  const code = await issueEmailChangeCode(
    agency.portal,
    at(minute),
    operatorScope('jobs', 'write letter'),
    wish.changeId,
  )
  return { changeId: wish.changeId, code: code ?? '' }
}
const confirm = (viewer: Person, changeId: string, code: string, minute = 1) =>
  confirmEmailChange(agency.portal, at(minute), mine(viewer), { changeId, code })

async function addressesOf({ personId, accountId }: Person) {
  const { db } = agency.database
  const [person] = await db.select().from(schema.people).where(eq(schema.people.id, personId))
  const [account] = await db.select().from(schema.accounts).where(eq(schema.accounts.id, accountId))
  return [person?.email, account?.email]
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

describe('another e-mail address', () => {
  test('counts only once the code sent to it has been entered, and the old address is told', async () => {
    const viewer = await agency.person({ email: 'old@people.example' })
    const { changeId, code } = await asked(viewer, ' New@People.example ')
    expect(await addressesOf(viewer)).toEqual(['old@people.example', 'old@people.example'])
    expect(await confirm(viewer, changeId, wrong(code))).toEqual({ ok: false, problem: 'wrong' })
    expect(await confirm(viewer, changeId, code)).toEqual({ ok: true })
    expect(await addressesOf(viewer)).toEqual(['new@people.example', 'new@people.example'])
    expect(await confirm(viewer, changeId, code)).toEqual({ ok: false, problem: 'used' })
    const { db } = agency.database
    const sent = await db.select().from(schema.notices)
    const to = (kind: string) => sent.filter(({ body }) => body.kind === kind).map(({ email }) => email)
    expect(to('email-change-code')).toEqual(['new@people.example'])
    expect(to('email-changed')).toEqual(['old@people.example'])
    const events = await db.select().from(schema.ledger).where(eq(schema.ledger.chain, viewer.personId))
    expect(events.map(({ event }) => event)).toContain('e-mail address changed')
    expect(JSON.stringify(events)).not.toContain('people.example')
  })

  test('is not had with a code that is old, guessed at, or of an earlier wish', async () => {
    const viewer = await agency.person()
    const first = await asked(viewer, 'first@people.example')
    expect(await confirm(viewer, first.changeId, first.code, 11)).toEqual({ ok: false, problem: 'expired' })
    const second = await asked(viewer, 'second@people.example', 20)
    const third = await asked(viewer, 'third@people.example', 21)
    expect(await confirm(viewer, second.changeId, second.code, 22)).toEqual({ ok: false, problem: 'superseded' })
    for (let guess = 0; guess < 5; guess++) await confirm(viewer, third.changeId, wrong(third.code), 22)
    expect(await confirm(viewer, third.changeId, third.code, 23)).toEqual({ ok: false, problem: 'tooMany' })
  })

  test('is neither taken from someone else nor changed by them', async () => {
    const [viewer, other] = [await agency.person(), await agency.person({ email: 'taken@people.example' })]
    const { changeId, code } = await asked(viewer, 'taken@people.example')
    await expect(confirm(other, changeId, code)).rejects.toThrow(NotFound)
    expect(await confirm(viewer, changeId, code)).toEqual({ ok: false, problem: 'taken' })
    expect(await addressesOf(other)).toEqual(['taken@people.example', 'taken@people.example'])
  })

  test('is an administrator’s matter where a password goes with it', async () => {
    const viewer = await agency.person({ roles: ['hr'] })
    const { db } = agency.database
    const set = { passwordHash: 'kept elsewhere' }
    await db.update(schema.accounts).set(set).where(eq(schema.accounts.id, viewer.accountId))
    const wish = requestEmailChange(agency.portal, at(0), mine(viewer), { email: 'x@people.example' })
    expect(await wish).toEqual({ ok: false, problem: 'staff' })
  })
})

test('contact details are kept with a line in the ledger that tells none of them', async () => {
  const viewer = await agency.person()
  const contact = {
    phone: '602 555 0190',
    otherNames: 'Rosa Vieja',
    language: 'es',
    prefers: 'letter',
    mailingAddress: '12 Mesquite Way\nTucson, AZ 85701',
  } as const
  await changeContact(agency.portal, at(0), mine(viewer), contact)
  await changeContact(agency.portal, at(1), mine(viewer), contact)
  const { db } = agency.database
  const [person] = await db.select().from(schema.people).where(eq(schema.people.id, viewer.personId))
  expect(person).toMatchObject(contact)
  const events = await db.select().from(schema.ledger).where(eq(schema.ledger.chain, viewer.personId))
  expect(events.filter(({ event }) => event === 'contact changed')).toHaveLength(1)
  expect(JSON.stringify(events)).not.toMatch(/Mesquite|Vieja|0190/)
})
