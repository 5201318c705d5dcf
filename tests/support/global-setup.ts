import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tests' server, as the owner of the cluster: may create databases and end connections. */
    keeperUrl: string
    /** A migrated, empty database to copy. */
    template: string
  }
}

const template = 'migrated'

/** What a test may lose at a power cut, it need not wait for. */
const hurried = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

const prefix = 'good-standing-tests-'

/** Stops and removes the servers of test runs that were killed. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0
    if (!pid || isAlive(pid)) continue
    const dataDir = join(tmpdir(), name)
    await (await openEmbedded({ dataDir, as: 'program', onTrouble: console.warn })).close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** One PostgreSQL for all tests of this run, with a migrated database to copy from. Unit tests need none of it. */
export default async function setup(project: TestProject) {
  if (project.vitest.projects.every(({ name }) => name === 'unit')) return undefined
  await sweep()
  const dataDir = join(tmpdir(), `${prefix}${process.pid}`)
  await mkdir(dataDir, { mode: 0o711 })
  const server = await openEmbedded({ dataDir, as: 'portal', onTrouble: console.warn, settings: hurried })
  const sql = postgres(server.keeperUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`create database ${template} owner portal`)
  await migrate(Object.assign(new URL(server.url), { pathname: template }).href)
  project.provide('keeperUrl', server.keeperUrl)
  project.provide('template', Object.assign(new URL(server.url), { pathname: template }).href)
  return async () => {
    await sql.end()
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
