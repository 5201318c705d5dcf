import { afterAll, expect, test } from 'vitest'
import { openQueue } from '#db/queue.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const told: Error[] = []
const queue = await openQueue(database.url, { supervise: false, onError: (error) => told.push(error) })
afterAll(() => queue.stop())

test('of a job that failed the queue keeps that it did, and no word of what its error quotes', async () => {
  const error = new RangeError('Failed query: insert, params: canary of a diagnosis')
  await database.db.transaction((tx) => queue.send(tx, 'read-document', { documentId: crypto.randomUUID() }))
  await queue.work('read-document', () => Promise.reject(error))
  const kept = () => database.sql`select output::text from pgboss.job where output is not null`
  await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(1)
  expect(JSON.stringify(await kept())).toContain('read-document failed: RangeError')
  expect(JSON.stringify(await kept())).not.toContain('canary')
  expect(told).toContain(error)
})
