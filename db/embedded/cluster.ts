import { execFile, spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { chown, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { type Home, isFree, moveToFreePort } from './home.ts'
import { EmbeddedError, type Programs } from './programs.ts'

const run = promisify(execFile)

/** The locale and time zone of the operator's shell must not reach the cluster. */
const { PATH, NODE_ENV } = process.env
const environment = { PATH, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' }

/** Settings given at each start; they win over what initdb wrote. Errors stay out of the log, since they quote values. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** How to reach a database of the server as the owner of the cluster, or as the portal. */
export function urlOf(home: Home, role: 'keeper' | 'portal', database: string): string {
  return `postgres://${role}:${home.passwords[role]}@127.0.0.1:${home.port}/${database}`
}

/**
 * Creates the cluster where there is none: UTF-8 with the locale C.UTF-8 on every platform, sign-in by password only. An
 * initdb that was interrupted leaves nothing that counts.
 */
export async function createCluster(home: Home, programs: Programs): Promise<void> {
  const { folder, cluster, user } = home
  if (existsSync(cluster)) {
    const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
    if (major === programs.major) return
    throw new EmbeddedError(
      `The database in ${cluster} belongs to PostgreSQL ${major}; this is ${programs.major}. Start the version that made it.`,
    )
  }
  const unfinished = join(folder, 'cluster.new')
  await rm(unfinished, { recursive: true, force: true })
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, home.passwords.keeper, { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined) await chown(passwordFile, user.uid, user.gid)
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const access = ['-U', 'keeper', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const options = { ...user, env: environment, cwd: folder }
    await run(join(programs.bin, 'initdb'), ['-D', unfinished, ...locale, ...access], options)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, cluster)
}

/**
 * Makes sure that the cluster's server runs: takes over the one that a killed portal left behind, or starts one.
 *
 * @param moveable whether another port may be chosen when somebody else has taken the remembered one
 */
export async function ensureRunning(home: Home, programs: Programs, extra = {}, moveable = false): Promise<void> {
  for (const giveUp = Date.now() + 60_000; ; await pause(50)) {
    const running = await postmaster(home)
    if (running) {
      if (running.port !== home.port) home.port = running.port
      if (await answers(home)) return
    } else {
      if (moveable && !(await isFree(home.port))) await moveToFreePort(home)
      if (await launch(home, programs, { ...settings, ...extra })) return
    }
    if (Date.now() > giveUp) throw new EmbeddedError(`The database did not start; ${home.log} says why.`)
  }
}

/** Ends the server and waits for it; open transactions are rolled back. */
export async function stopCluster(home: Home, programs: Programs): Promise<void> {
  if (!(await postmaster(home))) return
  const options = { ...home.user, env: environment, cwd: home.folder }
  await run(join(programs.bin, 'pg_ctl'), ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60'], options)
}

/** Whether the server came up; it does not while the remains of a killed one still hold its shared memory. */
async function launch(home: Home, programs: Programs, given: Record<string, string>): Promise<boolean> {
  if (existsSync(home.log) && (await stat(home.log)).size > 10_000_000) await truncate(home.log)
  const log = openSync(home.log, 'a', 0o600)
  const options = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached, so that Ctrl-C reaches the portal alone, which then ends things in order.
  const child = spawn(join(programs.bin, 'postgres'), ['-D', home.cluster, '-p', String(home.port), ...options], {
    ...home.user,
    cwd: home.cluster,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  while (!ended) {
    if (await answers(home)) return true
    await pause(20)
  }
  return false
}

/**
 * The server that runs on this cluster, by its pid file. A file whose pid is another program's now (after a restart of the
 * machine or its container) is removed, because the server would take that program for its own.
 */
async function postmaster(home: Home): Promise<{ port: number } | undefined> {
  const file = join(home.cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = (await readFile(file, 'utf8')).split('\n')
  const command = await commandOf(Number(lines[0]))
  if (command === undefined) return undefined
  if (command.includes('postgres') && command.includes(home.cluster)) return { port: Number(lines[3]) || home.port }
  await rm(file, { force: true })
  return undefined
}

/** The command line of a process, or undefined where no such process runs. */
async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')) || undefined
    return (await run('ps', ['-o', 'command=', '-ww', '-p', String(pid)])).stdout
  } catch {
    return undefined
  }
}

async function answers(home: Home): Promise<boolean> {
  const sql = postgres(urlOf(home, 'keeper', 'postgres'), { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
