import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { countToAnswer, messageThreads, threadOf, unreadOwn } from '#db/queries/messages.ts'
import { accounts, applications } from '#db/schema/index.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { noticesOf, ownTalk } from '#tests/support/talk.ts'
import { readMessages } from '#workflows/messages/read-messages.ts'
import { sendMessage } from '#workflows/messages/send-message.ts'
import { settleMessages } from '#workflows/messages/settle-messages.ts'

const day = '2026-03-02'
type Account = Awaited<ReturnType<TestAgency['person']>>
type Applicant = Awaited<ReturnType<typeof applicant>>

let agency: TestAgency
let hana: Account
let otto: Account

beforeAll(async () => {
  agency = await testAgency()
  hana = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  otto = await agency.person({ name: 'Otto Other', roles: ['hr'] })
})

const write = ({ viewer, applicationId }: Applicant, text: string, formKey: string = randomUUID()) =>
  sendMessage(agency.portal, agency.at(day), ownTalk(viewer, 'exchange messages'), { applicationId, text, formKey })
const answer = ({ applicationId }: Applicant, text: string, by: Account = hana) =>
  sendMessage(agency.portal, agency.at(day), may(by, 'exchange messages'), {
    applicationId,
    text,
    formKey: randomUUID(),
  })
const thread = ({ viewer, applicationId }: Applicant) =>
  threadOf(agency.database.db, ownTalk(viewer, 'exchange messages'), day, applicationId)
const unread = async ({ viewer, applicationId }: Applicant) =>
  (await unreadOwn(agency.database.db, ownTalk(viewer, 'exchange messages'), day)).get(applicationId) ?? 0
const rowFor = async (by: Account, { applicationId }: Applicant, view: 'to-answer' | 'all' = 'to-answer') => {
  const { rows } = await messageThreads(agency.database.db, may(by, 'exchange messages'), day, { view, page: 1 })
  return rows.find(({ id }) => id === applicationId)
}

