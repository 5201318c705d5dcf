import type { ActionFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as address from '#app/routes/hr.people.$id.email._index.tsx'
import * as code from '#app/routes/hr.people.$id.email.$change.tsx'
import { loader as untold } from '#app/routes/hr.untold.tsx'
import { accounts, people, unaddressedNotices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { accepted } from '#tests/support/hr.ts'
import { issueEmailChangeCode } from '#workflows/people/issue-email-change-code.ts'

const day = '2026-03-02'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

function args(path: string, params: Record<string, string>, boxes?: Record<string, string>): ActionFunctionArgs {
  const asked = asking(agency, hr, day, path, params)
  if (!boxes) return asked
  const { url, headers } = asked.request
  return { ...asked, request: new Request(url, { method: 'POST', headers, body: new URLSearchParams(boxes) }) }
}

/** Where the action sends one, or what it says is wrong. */
async function answered(action: Promise<unknown>) {
  const found = await action.catch((thrown: unknown) => thrown)
  if (found instanceof Response) return { to: found.headers.get('Location') ?? '', status: found.status, text: '' }
  const { data } = found as { data: { errors: { text: string }[]; other?: { href: string } | null } }
  return { to: '', text: data.errors.map(({ text }) => text).join(), other: data.other?.href }
}

test('from what could not be mailed to an address that opens the page where papers are sent in', async () => {
  const { viewer, applicationId } = await accepted(agency, hr, {
    today: day,
    firstDay: '2026-04-01',
    name: 'Tadeo Villa',
  })
  const { personId } = viewer
  const { db } = agency.database
  await db.delete(accounts).where(eq(accounts.personId, personId))
  await db.update(people).set({ email: null }).where(eq(people.id, personId))
  const body = { kind: 'offer-accepted', applicationId, positionId: 'pact-peer-support-specialist' } as const
  await db.insert(unaddressedNotices).values({ key: 'test', personId, body, createdAt: agency.at(day).now })
  const listed = async () => (await untold(args('/hr/untold', {}))).rows.find((row) => row.personId === personId)
  expect(await listed()).toMatchObject({ email: null })

  const page = `/hr/people/${personId}/email`
  const type = (email: string) => answered(address.action(args(page, { id: personId }, { email })))
  expect((await type('')).text).toBe('Enter the person’s e-mail address')
  expect((await type('tadeo')).text).toContain('like name@agency.example')
  const other = await agency.person({ email: 'shared@people.example' })
  const shared = await type('shared@people.example')
  expect(shared.text).toContain('stands on another record')
  expect(shared.other).toBe(`/hr/people/duplicates/${personId}/${other.personId}`)
  const { to } = await type('tadeo@people.example')
  const change = to.replace(`${page}/`, '')

  const params = { id: personId, change }
  expect(await code.loader(args(to, params))).toMatchObject({ email: 'tadeo@people.example', waits: null })
  const letters = operatorScope('jobs', 'write letter')
  const digits = (await issueEmailChangeCode(agency.portal, agency.at(day), letters, change)) ?? ''
  const tell = (typed: string) => answered(code.action(args(to, params, { code: typed })))
  expect((await tell('12')).text).toBe('Enter the six digits that the person tells you')
  expect((await tell(digits === '000000' ? '111111' : '000000')).text).toContain('This code is not right')
  expect(await tell(digits)).toMatchObject({ to, status: 303 })
  expect(await tell(digits), 'pressed twice').toMatchObject({ to, status: 303 })
  const done = await code.loader(args(to, params))
  expect(done.signIn).toBe('https://portal.example/sign-in')
  expect(done.waits?.map(({ text }) => text).join()).toContain('papers that are still missing can be sent in')
  expect(await listed()).toMatchObject({ email: 'tadeo@people.example' })
})

test('there is no such page for oneself', async () => {
  const own = { id: hr.personId }
  const boxes = { email: 'own@people.example' }
  await expect(address.loader(args('/hr/people/x/email', own))).rejects.toMatchObject({ status: 404 })
  await expect(address.action(args('/hr/people/x/email', own, boxes))).rejects.toMatchObject({ status: 404 })
})
