/**
 * `npm run bench`: fills a database of its own with 100,000 made-up people, asks what the portal asks of it, and prints each figure beside
 * what it is measured against in the same run. `npm run bench -- 10000` takes fewer people.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from './bundle.mjs'
import { root } from './fingerprint.mjs'

const folder = join(root, 'node_modules/.cache/bench')
await build({ ...bundle('bench', 'tests/support/bench/run.ts'), outdir: folder })
const { status } = spawnSync(process.execPath, [join(folder, 'bench.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
