import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, getTableName } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileStateOf, heldFiles, namingColumns } from '#db/queries/files.ts'
import { documents, fileScans, ledger, notices, submissionDecisions } from '#db/schema/index.ts'
import { authorize, operatorScope } from '#domain/authority.ts'
import type { Scan, Scanner } from '#integrations/scanner.ts'
import { StorageFull, StorageUnreachable } from '#integrations/storage-trouble.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, own, picture, send, streamOf } from '#tests/support/evidence.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { FileShut } from '#workflows/problems.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const today = '2026-03-02'
const sweeping = operatorScope('jobs', 'run sweep')
const boxes = cardBoxes('2026-01-01', '2027-12-31', { issuer: 'Heart Association' })
let agency: TestAgency
let answer: Scan['result']

beforeAll(async () => {
  agency = await testAgency()
})

beforeEach(() => {
  answer = 'clean'
})

/** The agency with a scanner that answers as the test says. */
function scanned(): TestAgency {
  const scanner: Scanner = {
    scan: async (content) => {
      for await (const _ of content);
      return { result: answer, engine: 'test' }
    },
  }
  return { ...agency, portal: { ...agency.portal, scanner } }
}

const sweep = (day: string) => runSweep(scanned().portal, agency.at(day), sweeping)

async function newHire() {
  const viewer = await agency.person()
  await applied(agency, viewer.personId, 'clearing')
  return viewer
}

type Person = Awaited<ReturnType<typeof newHire>>

function receive(viewer: Person, portal = scanned().portal) {
  const content = streamOf(picture(randomUUID()))
  const input = { requirement: 'cpr', side: 'front' as const, fileName: 'x.jpg', content }
  return receiveDocument(portal, agency.at(today), own(viewer, 'submit evidence'), input)
}

/** Sends a card whose file the scanner gives no answer about. */
async function sendHeld(viewer: Person) {
  answer = 'unreachable'
  return send(scanned(), viewer, today, { requirement: 'cpr', boxes, front: picture(randomUUID()) })
}

const rowsOf = ({ personId }: Person) =>
  agency.database.db.select().from(documents).where(eq(documents.personId, personId))

const lettersTo = async ({ personId }: Person) => {
  const letters = await agency.database.db.select().from(notices).where(eq(notices.personId, personId))
  return letters.map(({ body }) => body)
}

const eventsOf = async ({ personId }: Person) =>
  (await agency.database.db.select().from(ledger).where(eq(ledger.chain, personId))).map(({ event }) => event)

async function reviewing() {
  const scope = authorize(await agency.person({ roles: ['hr'] }), 'decide submission')
  if (!scope) throw new Error('HR may decide')
  return scope
}

async function stored(): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of agency.portal.storage.list()) keys.push(key)
  return keys.sort()
}

describe('a file that the scanner gives no answer about (T30)', () => {
  test('is kept and held: nobody opens it, nothing is accepted on it, and a clean answer frees it', async () => {
    const viewer = await newHire()
    const submissionId = await sendHeld(viewer)
    const [row] = await rowsOf(viewer)
    const open = () =>
      openDocument(agency.portal, agency.at('2026-03-03'), own(viewer, 'read document'), row?.id ?? '', null)
    await expect(open()).rejects.toThrow(FileShut)
    const desk = await reviewing()
    const held = await heldFiles(agency.database.db, desk, today)
    expect(held).toContainEqual({ submissionId, documentId: row?.id, side: 'front', state: 'held' })
    const accept = () => acceptSubmission(agency.portal, agency.at('2026-03-03'), desk, { submissionId, boxes })
    expect(await accept()).toMatchObject({ ok: false, errors: [{ box: 'documents', error: 'file.held' }] })
    const readings = async () => {
      const [jobs] = await agency.database.sql`
        select count(*)::int as count from pgboss.job where name = 'read-document' and data ->> 'documentId' = ${row?.id ?? ''}`
      return jobs?.count
    }
    const askedBefore = await readings()
    answer = 'clean'
    await sweep('2026-03-03')
    expect(await readings()).toBe(askedBefore + 1)
    const opened = await open()
    opened.content.destroy()
    expect(await accept()).toMatchObject({ ok: true })
  })

  test('in which a virus is found later is stopped, what waits with it is sent back, and its sender is told', async () => {
    const viewer = await newHire()
    const submissionId = await sendHeld(viewer)
    const [row] = await rowsOf(viewer)
    answer = 'infected'
    await sweep('2026-03-03')
    expect(await fileStateOf(agency.database.db, row?.storageKey ?? '')).toBe('stopped')
    const decisions = await agency.database.db
      .select()
      .from(submissionDecisions)
      .where(eq(submissionDecisions.submissionId, submissionId))
    expect(decisions).toMatchObject([{ outcome: 'sent-back', reason: 'infected', by: null }])
    expect(await lettersTo(viewer)).toMatchObject([{ kind: 'submission-sent-back', reason: 'infected' }])
    expect(await eventsOf(viewer)).toContain('file stopped')
  })

  test('and that was not sent yet leaves the form, and another one is asked for', async () => {
    const viewer = await newHire()
    answer = 'unreachable'
    expect(await receive(viewer)).toMatchObject({ ok: true })
    answer = 'infected'
    await sweep('2026-03-03')
    expect((await rowsOf(viewer))[0]?.replacedAt).not.toBeNull()
    expect(await lettersTo(viewer)).toEqual([{ kind: 'file-stopped', requirements: ['cpr'] }])
  })
})

