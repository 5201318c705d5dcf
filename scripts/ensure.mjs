/**
 * Makes sure that what a command needs is there: `ensure.mjs install [cli|server]`.
 *
 * Installs from the lock when lock, patches, Node or platform changed since the last time, and builds when a source
 * did. Depends on nothing but Node. Everything it says goes to stderr, because stdout belongs to the command that follows.
 * `ensure.mjs stamp` records that node_modules fits the lock without installing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isFresh, root, stamp } from './fingerprint.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Good Standing needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

const say = (text) => console.error(`good-standing: ${text}`)

function run(what, command, args, env = process.env) {
  const started = Date.now()
  say(`${what} ...`)
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    say(`${what} failed${error ? `: ${error.message}` : ''}`)
    process.exit(status ?? 1)
  }
  say(`${what}: ${Math.round((Date.now() - started) / 1000)} s`)
}

function install() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_ENV|npm_config_(omit|only|production|include|loglevel|dry_run|ignore_scripts))$/i.test(name),
    ),
  )
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-progress']
  if (npm) run('installing packages', process.execPath, [npm, ...args], env)
  else run('installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, env)
  stamp('install')
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Does `work` while no other process on this clone does; what a killed one left behind is swept aside. */
async function exclusively(work) {
  const lock = join(tmpdir(), `good-standing-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`)
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }))
      if (holder && !isAlive(holder)) rmSync(lock, { force: true })
      else {
        if (!told) say(`waiting for another installation or build (process ${holder || 'unknown'}) ...`)
        await pause(200)
      }
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const wanted = process.argv.slice(2)
if (wanted.includes('stamp')) stamp('install')
else if (wanted.some((kind) => !isFresh(kind))) {
  await exclusively(() => {
    if (!isFresh('install')) install()
    for (const kind of wanted) {
      if (kind !== 'install' && !isFresh(kind))
        run(`building the ${kind}`, process.execPath, ['scripts/build.mjs', kind])
    }
  })
}
