import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { createCluster, ensureRunning, stopCluster, urlOf } from './embedded/cluster.ts'
import { type Home, prepareHome } from './embedded/home.ts'
import { EmbeddedError, findPrograms, type Programs } from './embedded/programs.ts'

export { EmbeddedError } from './embedded/programs.ts'

/** A PostgreSQL of our own in the data folder. */
export type Embedded = {
  /** The portal's database, as its owner. */
  url: string
  /** The server's own database, as the owner of the cluster: for creating databases and for backups. */
  keeperUrl: string
  /** Lets go of the server; whoever is the last to do so also stops it. */
  close(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** `portal`: one at a time on a data folder. `program`: beside a portal or without one. */
  as: 'portal' | 'program'
  /** Told in a sentence when the server was lost and when it is back. */
  onTrouble: (text: string) => void
  /** Settings of the server besides our own; they hold only when this call starts it. */
  settings?: Record<string, string>
}

const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'])

const database = 'good_standing'

/** Keys of advisory locks in the server's own database: they end with the process that holds them, however it ends. */
const inUse = 4_211_001
const portalLock = 4_211_002

/**
 * Starts PostgreSQL in the data folder, or joins the one that runs there, be it another program's or a killed portal's.
 * A server that dies meanwhile is started again.
 *
 * @throws EmbeddedError with a sentence for the operator; among others when `as` is `portal` and another portal is there
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { home, programs } = await prepare(options.dataDir)
  await ensureRunning(home, programs, options.settings, true)
  const keeper = await keep(home, programs, options)
  await createDatabase(keeper.sql, home)
  return { url: urlOf(home, 'portal', database), keeperUrl: urlOf(home, 'keeper', 'postgres'), close: keeper.close }
}

async function prepare(dataDir: string) {
  try {
    const home = await prepareHome(dataDir)
    const programs = await findPrograms(home.user, home.folder)
    await createCluster(home, programs)
    return { home, programs }
  } catch (error) {
    if (error instanceof Error && 'code' in error && unusable.has(String(error.code))) {
      throw new EmbeddedError(`The data folder ${dataDir} cannot be used: ${error.message}`)
    }
    throw error
  }
}

/** Holds the locks that say who uses the server, on a connection of their own, and brings both back when they are lost. */
async function keep(home: Home, programs: Programs, options: EmbeddedOptions) {
  let state: 'opening' | 'open' | 'recovering' | 'closing' = 'opening'
  const sql = postgres(urlOf(home, 'keeper', 'postgres'), {
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => 0.1,
    onnotice: () => {},
    onclose: () => {
      if (state === 'open') void recover()
    },
  })

  async function takeLocks() {
    await sql`select pg_advisory_lock_shared(${inUse})`
    if (options.as === 'program') return
    // A portal that was killed a moment ago holds its lock until the server notices.
    for (const giveUp = Date.now() + 3_000; ; await pause(100)) {
      const [row] = await sql`select pg_try_advisory_lock(${portalLock}) as taken`
      if (row?.taken) return
      if (Date.now() > giveUp) {
        throw new EmbeddedError(
          `The data folder ${options.dataDir} is in use by another Good Standing that is running.`,
        )
      }
    }
  }

  async function untilHeld() {
    for (;;) {
      try {
        await ensureRunning(home, programs, options.settings)
        await takeLocks()
        return
      } catch (error) {
        if (state === 'closing') return
        if (state === 'opening' && error instanceof EmbeddedError) {
          await close()
          throw error
        }
        await pause(100)
      }
    }
  }

  async function recover() {
    state = 'recovering'
    options.onTrouble('the embedded database was lost')
    await untilHeld()
    if (state !== 'recovering') return
    state = 'open'
    options.onTrouble('the embedded database is back')
  }

  async function close() {
    state = 'closing'
    const last = await isLast().catch(() => false)
    await sql.end({ timeout: 5 })
    if (last) await stopCluster(home, programs)
  }

  async function isLast() {
    await sql`select pg_advisory_unlock_shared(${inUse})`
    const [row] = await sql`select pg_try_advisory_lock(${inUse}) as taken`
    return row?.taken === true
  }

  await untilHeld()
  state = 'open'
  return { sql, close }
}

async function createDatabase(sql: postgres.Sql, home: Home): Promise<void> {
  const [role] = await sql`select 1 from pg_roles where rolname = 'portal'`
  if (!role) await sql.unsafe(`create role portal login password '${home.passwords.portal}'`)
  const [existing] = await sql`select 1 from pg_database where datname = ${database}`
  if (!existing) await sql.unsafe(`create database ${database} owner portal`)
}
