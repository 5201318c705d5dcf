import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EmbeddedError, openEmbedded } from '#db/embedded.ts'
import { bundled } from '#tests/support/bundle.ts'

let top: string
let dataDir: string
let told: string[]

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'good-standing-embedded-'))
  await chmod(top, 0o711)
  dataDir = join(top, 'data')
  told = []
})

afterEach(async () => {
  if ((await home()) !== join(dataDir, 'postgres')) await rm(await home(), { recursive: true })
  await rm(top, { recursive: true, force: true })
})

const open = (as: 'portal' | 'program' = 'portal') =>
  openEmbedded({ dataDir, as, onTrouble: (text) => told.push(text), settings: { fsync: 'off' } })

async function home() {
  const pointer = join(dataDir, 'postgres.location')
  return existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : join(dataDir, 'postgres')
}

const pidFile = async () => join(await home(), 'cluster', 'postmaster.pid')
const serverPid = async () => Number((await readFile(await pidFile(), 'utf8')).split('\n')[0])

async function ask(url: string, query: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(query)
  } finally {
    await sql.end()
  }
}

async function startHolder(): Promise<ChildProcess> {
  const program = await bundled('tests/support/programs/hold-database.ts')
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface({ input: child.stdout }), 'line')
  return child
}

test('a first start makes a UTF-8 database in UTC behind a password, a second finds what was written', async () => {
  const first = await open()
  expect(
    await ask(
      first.url,
      `select current_database(), current_user, current_setting('TimeZone') as zone, pg_encoding_to_char(encoding) as encoding,
       datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()`,
    ),
  ).toEqual([
    {
      current_database: 'good_standing',
      current_user: 'portal',
      zone: 'UTC',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
    },
  ])
  const wrong = Object.assign(new URL(first.url), { password: 'guess' }).href
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await ask(first.url, `create table kept as select 'Peña' as name`)
  await first.close()
  expect(existsSync(await pidFile())).toBe(false)

  const second = await open()
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select name from kept')).toEqual([{ name: 'Peña' }])
  await second.close()
})

test('a killed portal leaves its server behind, and the next start takes it over with all that was committed', async () => {
  const killed = await startHolder()
  const server = await serverPid()
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const next = await open()
  expect(await serverPid()).toBe(server)
  expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.close()
  expect(existsSync(await pidFile())).toBe(false)
})

test('neither an interrupted first start nor a pid that is now another program stops the next start', async () => {
  const first = await open()
  await first.close()
  await mkdir(join(await home(), 'cluster.new'))
  await writeFile(await pidFile(), `${process.pid}\n${join(await home(), 'cluster')}\n0\n1\n\n127.0.0.1\n0 0\nready\n`)
  const next = await open()
  expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.close()
})

test('a second portal on the data folder is refused in a sentence and harms nothing', async () => {
  const first = await open()
  await expect(open()).rejects.toThrow(
    new EmbeddedError(`The data folder ${dataDir} is in use by another Good Standing that is running.`),
  )
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.close()
})

test('a program beside a portal uses the same server, and the last of them stops it', async () => {
  const portal = await open()
  const program = await open('program')
  expect(program.url).toBe(portal.url)
  await portal.close()
  expect(await ask(program.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await program.close()
  expect(existsSync(await pidFile())).toBe(false)
})

test('T34 a server that is killed comes back by itself at the same address', async () => {
  const portal = await open()
  await ask(portal.url, 'create table kept as select 1 as one')
  process.kill(await serverPid(), 'SIGKILL')
  await expect
    .poll(() => told, { timeout: 20_000 })
    .toEqual(['the embedded database was lost', 'the embedded database is back'])
  expect(await ask(portal.url, 'select one from kept')).toEqual([{ one: 1 }])
  await portal.close()
})

test('below a folder that only its owner can enter, root keeps the database elsewhere and finds it again', async () => {
  await chmod(top, 0o700)
  const first = await open()
  await ask(first.url, 'create table kept as select 1 as one')
  await first.close()
  const asRoot = process.getuid?.() === 0
  expect(await home()).toMatch(asRoot ? /^\/var\/lib\/good-standing\// : join(dataDir, 'postgres'))
  const second = await open()
  expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
  await second.close()
})

test('a data folder that cannot be made is said in a sentence', async () => {
  await writeFile(dataDir, 'a file, not a folder')
  await expect(open()).rejects.toThrow(EmbeddedError)
  await expect(open()).rejects.toThrow(`The data folder ${dataDir} cannot be used`)
})
