import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { unscopedMailTrouble } from '#db/queries/mail.ts'
import { mailAttempts, noticeDeliveries } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type Letter, MailTrouble } from '#integrations/mail.ts'
import { deliverNotice, type Post } from '#jobs/deliver-notice.ts'
import { startTimetable } from '#jobs/timetable.ts'
import { requestCode } from '#workflows/accounts/request-code.ts'
import { inDeed } from '#workflows/deed.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { type TestAgency, testAgency } from '../support/agency.ts'

let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const moment = () => agency.at('2026-11-22')

/** A post whose mail service keeps what it took. */
function postTo(taken: Letter[]): Post {
  return {
    portal: agency.portal,
    origin: 'http://localhost:3000',
    moment: async () => moment(),
    agency: async () => 'Cactus Wren Peer Services',
    report: () => {},
    mail: {
      via: 'folder',
      send: async (letter) => {
        taken.push(letter)
        return { providerId: letter.id }
      },
    },
  }
}

async function notice(key: string, personId: string): Promise<string> {
  const scope = operatorScope('jobs', 'run sweep')
  const body = { kind: 'probation-completed', lastDay: '2026-05-30' } as const
  const id = await inDeed(agency.portal, moment(), scope, (deed) => deed.notify({ personId }, key, body))
  if (!id) throw new Error('no notice')
  return id
}

it('sends a notice once, in the language of the person, and notes that it left', async () => {
  const { personId } = await agency.person()
  const id = await notice('once', personId)
  const taken: Letter[] = []
  const post = postTo(taken)
  await deliverNotice(post, id)
  await deliverNotice(post, id)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatchObject({ id, subject: 'Your probation is complete' })
  const noted = await agency.database.db.select().from(noticeDeliveries).where(eq(noticeDeliveries.noticeId, id))
  expect(noted).toMatchObject([{ via: 'folder', providerId: id }])
})

const hour = 3_600_000
const attemptsOf = (id: string) =>
  agency.database.db.select().from(mailAttempts).where(eq(mailAttempts.noticeId, id)).orderBy(mailAttempts.number)

/** A post at an instant that the test moves, whose mail service does as it is told. */
function movingPost(answer: (at: Date) => MailTrouble | null) {
  const taken: Letter[] = []
  const clock = { now: moment().now }
  const post: Post = {
    ...postTo(taken),
    moment: async () => ({ now: clock.now, today: clock.now.toISOString().slice(0, 10) }),
    mail: {
      via: 'folder',
      send: async (letter) => {
        const trouble = answer(clock.now)
        if (trouble) throw trouble
        taken.push(letter)
        return { providerId: letter.id }
      },
    },
  }
  return { post, clock, taken }
}

it('what could not be handed over stays in the outbox and leaves at a later try, not before', async () => {
  const { personId } = await agency.person()
  const id = await notice('again', personId)
  let down = true
  const { post, clock, taken } = movingPost(() => (down ? new MailTrouble('no answer') : null))
  await deliverNotice(post, id)
  expect(await agency.database.db.select().from(noticeDeliveries).where(eq(noticeDeliveries.noticeId, id))).toEqual([])
  down = false
  await deliverNotice(post, id)
  expect(taken).toHaveLength(0)
  clock.now = new Date(clock.now.getTime() + hour)
  await deliverNotice(post, id)
  expect(taken).toHaveLength(1)
  expect((await attemptsOf(id)).map(({ outcome }) => outcome)).toEqual(['later', 'accepted'])
})

it('T51 two days of 429, 500 and silence lose nothing: Retry-After is honoured, tries grow rarer, and trouble is told', async () => {
  const { personId } = await agency.person()
  const id = await notice('two days', personId)
  const began = moment().now
  const back = new Date(began.getTime() + 48 * hour)
  const asked: number[] = []
  const { post, clock, taken } = movingPost((at) => {
    if (at >= back) return null
    asked.push(at.getTime() - began.getTime())
    if (asked.length === 1) return new MailTrouble('busy', 3 * 3_600)
    return new MailTrouble(asked.length % 2 === 0 ? 'provider' : 'no answer')
  })
  while (taken.length === 0) {
    await deliverNotice(post, id)
    const last = (await attemptsOf(id)).at(-1)
    if (last?.outcome === 'later')
      expect(await unscopedMailTrouble(agency.database.db)).toMatchObject({ since: began, waiting: 1 })
    clock.now = last?.nextAt ?? clock.now
  }
  expect(taken).toHaveLength(1)
  expect(asked[1]).toBe(3 * hour)
  const pauses = asked.slice(2).map((at, index) => at - (asked[index + 1] ?? 0))
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
  expect(Math.max(...pauses)).toBe(hour / 2)
  expect(await unscopedMailTrouble(agency.database.db)).toBeNull()
  await deliverNotice(post, id)
  expect(taken).toHaveLength(1)
})

it('a code that was perhaps taken before goes out again under a key of its own, since only the newest one opens', async () => {
  const scope = operatorScope('front door', 'sign in')
  await requestCode(agency.portal, moment(), scope, { email: 'rosa@people.example', language: 'en' })
  const [asked] = await agency.database.sql`select id from notices where body ->> 'kind' = 'sign-in-code'`
  const keys: (string | undefined)[] = []
  const { post, clock } = movingPost(() => null)
  const lost: Post = {
    ...post,
    mail: {
      via: 'folder',
      send: async ({ key }) => {
        keys.push(key)
        throw new MailTrouble('no answer')
      },
    },
  }
  await deliverNotice(lost, asked?.id)
  clock.now = new Date(clock.now.getTime() + 60_000)
  await deliverNotice(lost, asked?.id)
  expect(keys).toHaveLength(2)
  expect(new Set([...keys, asked?.id]).size).toBe(3)
})

it('a letter that is refused for good is not tried again', async () => {
  const { personId } = await agency.person()
  const id = await notice('no such address', personId)
  const { post, clock } = movingPost(() => new MailTrouble('address'))
  await deliverNotice(post, id)
  clock.now = new Date(clock.now.getTime() + 48 * hour)
  await deliverNotice(post, id)
  expect(await attemptsOf(id)).toMatchObject([{ outcome: 'refused', why: 'address', nextAt: null }])
})

it('a letter whose job was lost is put back into the queue by the next sweep', async () => {
  const { personId } = await agency.person()
  const id = await notice('lost', personId)
  const { sql } = agency.database
  await sql`delete from pgboss.job where data ->> 'noticeId' = ${id}`
  const jobs = () => sql`select 1 from pgboss.job where data ->> 'noticeId' = ${id}`
  const scope = operatorScope('jobs', 'run sweep')
  await runSweep(agency.portal, moment(), scope)
  expect(await jobs()).toHaveLength(0)
  const later = { now: new Date(moment().now.getTime() + hour), today: moment().today }
  await runSweep(agency.portal, later, scope)
  await runSweep(agency.portal, later, scope)
  expect(await jobs()).toHaveLength(1)
})

it('the same key never becomes a second notice', async () => {
  const { personId } = await agency.person()
  await notice('the same', personId)
  await expect(notice('the same', personId)).rejects.toThrow('no notice')
})

it('running jobs send by themselves what a deed has written', async () => {
  const { personId } = await agency.person()
  const taken: Letter[] = []
  const timetable = await startTimetable(postTo(taken))
  const id = await notice('by itself', personId)
  await expect.poll(() => taken.map((letter) => letter.id), { timeout: 20_000 }).toContain(id)
  await timetable.stop()
})
