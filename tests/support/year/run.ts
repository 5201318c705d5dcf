import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { liveThrough, usualRisks } from './year.ts'

/** A simulated year on an embedded PostgreSQL of its own: `year.js [seed] [people] [days]`. */
const [seed = Math.floor(Math.random() * 1_000_000_000), people = 200, days = 365] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'good-standing-year-'))
// What a power cut would lose, a simulation need not wait for; processes are killed all the same.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const embedded = await openEmbedded({ dataDir: folder, as: 'program', onTrouble: console.error, settings })
const clean = async () => {
  await embedded.close()
  await rm(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void clean().finally(() => process.exit(1)))
try {
  await migrate(embedded.url)
  console.log(`An agency of ${people} people lives through ${days} days; seed ${seed}.`)
  const began = performance.now()
  const place = { url: embedded.url, folder }
  const program = join(import.meta.dirname, 'worker.js')
  const { counts, broken } = await liveThrough(
    place,
    program,
    { seed, people, days, firstDay: '2026-01-01', risks: usualRisks },
    console.log,
  )
  console.table(counts)
  for (const what of broken) console.error(what)
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.log(
    `${broken.length === 0 ? 'Every promise was kept' : `${broken.length} promises were broken`}, in ${minutes} minutes; seed ${seed}.`,
  )
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  await clean()
}
