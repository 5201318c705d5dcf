import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { root } from './bundle.ts'

export type TestPortal = {
  readonly origin: string
  readonly dataDir: string
  /** The process that answers requests. */
  readonly pid: number
  /** What it said so far on stdout and stderr. */
  said(): string
  /** Sends the signal and gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  /** Ends it and starts it again on the same port, data and settings. */
  restart(): Promise<void>
}

export type PortalOptions = {
  /** `demo` brings its own embedded database with the demonstration agency; `start` is real use. */
  mode: 'demo' | 'start'
  /** More settings, such as `DATABASE_URL: database.url` of a `testDatabase()`; without it `start` is embedded too. */
  environment?: Record<string, string>
}

/**
 * The portal as it was built, running as a process of its own on a free port with an empty data folder, from `beforeAll` to
 * `afterAll` of the file or suite in which this is called. The build is made first where it is older than the sources.
 */
export function runningPortal(options: () => PortalOptions | Promise<PortalOptions>): TestPortal {
  let portal: TestPortal & { clean(): Promise<void> }
  beforeAll(async () => {
    ensureBuilt()
    portal = await startPortal(await options())
  }, longEnoughToBuild)
  afterAll(() => portal?.clean())
  return {
    get origin() {
      return portal.origin
    },
    get dataDir() {
      return portal.dataDir
    },
    get pid() {
      return portal.pid
    },
    said: () => portal.said(),
    end: (signal) => portal.end(signal),
    restart: () => portal.restart(),
  }
}

/**
 * As `runningPortal`, for tests that start and end it themselves after `beforeAll(ensureBuilt, longEnoughToBuild)`; `clean` ends it and
 * removes its data.
 */
export async function startPortal({ mode, environment = {} }: PortalOptions) {
  const dataDir = await mkdtemp(join(tmpdir(), 'good-standing-portal-'))
  // Root's database server is another user, who must come through.
  await chmod(dataDir, 0o711)
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...withoutSettings(),
    PORT: String(port),
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    ...environment,
  }
  const remove = () => rm(dataDir, { recursive: true, force: true })
  let running = await run(mode, env).catch(async (error) => {
    await remove()
    throw error
  })
  const portal = {
    origin: `http://localhost:${port}`,
    dataDir,
    get pid() {
      return running.pid
    },
    said: () => running.said(),
    end: (signal?: NodeJS.Signals) => running.end(signal),
    restart: async () => {
      await running.end()
      running = await run(mode, env)
    },
    clean: async () => {
      await running.end()
      await remove()
    },
  }
  return portal
}

async function run(mode: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['dist/server.js', mode], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  let said = ''
  await new Promise<void>((settle, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('Good Standing is ready')) settle()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => fail(new Error(`the portal ended with ${code}:\n${said}`)))
  })
  return {
    pid: child.pid ?? 0,
    said: () => said,
    end: (signal: NodeJS.Signals = 'SIGTERM') => end(child, gone, signal),
  }
}

async function end(child: ChildProcess, gone: Promise<unknown[]>, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  await gone
  return child.exitCode
}

let built = false

/** For `beforeAll` with a build. */
export const longEnoughToBuild = 300_000

/** Builds the portal where what is built is older than the sources. */
export function ensureBuilt(): void {
  if (built) return
  const made = spawnSync(process.execPath, ['scripts/ensure.mjs', 'server'], { cwd: root, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`the portal cannot be built:\n${made.stderr.slice(0, 2_000)}`)
  built = true
}

/** This process's environment without what would change the portal: a developer's own settings stay out of the tests. */
function withoutSettings(): NodeJS.ProcessEnv {
  const settings =
    /^(ROLE|PORT|HOST|DATA_DIR|DATABASE_URL|ORIGIN|RESEND_.*|SMTP_URL|MAIL_FROM|LOG_LEVEL|TRUST_PROXY|STORAGE_KEY.*|S3_.*|CLAMD|NODE_ENV|VITEST.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name))) as NodeJS.ProcessEnv
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
