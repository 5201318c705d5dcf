import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { noticeDeliveries } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Letter } from '#integrations/mail.ts'
import { deliverNotice, type Post } from '#jobs/deliver-notice.ts'
import { startTimetable } from '#jobs/timetable.ts'
import { inDeed } from '#workflows/deed.ts'
import { type TestAgency, testAgency } from '../support/agency.ts'

let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const moment = () => agency.at('2026-11-22')

/** A post whose mail service fails as often as asked, and keeps what it took. */
function postTo(taken: Letter[], failures = 0): Post {
  let left = failures
  return {
    portal: agency.portal,
    origin: 'http://localhost:3000',
    moment: async () => moment(),
    agency: async () => 'Cactus Wren Peer Services',
    report: () => {},
    mail: {
      via: 'folder',
      send: async (letter) => {
        left -= 1
        if (left >= 0) throw new Error('429')
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

it('what could not be handed over stays in the outbox and leaves at the next try', async () => {
  const { personId } = await agency.person()
  const id = await notice('again', personId)
  const taken: Letter[] = []
  const post = postTo(taken, 1)
  await expect(deliverNotice(post, id)).rejects.toThrow('429')
  expect(await agency.database.db.select().from(noticeDeliveries).where(eq(noticeDeliveries.noticeId, id))).toEqual([])
  await deliverNotice(post, id)
  expect(taken).toHaveLength(1)
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
