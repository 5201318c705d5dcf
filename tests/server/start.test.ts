import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#tests/support/bundle.ts'
import { testDatabase } from '#tests/support/database.ts'
import { ensureBuilt, freePort, longEnoughToBuild, startPortal } from '#tests/support/portal.ts'

const database = await testDatabase()
const started: { clean(): Promise<void> }[] = []

vi.setConfig({ testTimeout: 120_000 })
beforeAll(ensureBuilt, longEnoughToBuild)
afterEach(async () => {
  for (const portal of started.splice(0)) await portal.clean()
})

async function start(...asked: Parameters<typeof startPortal>) {
  const portal = await startPortal(...asked)
  started.push(portal)
  return portal
}

const real = (environment: Record<string, string> = {}) =>
  start({ mode: 'start', environment: { DATABASE_URL: database.url, ...environment } })

test('a setting that is wrong ends the start with its sentence', async () => {
  await expect(start({ mode: 'start', environment: { PORT: 'soon' } })).rejects.toThrow(
    'ended with 1:\nThe setting PORT must be a whole number from 1 to 65535.\n',
  )
})

test('a database that is not there at the start is said in one sentence', async () => {
  const port = await freePort()
  const nowhere = real({ DATABASE_URL: `postgres://portal:secret@127.0.0.1:${port}/good_standing` })
  await expect(nowhere).rejects.toThrow(
    `ended with 1:\nThe database at 127.0.0.1:${port} does not answer (ECONNREFUSED); see DATABASE_URL.\n`,
  )
  const unnamed = Object.assign(new URL(database.url), { pathname: 'no_such_database' })
  await expect(real({ DATABASE_URL: unnamed.href })).rejects.toThrow('has no database of that name; see DATABASE_URL.')
  const wrong = Object.assign(new URL(database.url), { password: 'guess' })
  await expect(real({ DATABASE_URL: wrong.href })).rejects.toThrow('does not accept the password; see DATABASE_URL.')
})

test('a port that is taken is said in one sentence, before any database is made', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const refused = start({ mode: 'demo', environment: { PORT: String(port) } })
  await expect(refused).rejects.toThrow(
    `ended with 1:\nPort ${port} is in use by another program; name another one in PORT.\n`,
  )
  other.close()
})

test('real records and the demonstration never share a data folder', async () => {
  const portal = await real()
  expect(await readFile(join(portal.dataDir, 'holds'), 'utf8')).toBe('real\n')
  const env = { ...process.env, DATA_DIR: portal.dataDir, PORT: String(await freePort()) }
  const child = spawn(process.execPath, ['dist/server.js', 'demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said).toBe(`The data folder ${portal.dataDir} holds an agency’s real records; name another one in DATA_DIR.\n`)
})

test('the first start for real use prints a link for the set-up, and no made-up people are there', async () => {
  const portal = await real()
  expect(portal.said()).toMatch(
    new RegExp(
      `^Good Standing is ready at ${portal.origin}\nSet up the agency and its first administrator, once: ${portal.origin}/setup/\\S+\nLetters are kept in ${portal.dataDir}/mail until RESEND_API_KEY or SMTP_URL is set, with MAIL_FROM\\.\n$`,
    ),
  )
  expect(await database.sql`select count(*)::int as people from people`).toEqual([{ people: 0 }])
  expect((await fetch(`${portal.origin}/demo`)).status).toBe(404)
})

test('a request that is under way when the portal is told to end is still answered', async () => {
  const portal = await real()
  const { port } = new URL(portal.origin)
  const visitor = connect(Number(port), '127.0.0.1')
  let answer = ''
  visitor.on('data', (chunk) => {
    answer += chunk
  })
  const body = 'email=someone%40agency.example'
  const head = [
    'POST /sign-in HTTP/1.1',
    `Host: localhost:${port}`,
    `Origin: ${portal.origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ]
  visitor.write(`${head.join('\r\n')}\r\n\r\n`)
  // The server answers 100 once the request is its own; the rest of it is sent only after the portal was told to end.
  await expect.poll(() => answer).toContain('HTTP/1.1 100 Continue')
  const ended = portal.end('SIGTERM')
  await expect.poll(() => fetch(`${portal.origin}/healthz`).catch(() => 'refused')).toBe('refused')
  visitor.write(body)
  await once(visitor, 'close')
  expect(answer.replace('HTTP/1.1 100 Continue\r\n\r\n', '')).toMatch(/^HTTP\/1\.1 303 /)
  expect(await ended).toBe(0)
})

test('Ctrl-C ends everything, and a portal that was killed does not stop the next start', async () => {
  const portal = await start({ mode: 'start' })
  const pidFile = join(portal.dataDir, 'postgres/cluster/postmaster.pid')
  // A terminal interrupts npm and the portal, and npm passes it on.
  expect(await Promise.all([portal.end('SIGINT'), portal.end('SIGINT')])).toEqual([0, 0])
  expect(existsSync(pidFile)).toBe(false)
  await portal.restart()
  expect(await portal.end('SIGKILL')).toBe(null)
  expect(existsSync(pidFile)).toBe(true)
  await portal.restart()
  expect((await fetch(`${portal.origin}/readyz`)).status).toBe(200)
  expect(await portal.end()).toBe(0)
  expect(existsSync(pidFile)).toBe(false)
})

test('holidays that end within a year are said at the start, in a sentence and in the log', async () => {
  const { sql } = database
  expect((await real()).said()).not.toContain('holidays')
  const days = JSON.stringify({ days: [{ on: '2026-01-01', name: 'New Year’s Day' }] })
  await sql`insert into policies (name, value, recorded_at) values ('holidays', ${days}::text::jsonb, now() - interval '1 minute')`
  const said = (await real()).said()
  expect(said).toContain('The list of holidays does not reach a year ahead; an administrator adds to it at')
  expect(said).toMatch(/"lastHoliday":"2026-01-01"/)
})
