import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import express from 'express'
import { beforeAll, expect, test } from 'vitest'
import { mailEvents, notices, unaddressedNotices } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { webhooks } from '#server/webhooks.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { atTheEnd } from '#tests/support/at-the-end.ts'
import { inDeed } from '#workflows/deed.ts'
import { recordMailEvent } from '#workflows/notices/record-mail-event.ts'

const secret = `whsec_${Buffer.from('a made-up secret of some length').toString('base64')}`
const now = new Date('2026-11-27T12:00:00Z')
const scope = operatorScope('front door', 'write letter')
let agency: TestAgency
let address: string

beforeAll(async () => {
  agency = await testAgency()
  const app = express().use(
    webhooks({
      resendSecret: secret,
      now: () => now,
      record: (event) => recordMailEvent(agency.portal, agency.at('2026-11-27'), scope, event),
    }),
  )
  const server = createServer(app)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  atTheEnd(() => new Promise((settle) => server.close(settle)))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/resend`
})

let told = 0
function tell(body: string, more: { id?: string; at?: Date; key?: string; signature?: string } = {}) {
  told += 1
  const id = more.id ?? `msg_${told}`
  const time = String(Math.floor((more.at ?? now).getTime() / 1000))
  const key = Buffer.from((more.key ?? secret).replace('whsec_', ''), 'base64')
  const ours = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  const headers = { 'svix-id': id, 'svix-timestamp': time, 'svix-signature': more.signature ?? `v1,${ours}` }
  return fetch(address, { method: 'POST', body, headers })
}
const bodyOf = (type: string, noticeId: string, data: object = {}) =>
  JSON.stringify({
    type,
    created_at: '2026-11-27T11:59:00Z',
    data: { email_id: 'provider-1', tags: { notice: noticeId }, ...data },
  })
const eventsOf = (noticeId: string) =>
  agency.database.db.select().from(mailEvents).where(eq(mailEvents.noticeId, noticeId))

async function notice(personId: string, key: string): Promise<string | null> {
  const body = { kind: 'probation-completed', lastDay: '2026-05-30' } as const
  return inDeed(agency.portal, agency.at('2026-11-27'), scope, (deed) => deed.notify({ personId }, key, body))
}
async function someone() {
  const { personId } = await agency.person()
  const noticeId = (await notice(personId, `first to ${personId}`)) ?? ''
  return { personId, noticeId }
}

test('what Resend tells is kept once, however often it tells it', async () => {
  const { noticeId } = await someone()
  const body = bodyOf('email.delivered', noticeId)
  expect((await tell(body, { id: 'msg_same' })).status).toBe(204)
  expect((await tell(body, { id: 'msg_same' })).status).toBe(204)
  expect(await eventsOf(noticeId)).toMatchObject([{ kind: 'delivered', at: new Date('2026-11-27T11:59:00Z') }])
})

test('what is not signed, signed with another secret, or too long ago is refused, and nothing is kept', async () => {
  const { noticeId } = await someone()
  const body = bodyOf('email.bounced', noticeId)
  const other = `whsec_${Buffer.from('another').toString('base64')}`
  const old = new Date(now.getTime() - 6 * 60_000)
  expect((await tell(body, { signature: '' })).status).toBe(401)
  expect((await tell(body, { signature: 'v1,AAAA' })).status).toBe(401)
  expect((await tell(body, { key: other })).status).toBe(401)
  expect((await tell(body, { at: old })).status).toBe(401)
  expect(await eventsOf(noticeId)).toEqual([])
})

test('what is too long is refused, and what nobody asked for is taken and forgotten', async () => {
  const { noticeId } = await someone()
  expect((await tell(`"${'x'.repeat(70_000)}"`)).status).toBe(413)
  expect((await tell(bodyOf('email.opened', noticeId))).status).toBe(204)
  expect((await tell('no JSON')).status).toBe(204)
  expect((await tell(bodyOf('email.bounced', '00000000-0000-4000-8000-000000000099'))).status).toBe(204)
  expect(await eventsOf(noticeId)).toEqual([])
})

test('after a bounce for good, what would be mailed waits for HR to tell it; a code is still tried', async () => {
  const { personId, noticeId } = await someone()
  await tell(bodyOf('email.bounced', noticeId, { bounce: { type: 'Transient' } }))
  expect(await notice(personId, `second to ${personId}`)).not.toBeNull()
  await tell(bodyOf('email.bounced', noticeId, { bounce: { type: 'Permanent' } }))
  expect(await notice(personId, `third to ${personId}`)).toBeNull()
  const { db } = agency.database
  const untold = await db.select().from(unaddressedNotices).where(eq(unaddressedNotices.personId, personId))
  expect(untold).toMatchObject([{ key: `third to ${personId}` }])
  expect(await notice(personId, `second to ${personId}`)).toBeNull()
  expect(await db.select().from(unaddressedNotices).where(eq(unaddressedNotices.personId, personId))).toHaveLength(1)
  const code = { kind: 'email-change-code', changeId: noticeId } as const
  const sent = await inDeed(agency.portal, agency.at('2026-11-27'), scope, (deed) =>
    deed.notify({ personId }, `code to ${personId}`, code),
  )
  expect(sent).not.toBeNull()
  expect(await db.select().from(notices).where(eq(notices.personId, personId))).toHaveLength(3)
})

test('without a secret there is no such address', async () => {
  const app = express().use(webhooks({ resendSecret: undefined, now: () => now, record: async () => {} }))
  const server = createServer(app)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  atTheEnd(() => new Promise((settle) => server.close(settle)))
  const { port } = server.address() as AddressInfo
  expect((await fetch(`http://127.0.0.1:${port}/webhooks/resend`, { method: 'POST', body: '{}' })).status).toBe(404)
})
