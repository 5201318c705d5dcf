/**
 * Tries the first promise of the README: a fresh clone, one command, and the demonstration is there; after Ctrl-C it
 * starts again at once and keeps what it had. As root it is tried a second time as a plain user.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'

/** Of Debian's users without rights of their own; the number is the same everywhere. */
const nobody = { uid: 65_534, gid: 65_534 }

function fail(sentence) {
  throw new Error(sentence)
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

/** Starts the demonstration in `clone` and waits for its address. */
async function start(clone, environment, user) {
  const began = performance.now()
  const options = { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'inherit'], detached: true, ...user }
  const child = spawn('npm', ['run', 'demo'], options)
  let said = ''
  return new Promise((settle, stop) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      const ready = /Good Standing is ready at (\S+)/.exec(said)
      if (ready) settle({ child, origin: ready[1], seconds: (performance.now() - began) / 1000 })
    })
    child.once('exit', (code) => stop(new Error(`npm run demo ended with ${code} before it was ready:\n${said}`)))
  })
}

/** Ctrl-C as a terminal sends it: to npm and everything it started. */
async function interrupt({ child }) {
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGINT')
  await ended
}

/** Starts the demonstration, lets `visit` look at it, and interrupts it however that ends. Gives the seconds until it was ready. */
async function during(visit, ...started) {
  const running = await start(...started)
  try {
    await visit(running.origin)
  } finally {
    await interrupt(running)
  }
  return running.seconds.toFixed(1)
}

async function look(origin, path, expected) {
  const response = await fetch(`${origin}${path}`)
  if (response.status !== expected) fail(`${path} answered ${response.status} instead of ${expected}`)
  return response.text()
}

async function tryAs(who, user) {
  const top = mkdtempSync(join(tmpdir(), 'good-standing-clone-'))
  try {
    const clone = join(top, 'clone')
    const home = join(top, 'home')
    mkdirSync(home)
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    // Nobody but the owner may enter a new temporary folder; the users that servers run as must come through.
    chmodSync(top, 0o711)
    if (user) {
      for (const folder of [home, ...execFileSync('find', [clone]).toString().trim().split('\n')]) {
        chownSync(folder, user.uid, user.gid)
      }
    }
    const port = await freePort()
    const data = join(clone, '.data')
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
    const environment = { ...inherited, PORT: String(port), DATA_DIR: data, ...(user ? { HOME: home } : {}) }

    const first = await during(
      async (origin) => {
        await look(origin, '/healthz', 200)
        await look(origin, '/readyz', 200)
        if (!(await look(origin, '/demo', 200)).includes('Good Standing')) fail('/demo is not the demonstration')
        await look(origin, '/careers', 200)
        await look(origin, '/hr', 200)
      },
      clone,
      environment,
      user,
    )
    const again = await during((origin) => look(origin, '/careers', 200), clone, environment, user)
    if (existsSync(join(data, 'postgres/cluster/postmaster.pid'))) fail('Ctrl-C left the database running')
    const owner = statSync(join(clone, 'node_modules')).uid
    if (user && owner !== user.uid) fail('the plain user did not install the packages')
    console.log(`fresh clone as ${who}: ready after ${first} s, warm after ${again} s`)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}

const asRoot = process.getuid?.() === 0
await tryAs(asRoot ? 'root' : 'this user')
if (asRoot) await tryAs('a plain user', nobody)