describe('messages', () => {
  it('go both ways in order, and the other side is told without a word of them', async () => {
    const made = await applicant(agency)
    await write(made, '<script>alert(1)</script>\r\n\r\nMay I come at noon?')
    await answer(made, 'Yes.')
    expect((await thread(made)).map(({ side, text, byName }) => [side, text, byName])).toEqual([
      ['applicant', '<script>alert(1)</script>\n\nMay I come at noon?', 'Ana Flores'],
      ['hr', 'Yes.', 'Hana Reviewer'],
    ])
    const toHr = await noticesOf(agency, 'message-to-hr', hana)
    const toApplicant = await noticesOf(agency, 'message-to-applicant', made.viewer)
    expect([toHr.length, toApplicant.length]).toEqual([1, 1])
    expect(JSON.stringify([toHr, toApplicant].flat().map(({ body }) => body))).not.toMatch(/noon|Yes|Ana|Flores/)
  })

  it('sent twice with one form are one; another text in the same form is another message', async () => {
    const made = await applicant(agency)
    const key = randomUUID()
    const both = await Promise.all([write(made, 'Hello', key), write(made, 'Hello', key)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await thread(made)).toHaveLength(1)
    expect(await write(made, 'Hello again', key)).toMatchObject({ ok: true })
    expect((await thread(made)).map(({ text }) => text)).toEqual(['Hello', 'Hello again'])
  })

  it('are refused when empty, too long, before sending in, and after the end; what was written stays', async () => {
    const made = await applicant(agency)
    await write(made, 'Before the end')
    expect(await write(made, ' \r\n ')).toEqual({ ok: false, problem: 'empty' })
    expect(await write(made, 'x'.repeat(4001))).toEqual({ ok: false, problem: 'too-long' })
    expect(await write(made, `${'é\r\n'.repeat(2000)}`)).toMatchObject({ ok: true })
    const set = (change: Partial<typeof applications.$inferInsert>) =>
      agency.database.db.update(applications).set(change).where(eq(applications.id, made.applicationId))
    for (const state of ['withdrawn', 'declined', 'hired', 'offer-declined', 'expired'] as const) {
      await set({ state })
      expect(await write(made, 'After'), state).toEqual({ ok: false, problem: 'ended' })
      expect(await answer(made, 'After'), state).toEqual({ ok: false, problem: 'ended' })
    }
    expect((await thread(made))[0]?.text).toBe('Before the end')
    await set({ state: 'draft', submittedAt: null })
    expect(await write(made, 'Too early')).toEqual({ ok: false, problem: 'not-sent' })
  })

  it('are kept for good', async () => {
    const made = await applicant(agency)
    await write(made, 'As it was')
    for (const change of [sql`update messages set text = 'other'`, sql`delete from messages`])
      await expect(agency.database.db.execute(change)).rejects.toThrow()
  })

  it('of others cannot be read or written by an applicant, nor by HR about themself as HR', async () => {
    const made = await applicant(agency)
    await write(made, 'Between us')
    const stranger = await agency.person()
    const scope = ownTalk(stranger, 'exchange messages')
    expect(await threadOf(agency.database.db, scope, day, made.applicationId)).toEqual([])
    const input = { applicationId: made.applicationId, text: 'Hello', formKey: randomUUID() }
    await expect(sendMessage(agency.portal, agency.at(day), scope, input)).rejects.toThrow()
    const self = { ...made.viewer, roles: ['hr' as const] }
    expect(await threadOf(agency.database.db, may(self, 'exchange messages'), day, made.applicationId)).toEqual([])
    await expect(sendMessage(agency.portal, agency.at(day), may(self, 'exchange messages'), input)).rejects.toThrow()
  })
})

describe('who has read what', () => {
  it('is counted for each, and ends when the page is opened', async () => {
    const made = await applicant(agency)
    await answer(made, 'One')
    await answer(made, 'Two')
    expect(await unread(made)).toBe(2)
    const open = () =>
      readMessages(agency.portal, agency.at(day), ownTalk(made.viewer, 'exchange messages'), {
        applicationId: made.applicationId,
      })
    expect((await open()).map(({ isNew }) => isNew)).toEqual([true, true])
    expect((await open()).map(({ isNew }) => isNew)).toEqual([false, false])
    expect(await unread(made)).toBe(0)
    await answer(made, 'Three')
    expect(await unread(made)).toBe(1)
    await Promise.all([open(), open()])
    expect(await unread(made)).toBe(0)
  })

  it('differs between two people in HR', async () => {
    const made = await applicant(agency)
    await write(made, 'Anybody there?')
    await readMessages(agency.portal, agency.at(day), may(hana, 'exchange messages'), {
      applicationId: made.applicationId,
    })
    expect([(await rowFor(hana, made))?.unread, (await rowFor(otto, made))?.unread]).toEqual([0, 1])
  })
})

describe('what waits for an answer', () => {
  it('waits until somebody in HR writes, or says that no answer is needed', async () => {
    const before = await countToAnswer(agency.database.db, may(hana, 'exchange messages'), day)
    const made = await applicant(agency)
    await write(made, 'One')
    await write(made, 'Two')
    expect(await countToAnswer(agency.database.db, may(hana, 'exchange messages'), day)).toBe(before + 1)
    expect(await rowFor(hana, made)).toMatchObject({ waiting: 2 })
    await answer(made, 'Here', otto)
    expect(await rowFor(hana, made)).toBeUndefined()
    await write(made, 'Thank you')
    const last = (await thread(made)).at(-1)?.number ?? 0
    const settle = (through: number) =>
      settleMessages(agency.portal, agency.at(day), may(hana, 'exchange messages'), {
        applicationId: made.applicationId,
        through,
      })
    await Promise.all([settle(last), settle(last)])
    expect(await rowFor(hana, made)).toBeUndefined()
    await settle(Number.MAX_SAFE_INTEGER)
    await write(made, 'One more thing')
    expect(await rowFor(hana, made)).toMatchObject({ waiting: 1 })
    expect(await rowFor(hana, made, 'all')).toMatchObject({ waiting: 1 })
  })

  it('is mailed once until it is answered, to who wrote before or else to all of HR, not to closed accounts', async () => {
    const made = await applicant(agency)
    const gone = await agency.person({ name: 'Gone Away', roles: ['hr'] })
    await agency.database.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, gone.accountId))
    const mailed = async (to: Account) =>
      (await noticesOf(agency, 'message-to-hr', to)).filter(({ body }) => body.applicationId === made.applicationId)
        .length
    await write(made, 'One')
    await write(made, 'Two')
    expect([await mailed(hana), await mailed(otto), await mailed(gone)]).toEqual([1, 1, 0])
    await answer(made, 'Here', otto)
    await write(made, 'Three')
    expect([await mailed(hana), await mailed(otto)]).toEqual([1, 2])
  })
})
