import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, it, vi } from 'vitest'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { root } from '#tests/support/bundle.ts'
import { asSuperuser } from '#tests/support/superuser.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let agency: TestAgency
let rosa: string

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'install', 'cli'])
  agency = await testAgency()
  rosa = (await agency.person()).personId
  for (const on of ['2026-11-20', '2026-11-21', '2026-11-22'])
    await agency.facts(rosa, agency.at(on), { kind: 'training', course: 'peer-support', on })
  await anchorLedger(agency.portal, agency.at('2026-11-22'), operatorScope('jobs', 'run sweep'))
})

async function verify(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: agency.database.url, DATA_DIR: agency.folder, LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'ledger', 'verify', ...args], { env })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out: out.trim(), err: err.trim(), code: code as number }
}

it('says that all is whole with the digest to compare, and knows a digest that was mailed', async () => {
  const { out, code } = await verify()
  expect(out).toMatch(/^4 entries in 2 chains, 1 anchors; the newest is of 2026-11-22, digest [0-9a-f]{64}: all whole$/)
  expect(code).toBe(0)
  const digest = /[0-9a-f]{64}/.exec(out)?.[0] ?? ''
  expect(await verify('--digest', digest.toUpperCase())).toMatchObject({ code: 0 })
  expect(await verify('--digest', 'f'.repeat(64))).toMatchObject({
    code: 1,
    err: 'good-standing: no anchor that is kept has the digest that you gave.',
  })
  expect(await verify('--digest', 'cat')).toMatchObject({ code: 1, err: expect.stringContaining('64 signs') })
})

it('T42 names the row that was edited, and the first of an end that was cut off', async () => {
  const [row] = await agency.database.sql`select event from ledger where chain = ${rosa} and seq = 2`
  const edit = (event: unknown) =>
    asSuperuser(agency, (sql) => sql`update ledger set event = ${event as string} where chain = ${rosa} and seq = 2`)
  await edit('fact retracted')
  expect(await verify()).toMatchObject({
    code: 1,
    err: expect.stringContaining(`good-standing: entry 2 of chain ${rosa} was changed after it was written.`),
    out: expect.stringMatching(/not whole$/),
  })
  await edit(row?.event)
  await asSuperuser(agency, (sql) => sql`delete from ledger where chain = ${rosa} and seq = 3`)
  expect((await verify()).err).toContain(`entry 3 of chain ${rosa} is not there: an anchor knows it`)
})
