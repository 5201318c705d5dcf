import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as logPage, action as sendAgain } from '#app/routes/admin.mail._index.tsx'
import { loader as failing } from '#app/routes/hr.mail.tsx'
import { mailAttempts, mailEvents, noticeDeliveries, notices, people } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { inDeed } from '#workflows/deed.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
const day = '2026-11-22'
let agency: TestAgency
let admin: Account
let hr: Account
let rosa: Account
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ roles: ['admin'] })
  hr = await agency.person({ roles: ['hr'] })
  rosa = await agency.person({ name: 'Rosa Reyes', email: 'rosa@people.example' })
})

const at = () => agency.at(day)
const db = () => agency.database.db
let written = 0
async function letter(body: NoticeBody = { kind: 'probation-completed', lastDay: '2026-05-30' }, to = rosa) {
  written += 1
  const key = `letter ${written}`
  const scope = operatorScope('jobs', 'run sweep')
  const id = await inDeed(agency.portal, at(), scope, (deed) => deed.notify({ personId: to.personId }, key, body))
  return id ?? ''
}
const page = async (query = '', who = admin) => logPage(asking(agency, who, day, `/admin/mail${query}`))
const again = async (notice: string) => {
  const { request, ...asked } = asking(agency, admin, day, '/admin/mail')
  const init = { method: 'POST', body: new URLSearchParams({ notice }) }
  const answer = await sendAgain({ ...asked, request: new Request(request, init) })
  return answer instanceof Response ? answer.headers.get('Location') : null
}
const stateOf = async (id: string) => (await page()).rows.find((row) => row.id === id)

describe('the mail log', () => {
  test('says of each letter how it stands, with nothing of what it says', async () => {
    const id = await letter({ kind: 'bonus-earned', milestone: 'hire', amountCents: 10_000, earnedOn: day })
    expect(await stateOf(id)).toMatchObject({ state: 'Waits to be sent', kind: 'Bonus earned', again: false })
    const nextAt = new Date(at().now.getTime() + 60_000)
    await db().insert(mailAttempts).values({ noticeId: id, outcome: 'later', why: 'busy', at: at().now, nextAt })
    expect((await stateOf(id))?.more).toContain('the mail service asked to wait, next try')
    await db().insert(noticeDeliveries).values({ noticeId: id, via: 'resend', deliveredAt: at().now })
    expect(await stateOf(id)).toMatchObject({ state: 'Taken by the mail service', again: true })
    const event = { noticeId: id, at: at().now, recordedAt: at().now }
    await db()
      .insert(mailEvents)
      .values({ id: 'e1', kind: 'delivered', ...event })
    expect(await stateOf(id)).toMatchObject({ state: 'Arrived' })
    expect(JSON.stringify(await page())).not.toContain('10000')
  })

  test('leaves out what is about papers that whoever asks may not see', async () => {
    const about = (...requirements: string[]) =>
      letter({ kind: 'submission-accepted', submissionId: rosa.personId, requirements })
    const [tb, cpr, both] = [await about('tuberculosis'), await about('cpr'), await about('cpr', 'tuberculosis')]
    const lapse = { kind: 'reminders', asOf: day } as const
    const alone = await letter({ ...lapse, items: [{ about: 'lapse', requirement: 'tuberculosis', through: day }] })
    const alsoInHr = await agency.person({ roles: ['admin', 'hr'] })
    const seenBy = async (who: Account) => {
      const ids = (await page('', who)).rows.map((row) => row.id)
      return [tb, cpr, both, alone].map((id) => ids.includes(id))
    }
    expect(await seenBy(admin)).toEqual([false, false, false, false])
    expect(await seenBy(alsoInHr)).toEqual([false, true, false, false])
  })

  test('is narrowed down by state and address, and shows its last page for one beyond it', async () => {
    const id = await letter()
    await db().insert(mailAttempts).values({ noticeId: id, outcome: 'pointless', at: at().now })
    expect((await page('?state=not-sent')).rows.map((row) => row.id)).toEqual([id])
    expect((await page('?address=ROSA@')).total).toBeGreaterThan(0)
    expect((await page('?address=%25')).total).toBe(0)
    expect((await page('?page=99')).page).toBe(1)
  })

  test('sends a letter again to the address of today, and a code never', async () => {
    const id = await letter()
    await db().update(people).set({ email: 'rosa.new@people.example' }).where(eq(people.id, rosa.personId))
    expect(await again(id)).toBe('/admin/mail?done=sent')
    expect(await again(id)).toBe('/admin/mail?done=sent')
    const copies = (await db().select().from(notices)).filter(({ key }) => key.startsWith(`again:${id}:`))
    expect(copies.map(({ email }) => email)).toEqual(['rosa.new@people.example', 'rosa.new@people.example'])
    expect(await again(await letter({ kind: 'email-change-code', changeId: id }))).toBe('/admin/mail?done=never')
  })
})

test('whose letters come back is on HR’s list until another address is recorded', async () => {
  const ines = await agency.person({ name: 'Ines Ibarra', email: 'ines@people.example' })
  const id = await letter(undefined, ines)
  await db().insert(mailEvents).values({ id: 'e2', kind: 'bounced', noticeId: id, at: at().now, recordedAt: at().now })
  const list = async () => (await failing(asking(agency, hr, day, '/hr/mail'))).rows.map(({ name }) => name)
  expect(await list()).toEqual(['Ines Ibarra'])
  expect(await again(id)).toBe('/admin/mail?done=unreachable')
  await db().update(people).set({ email: 'ines.new@people.example' }).where(eq(people.id, ines.personId))
  expect(await list()).toEqual([])
})

test('nobody but an administrator reads the log', async () => {
  await expect(page('', hr)).rejects.toMatchObject({ status: 404 })
})
