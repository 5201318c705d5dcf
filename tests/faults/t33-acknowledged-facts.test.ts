import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { type Embedded, openEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { openQueue, type Queue } from '#db/queue.ts'
import * as schema from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import { folderStorage } from '#integrations/storage.ts'
import { testPictures } from '#tests/support/pictures.ts'
import { blindReader } from '#tests/support/reader.ts'
import { inDeed } from '#workflows/deed.ts'
import type { Portal } from '#workflows/portal.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'

const rounds = 12
const writers = 6
const scope = operatorScope('command line', 'import people')

let dataDir: string
let embedded: Embedded
let database: Database
let queue: Queue
let portal: Portal

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'good-standing-faults-'))
  // Durable as in real use: what is acknowledged must survive the kill.
  embedded = await openEmbedded({ dataDir, as: 'portal', onTrouble: () => {} })
  await migrate(embedded.url)
  database = openDatabase(embedded.url)
  queue = await openQueue(embedded.url, { supervise: false, onError: () => {} })
  const storage = folderStorage(join(dataDir, 'documents'), Buffer.alloc(32, 7))
  portal = {
    database,
    queue,
    storage,
    scanner: null,
    pictures: await testPictures(),
    reader: blindReader,
    anchors: anchorFolder(join(dataDir, 'anchors')),
  }
  await installPositions(database, new Date())
})

afterAll(async () => {
  await queue.stop()
  await database.close()
  await embedded.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function serverPid(): Promise<number> {
  const pointer = await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => join(dataDir, 'postgres'))
  return Number((await readFile(join(pointer.trim(), 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function aBackendPid(): Promise<number> {
  const [row] = await database.sql<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1`
  return row?.pid ?? serverPid()
}

/** One deed under an id of its own, tried until it is acknowledged: the retry of a deed that went through changes nothing. */
async function recordOnce(
  personId: string,
  applicationId: string,
  moment: { now: Date; today: string },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await inDeed(portal, moment, scope, async (deed) => {
        const done = await deed.tx.select().from(schema.facts).where(eq(schema.facts.sourceId, applicationId))
        if (done.length > 0) return
        const fact = { kind: 'check', of: 'leadership', on: '2026-01-12', outcome: 'clear' } as const
        await deed.addFact(personId, fact, 'personnel file', applicationId)
        const body = { kind: 'probation-completed', lastDay: '2026-05-30' } as const
        await deed.notify({ email: 'ana@people.example', language: 'en' }, `fault:${applicationId}`, body)
      })
      return
    } catch (error) {
      if (attempt > 400) throw error
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

test('T33 twelve kills of a backend or the cluster: nothing acknowledged is lost, nothing is torn, retries repeat nothing', async () => {
  const moment = { now: new Date('2026-11-22T12:00:00Z'), today: '2026-11-22' }
  const people = await database.db
    .insert(schema.people)
    .values(
      Array.from({ length: writers }, (_, i) => ({
        givenName: `P${i}`,
        source: 'personnel file' as const,
        createdAt: moment.now,
      })),
    )
    .returning({ id: schema.people.id })
  const acknowledged: string[] = []
  let writing = true
  const work = people.map(async ({ id }) => {
    while (writing) {
      const deedId = randomUUID()
      await recordOnce(id, deedId, moment)
      acknowledged.push(deedId)
    }
  })

  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.length
    while (acknowledged.length < before + 20) await new Promise((resolve) => setTimeout(resolve, 5))
    process.kill(round % 3 === 2 ? await serverPid() : await aBackendPid(), 'SIGKILL')
  }
  const before = acknowledged.length
  while (acknowledged.length < before + 20) await new Promise((resolve) => setTimeout(resolve, 5))
  writing = false
  await Promise.all(work)

  const facts = await database.db.select({ id: schema.facts.id, sourceId: schema.facts.sourceId }).from(schema.facts)
  const entries = await database.db
    .select({ ids: schema.ledger.ids, chain: schema.ledger.chain, seq: schema.ledger.seq })
    .from(schema.ledger)
  const letters = await database.db.select({ key: schema.notices.key }).from(schema.notices)
  const jobs = await database.sql`select id from pgboss.job where name = 'deliver-notice'`

  const kept = new Set(facts.map((fact) => fact.sourceId))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(kept.size).toBe(facts.length)
  expect(new Set(letters.map(({ key }) => key))).toEqual(new Set(facts.map(({ sourceId }) => `fault:${sourceId}`)))
  expect(jobs.length).toBe(facts.length)
  const recorded = new Set(entries.map(({ ids }) => ('factId' in ids ? ids.factId : '')))
  expect(recorded).toEqual(new Set(facts.map(({ id }) => id)))
  for (const { id } of people) {
    const chain = entries.filter((entry) => entry.chain === id).map(({ seq }) => seq)
    expect(chain.sort((a, b) => a - b)).toEqual(chain.map((_, i) => i + 1))
  }
}, 180_000)
