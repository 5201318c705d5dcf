import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadMasterKey } from '#integrations/master-key.ts'
import { folderStorage } from '#integrations/storage.ts'
import { DocumentUnreadable } from '#integrations/storage-trouble.ts'

const key = '0a1b2c3d-0000-4000-8000-000000000001'
const masterKey = randomBytes(32)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const pathOf = (name: string) => join(folder, name.slice(0, 2), name)

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('a document', () => {
  for (const size of [0, 1, 256 * 1024, 3_000_001]) {
    test(`of ${size} bytes comes back as it was`, async () => {
      const storage = folderStorage(folder, masterKey)
      const content = randomBytes(size)
      await storage.put(key, Readable.from([content.subarray(0, 7), content.subarray(7)], { objectMode: false }))
      expect((await buffer(await storage.get(key))).equals(content)).toBe(true)
      expect(await filesIn(folder)).toEqual([key])
    })
  }

  test('shows nothing of itself in its file, and twice the same looks different (T39)', async () => {
    const storage = folderStorage(folder, masterKey)
    const other = key.replace('1', '2')
    const sentence = 'TB skin test negative '.repeat(2000)
    await storage.put(key, Readable.from([Buffer.from(sentence)]))
    await storage.put(other, Readable.from([Buffer.from(sentence)]))
    const [one, two] = [await readFile(pathOf(key)), await readFile(pathOf(other))]
    expect(one.includes('skin test')).toBe(false)
    expect(one.subarray(-200).equals(two.subarray(-200))).toBe(false)
    expect((await stat(pathOf(key))).mode & 0o777).toBe(0o600)
  })

  test('is refused where any byte was flipped, before anything of it is given away (T39)', async () => {
    const storage = folderStorage(folder, masterKey)
    await storage.put(key, Readable.from([randomBytes(600_000)]))
    const whole = await readFile(pathOf(key))
    for (const at of [0, 10, 40, 70, 90, 300_000, whole.length - 1]) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      await writeFile(pathOf(key), changed)
      await expect(storage.get(key), `byte ${at}`).rejects.toThrow(DocumentUnreadable)
    }
    for (const length of [0, 50, 91, whole.length - 1]) {
      await writeFile(pathOf(key), whole.subarray(0, length))
      await expect(storage.get(key), `cut to ${length}`).rejects.toThrow(DocumentUnreadable)
    }
    await writeFile(pathOf(key), Buffer.concat([whole, Buffer.from('x')]))
    await expect(storage.get(key)).rejects.toThrow(DocumentUnreadable)
  })

  test('does not open under another name or another master key', async () => {
    const storage = folderStorage(folder, masterKey)
    const other = key.replace('1b', '9b')
    await storage.put(key, Readable.from([Buffer.from('one')]))
    await expect(folderStorage(folder, randomBytes(32)).get(key)).rejects.toThrow(DocumentUnreadable)
    await rename(pathOf(key), pathOf(other))
    await expect(storage.get(other)).rejects.toThrow(DocumentUnreadable)
    await expect(storage.get(key)).rejects.toThrow(DocumentUnreadable)
  })

  test('that stops arriving halfway leaves nothing behind', async () => {
    const storage = folderStorage(folder, masterKey)
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(100_000)
        throw new Error('the connection ended')
      })(),
    )
    await expect(storage.put(key, broken)).rejects.toThrow('the connection ended')
    expect(await filesIn(folder)).toEqual([])
  })

  test('is never overwritten, and can be removed more than once', async () => {
    const storage = folderStorage(folder, masterKey)
    await storage.put(key, Readable.from([Buffer.from('first')]))
    await expect(storage.put(key, Readable.from([Buffer.from('second')]))).rejects.toThrow('in use')
    expect(String(await buffer(await storage.get(key)))).toBe('first')
    await storage.remove(key)
    await storage.remove(key)
    await expect(storage.get(key)).rejects.toThrow(DocumentUnreadable)
  })

  test('has a key that is no path', async () => {
    const storage = folderStorage(folder, masterKey)
    for (const hostile of ['../../../etc/passwd', 'a/b/c/d/e/f', '', '........'])
      await expect(storage.put(hostile, Readable.from(['x'])), hostile).rejects.toThrow(RangeError)
  })
})

describe('the master key', () => {
  test('is made once, for its owner only, and found again', async () => {
    const [made, meanwhile] = await Promise.all([loadMasterKey(folder, {}), loadMasterKey(folder, {})])
    expect(made.length).toBe(32)
    expect(meanwhile.equals(made)).toBe(true)
    expect((await loadMasterKey(folder, {})).equals(made)).toBe(true)
    expect((await stat(join(folder, 'keys', 'master.key'))).mode & 0o777).toBe(0o600)
  })

  test('is taken from the environment where it is given there, and no file is made', async () => {
    const given = randomBytes(32)
    expect((await loadMasterKey(folder, { STORAGE_KEY: given.toString('hex') })).equals(given)).toBe(true)
    expect((await loadMasterKey(folder, { STORAGE_KEY: given.toString('base64') })).equals(given)).toBe(true)
    await expect(loadMasterKey(folder, { STORAGE_KEY: 'short' })).rejects.toThrow('STORAGE_KEY must hold 32 bytes')
    expect(await filesIn(folder)).toEqual([])
  })
})
