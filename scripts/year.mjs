/**
 * `npm run year`: an agency of 200 people lives through 365 days with hires, renewals, leaves, ends, downtime and killed processes; every
 * promise about them is checked each day, and what happened is counted. `npm run year -- 42` takes that seed, `npm run year -- 42 50 90`
 * fewer people and days.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from './bundle.mjs'
import { root } from './fingerprint.mjs'

const folder = join(root, 'node_modules/.cache/year')
const { entryPoints: _, ...settings } = bundle('year', '')
const entryPoints = { year: 'tests/support/year/run.ts', worker: 'tests/support/year/worker.ts' }
await build({ ...settings, entryPoints, outdir: folder })
const { status } = spawnSync(process.execPath, [join(folder, 'year.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
