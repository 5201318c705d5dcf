import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Embedded, openEmbedded } from '#db/embedded.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A page that needs the database. */
const page = '/careers'

async function statusOf(url: string, init?: RequestInit) {
  const response = await fetch(url, init)
  await response.text()
  return response.status
}

const starts = (said: string) => said.match(/Good Standing is ready/g)?.length

describe('T34 a database that goes away and comes back', () => {
  let dataDir: string
  let server: Embedded
  const open = () => openEmbedded({ dataDir, as: 'program', onTrouble: () => {}, settings: { fsync: 'off' } })

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'good-standing-outage-'))
    await chmod(dataDir, 0o711)
    server = await open()
  })
  const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: server.url } }))
  afterAll(async () => {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('is a plain 503 page in both languages meanwhile, and pages again afterwards without a restart', async () => {
    expect(await statusOf(`${portal.origin}${page}`)).toBe(200)
    expect(await statusOf(`${portal.origin}/readyz`)).toBe(200)

    await server.close()
    for (const path of [page, '/', '/sign-in', `${page}.data`]) {
      const away = await fetch(`${portal.origin}${path}`)
      expect(away.status, path).toBe(503)
      expect(away.headers.get('retry-after')).toBe('5')
      const text = await away.text()
      expect(text).toContain('The portal cannot reach its records just now.')
      expect(text).toContain('El portal no puede llegar a sus registros en este momento.')
    }
    expect(await statusOf(`${portal.origin}/healthz`)).toBe(200)
    expect(await fetch(`${portal.origin}/readyz`).then((response) => response.json())).toEqual({
      ready: false,
      lacking: 'database',
    })
    const sent = await fetch(`${portal.origin}/sign-in`, {
      method: 'POST',
      headers: { Origin: portal.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'email=someone%40agency.example&password=not+the+password',
    })
    expect(sent.status).toBe(503)
    expect(await sent.text()).toContain('what you sent was not kept')

    server = await open()
    await expect.poll(() => statusOf(`${portal.origin}${page}`), { timeout: 10_000 }).toBe(200)
    await expect.poll(() => statusOf(`${portal.origin}/readyz`), { timeout: 10_000 }).toBe(200)
    expect(starts(portal.said())).toBe(1)
    expect(portal.said()).not.toContain('someone')
  })
})

describe('T34 connections that are killed', () => {
  const database = testDatabase()
  const portal = runningPortal(async () => ({ mode: 'start', environment: { DATABASE_URL: (await database).url } }))

  test('cost at most the requests that were under way', async () => {
    const { killConnections } = await database
    const seen = new Set<number>()
    for (let round = 0; round < 12; round++) {
      const asked = Array.from({ length: 8 }, () => statusOf(`${portal.origin}${page}`))
      await killConnections()
      for (const status of await Promise.all(asked)) seen.add(status)
      expect(await statusOf(`${portal.origin}/healthz`)).toBe(200)
    }
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([])
    await expect.poll(() => statusOf(`${portal.origin}${page}`), { timeout: 10_000 }).toBe(200)
    expect(starts(portal.said())).toBe(1)
  })
})

describe('T34 the embedded database', () => {
  const portal = runningPortal(() => ({ mode: 'start' }))

  test('is started again by the portal when it is killed', async () => {
    expect(await statusOf(`${portal.origin}${page}`)).toBe(200)
    const pidFile = await readFile(join(portal.dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
    await expect.poll(() => portal.said(), { timeout: 20_000 }).toContain('the embedded database is back')
    await expect.poll(() => statusOf(`${portal.origin}${page}`), { timeout: 10_000 }).toBe(200)
    expect(starts(portal.said())).toBe(1)
  })
})