test('a file with a virus gets no row: its sender is told at once, and the ledger says that one was stopped (T30)', async () => {
  const viewer = await newHire()
  answer = 'infected'
  expect(await receive(viewer)).toEqual({ ok: false, problem: 'file.infected' })
  expect(await rowsOf(viewer)).toEqual([])
  expect(await eventsOf(viewer)).toEqual(['file stopped'])
  const [scan] = await agency.database.db.select().from(fileScans).where(eq(fileScans.result, 'infected'))
  expect(scan?.storageKey).toMatch(/^[0-9a-f-]{36}$/)
})

for (const [what, error, problem] of [
  ['full', new StorageFull(new Error('no room')), 'file.full'],
  ['away', new StorageUnreachable(new Error('no answer')), 'file.unreachable'],
] as const) {
  test(`a storage that is ${what} leaves neither a row nor bytes (T36)`, async () => {
    const viewer = await newHire()
    const before = await stored()
    const put = async () => {
      throw error
    }
    const storage = { ...agency.portal.storage, put }
    expect(await receive(viewer, { ...agency.portal, storage })).toEqual({ ok: false, problem })
    expect(await rowsOf(viewer)).toEqual([])
    expect(await stored()).toEqual(before)
  })
}

describe('a sweep of the storage', () => {
  const folder = () => join(agency.folder, 'documents')
  const pathOf = (key: string) => join(folder(), key.slice(0, 2), key)
  const aged = (path: string, day: string) => utimes(path, new Date(`${day}T12:00:00Z`), new Date(`${day}T12:00:00Z`))

  test('takes bytes that no row names once they are a day old, and leaves every named one (T31)', async () => {
    const viewer = await newHire()
    await receive(viewer)
    const [row] = await rowsOf(viewer)
    const [old, fresh] = [randomUUID(), randomUUID()]
    for (const key of [old, fresh]) await agency.portal.storage.put(key, streamOf(Buffer.from('orphan')))
    const incoming = join(folder(), 'incoming')
    await mkdir(incoming, { recursive: true })
    const broken = join(incoming, `${randomUUID()}.${randomUUID()}`)
    await writeFile(broken, 'half')
    for (const path of [broken, pathOf(old), pathOf(row?.storageKey ?? '')]) await aged(path, '2026-03-01')
    await aged(pathOf(fresh), '2026-03-04')
    await sweep('2026-03-04')
    const left = await stored()
    expect(left).not.toContain(old)
    expect(left).toContain(fresh)
    expect(left).toContain(row?.storageKey)
    expect(await readdir(incoming)).toEqual([])
  })

  test('clears what was replaced and never sent after the days of the settings, and its name', async () => {
    const viewer = await newHire()
    await receive(viewer)
    await receive(viewer)
    const replaced = (await rowsOf(viewer)).find(({ replacedAt }) => replacedAt !== null)
    await sweep('2026-03-30')
    expect(await stored()).toContain(replaced?.storageKey)
    await sweep('2026-04-02')
    expect(await stored()).not.toContain(replaced?.storageKey)
    const after = await rowsOf(viewer)
    expect(after.find(({ id }) => id === replaced?.id)).toMatchObject({ fileName: '' })
    expect(after.filter(({ clearedAt }) => clearedAt === null)).toHaveLength(1)
  })
})

test('every table that names stored bytes keeps them from being swept (T31)', async () => {
  const rows = await agency.database.sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ '(storage|picture|file|object|bytes)_key$'`
  // What was said of a file, and whose pages those are, names no bytes of its own.
  const about = ['file_pages.storage_key', 'file_scans.storage_key']
  const named = namingColumns.map(({ table }) => getTableName(table))
  const forgotten = rows
    .map(({ name }) => name)
    .filter((name) => !about.includes(name) && !named.includes(name.split('.')[0] ?? ''))
  expect(forgotten, 'add it to `owners` in db/queries/files.ts').toEqual([])
  expect(named).toHaveLength(rows.length - about.length)
})
