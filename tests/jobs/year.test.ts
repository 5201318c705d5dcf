import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTheEnd } from '#tests/support/at-the-end.ts'
import { bundled } from '#tests/support/bundle.ts'
import { testDatabase } from '#tests/support/database.ts'
import { liveThrough } from '#tests/support/year/year.ts'

/** The short form of `npm run year`; the seed was chosen for a stretch in which everything happens that should. */
const plan = {
  ...{ people: 20, days: 38, firstDay: '2026-02-01', seed: 5 },
  risks: { sweepKilled: 0.1, letterKilled: 0.08, downtime: 0.06 },
}

test('an agency that is run by workers who are killed, sleep for days and have their clock set back keeps every promise', async () => {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-year-'))
  atTheEnd(() => rm(folder, { recursive: true, force: true }))
  const program = await bundled('tests/support/year/worker.ts')
  const { counts, broken } = await liveThrough({ url: database.url, folder }, program, plan, () => {})
  expect(broken, `seed ${plan.seed}`).toEqual([])
  // A stretch in which nothing happened would prove nothing.
  for (const what of [
    'days without a sweep',
    'sweeps killed',
    'letters killed',
    'days lived twice',
    'lapses',
    'warnings',
    'bonuses',
  ])
    expect(counts[what], `${what} of ${JSON.stringify(counts)}`).toBeGreaterThan(0)
  expect(counts).toMatchObject({ days: plan.days, hunts: plan.days, findings: 0 })
}, 150_000)
