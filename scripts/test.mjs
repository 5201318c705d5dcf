/**
 * `npm test`: every check and every test, one after another, with the time each took. `npm test -- unit database` runs only
 * the steps named. A step that fails stops those that need it; the rest still runs, and all is summed up at the end.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'

const program = (name, ...args) => [join(root, 'node_modules', name), ...args]
const tests = (project) => program('vitest/vitest.mjs', 'run', '--project', project)

const steps = [
  { name: 'biome', args: program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'types', args: program('typescript/bin/tsc', '--noEmit') },
  { name: 'floors', args: program('dependency-cruiser/bin/dependency-cruise.mjs', '--no-progress', '.') },
  { name: 'unused', args: program('knip/bin/knip.js', '--no-progress') },
  { name: 'build', args: [join(root, 'scripts/ensure.mjs'), 'install', 'cli', 'server'] },
  { name: 'unit', args: tests('unit'), needs: ['build'] },
  { name: 'database', args: tests('database'), needs: ['build'] },
  { name: 'chromium', args: [join(root, 'scripts/chromium.mjs')] },
  { name: 'browser', args: tests('browser'), needs: ['build', 'chromium'] },
]

const named = process.argv.slice(2)
const unknown = named.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const asked = steps.filter(({ name }) => named.length === 0 || named.includes(name))

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)
const results = new Map()
const began = performance.now()

for (const [at, { name, args, needs = [] }] of asked.entries()) {
  const missing = needs.filter((need) => results.has(need) && results.get(need).passed !== true)
  if (missing.length > 0) {
    results.set(name, { passed: false, note: `not run: ${missing.join(' and ')} failed` })
    continue
  }
  console.log(`\n[${at + 1}/${asked.length}] ${name} (after ${seconds(began)} s)`)
  const started = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  results.set(name, { passed: status === 0, note: `${seconds(started)} s` })
}

console.log(`\n${seconds(began)} s in all`)
for (const [name, { passed, note }] of results)
  console.log(`  ${passed ? 'passed' : 'FAILED'}  ${name.padEnd(9)} ${note}`)
process.exit([...results.values()].every(({ passed }) => passed) ? 0 : 1)
