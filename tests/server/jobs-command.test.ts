import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, it, vi } from 'vitest'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { root } from '#tests/support/bundle.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let agency: TestAgency
beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'install', 'cli'])
  agency = await testAgency()
})

async function jobs(what: 'list' | 'run') {
  const env = { ...process.env, DATABASE_URL: agency.database.url, DATA_DIR: agency.folder, LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'jobs', what], { env })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out: out.trim(), err: err.trim(), code: code as number }
}

it('lists what never ran as late and what was given up, and says that all is on time once it ran', async () => {
  const { sql } = agency.database
  await sql`insert into pgboss.job (name, data, state, completed_on) values ('read-document', '{}', 'failed', now())`
  const before = await jobs('list')
  expect(before).toMatchObject({ code: 1, err: '' })
  expect(before.out).toMatch(/^sweep: every 15 minutes, never completed, LATE since 2026-01-01T12:30:00\.000Z$/m)
  expect(before.out).toMatch(/^read-document: 1 given up, the first \S+Z, the last \S+Z$/m)

  expect(await jobs('run')).toMatchObject({ code: 0, out: '0 notices sent, 0 milestones recorded' })
  await sql`with begun as (insert into job_runs (name, started_at, process) values ('hunt', now(), 'x 1') returning id)
    insert into job_run_ends (run_id, name, ended_at, outcome) select id, 'hunt', now(), 'done' from begun`
  const after = await jobs('list')
  expect(after.out).toMatch(/^sweep: every 15 minutes, last completed \S+Z, on time$/m)
  expect(after.out).not.toContain('LATE')
  expect(after.code).toBe(0)
})
