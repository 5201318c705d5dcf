import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentReadings } from '#db/schema/index.ts'
import { picture } from '#tests/support/evidence.ts'
import { pdf, type Sender, uploadPortal } from '#tests/support/uploading.ts'

const soon = { timeout: 30_000, interval: 50 }

describe('T31 kill -9 of the portal during an upload', () => {
  const { portal, agency, newHire, stored, sweep } = uploadPortal()
  const isUnderWay = (path: string) => path.startsWith(join('documents', 'incoming'))
  const dayOld = new Date(Date.now() - 25 * 3_600_000)

  /** A sweep leaves what is fresh, and takes it once it is a day old. */
  async function isSweptOnceOld(path: string): Promise<void> {
    expect(await stored()).toContain(path)
    await utimes(join(portal.dataDir, path), dayOld, dayOld)
    await sweep()
    await vi.waitFor(async () => expect(await stored()).not.toContain(path), soon)
  }

  async function isSentAgain(sender: Sender): Promise<void> {
    expect((await sender.upload({ content: picture(randomUUID()) })).status).toBe(200)
    const [row, ...more] = await sender.rows()
    expect(more).toEqual([])
    expect((await sender.get(`/me/documents/${row?.id}`)).status).toBe(200)
  }

  test('at 50 %: no row, what is left is swept after a day, and the same person can send again', async () => {
    const sender = await newHire()
    const { asked, body, answer } = sender.begin({ content: picture('half', 20_000_000) })
    answer.catch(() => {})
    asked.write(body.subarray(0, body.length / 2))
    await vi.waitFor(async () => expect((await stored()).some(isUnderWay)).toBe(true), soon)
    await portal.end('SIGKILL')
    const [left] = (await stored()).filter(isUnderWay)
    await portal.restart()
    expect(await sender.rows()).toEqual([])
    await isSweptOnceOld(left ?? '')
    await isSentAgain(sender)
  })

  test('between the stored bytes and their row: no row, the orphan is swept after a day, and it can be sent again', async () => {
    const sender = await newHire()
    const before = new Set(await stored())
    const orphans = async () => (await stored()).filter((path) => !before.has(path) && !isUnderWay(path))
    let left: string[] = []
    await agency().database.sql.begin(async (tx) => {
      await tx`lock table documents in exclusive mode`
      sender.upload({ content: pdf() }).catch(() => {})
      // The PDF, and its page as a picture.
      await vi.waitFor(async () => expect(await orphans()).toHaveLength(2), soon)
      await portal.end('SIGKILL')
      left = await orphans()
    })
    await portal.restart()
    expect(await sender.rows()).toEqual([])
    for (const path of left) await isSweptOnceOld(path)
    await isSentAgain(sender)
  })
})

describe('T36 a real disk of 8 MiB that is full', () => {
  const { portal, newHire, stored } = uploadPortal()
  const disk = () => join(portal.dataDir, 'documents')
  const run = (program: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${program} needs to be run as root on Linux: ${stderr}`)
  }
  beforeAll(async () => {
    await mkdir(disk(), { recursive: true })
    run('mount', '-t', 'tmpfs', '-o', 'size=8m,mode=700', 'tmpfs', disk())
  })
  afterAll(() => run('umount', '-l', disk()))

  test('507 with a sentence by both ways of sending, no row, nothing left; it works again once there is room', async () => {
    const sender = await newHire()
    const filler = join(disk(), 'filler')
    const isRefused = async (content: Buffer) => {
      const before = await stored()
      for (const answer of [await sender.upload({ content }), await sender.submit({ content })])
        expect([answer.status, answer.text]).toEqual([507, expect.stringContaining('We have no room for files')])
      expect(await sender.rows()).toEqual([])
      expect(await stored()).toEqual(before)
    }
    await isRefused(picture('larger than the disk', 10_000_000))
    await writeFile(filler, '')
    const file = await open(filler, 'a')
    await expect(file.appendFile(Buffer.alloc(9_000_000))).rejects.toThrow('ENOSPC')
    await file.close()
    await isRefused(picture())
    await truncate(filler, 0)
    await rm(filler)
    expect((await sender.upload()).status).toBe(200)
    const [row] = await sender.rows()
    expect((await sender.get(`/me/documents/${row?.id}`)).status).toBe(200)
    expect((await fetch(`${portal.origin}/readyz`)).status).toBe(200)
  })
})

describe('T39 a stolen database and storage without the key, and a changed byte', () => {
  const { portal, agency, newHire, stored } = uploadPortal()
  const canary = 'Kanarienvogel 4711 hemoglobin'
  let sender: Sender
  beforeAll(async () => {
    sender = await newHire()
    for (const requirement of ['tuberculosis', 'cpr']) {
      const content = pdf({ words: canary })
      expect((await sender.upload({ content, requirement, fileName: 'canary-hemoglobin.pdf' })).status).toBe(200)
    }
    // What a machine reads on it must be in the database that is stolen.
    const readings = () => agency().database.db.select().from(documentReadings)
    await vi.waitFor(async () => expect((await readings()).length).toBeGreaterThan(0), { timeout: 60_000 })
  })

  test('neither any row of any table nor any stored byte holds a word of the files', async () => {
    const { sql } = agency().database
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
    expect(tables.length).toBeGreaterThan(50)
    let dump = ''
    for (const { name } of tables)
      for (const { row } of await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`))
        dump += `${row}\n`
    expect(dump).toContain(sender.personId)
    for (const word of ['Kanarienvogel', '4711', canary, '%PDF']) expect(dump).not.toContain(word)
    const files = await stored()
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const path of files) {
      const bytes = await readFile(join(portal.dataDir, path))
      for (const plain of [canary, 'Kanarienvogel', '%PDF', 'JFIF'])
        expect(bytes.includes(Buffer.from(plain, 'latin1')), path).toBe(false)
    }
  })

  test('one changed byte of ciphertext: the page says that it cannot be opened, and sends nothing of it', async () => {
    for (const { id, storageKey } of await sender.rows()) {
      expect((await sender.get(`/me/documents/${id}`)).text).toContain(canary)
      const path = join(portal.dataDir, 'documents', storageKey.slice(0, 2), storageKey)
      const bytes = await readFile(path)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      await writeFile(path, bytes)
      const answer = await sender.get(`/me/documents/${id}`)
      expect(answer.status).toBe(500)
      expect(answer.text).toMatch(/^This file cannot be opened\n\nThe stored file is damaged.*send it again\.\n$/)
    }
  })
})
