/**
 * `npm run specimens`: draws made-up papers in every state in which pictures of papers come, reads them as the portal does, and prints
 * how much was read, and what was read wrong. `npm run specimens -- TB` takes those whose name holds that.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from './bundle.mjs'
import { root } from './fingerprint.mjs'

const folder = join(root, 'node_modules/.cache/specimens')
for (const [name, entry] of [
  ['reading', 'integrations/reading/program.ts'],
  ['measure', 'tests/support/specimens/measure.ts'],
])
  await build({ ...bundle(name, entry), outdir: folder })
const measured = [join(folder, 'measure.js'), join(folder, 'reading.js'), ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, measured, { stdio: 'inherit' }).status ?? 1)
