import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { EmbeddedError, isReachable, type RunAs, runAs } from './programs.ts'

/** Where an embedded server lives and how to talk to it. `keeper` owns the cluster, `portal` the portal's database. */
export type Home = {
  folder: string
  cluster: string
  log: string
  user: RunAs
  port: number
  passwords: { keeper: string; portal: string }
}

const elsewhere = '/var/lib/good-standing'

/**
 * Prepares the folder for the server below `dataDir`. Where the server's user cannot come there (a data folder under root's
 * home), the folder lies below /var/lib/good-standing and `dataDir` holds a file that says where.
 *
 * @throws EmbeddedError where that cannot be done, as a sentence for the operator
 */
export async function prepareHome(dataDir: string): Promise<Home> {
  const folder = await findFolder(dataDir)
  const user = await runAs(join(folder, 'cluster'))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const { port, passwords } = await remembered(folder)
  return { folder, cluster: join(folder, 'cluster'), log: join(folder, 'server.log'), user, port, passwords }
}

async function findFolder(dataDir: string): Promise<string> {
  const asRoot = process.getuid?.() === 0
  if (!existsSync(dataDir)) await mkdir(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  const real = await realpath(dataDir)
  const here = join(real, 'postgres')
  const pointer = join(real, 'postgres.location')
  if (existsSync(pointer)) return (await readFile(pointer, 'utf8')).trim()
  const user = await runAs(join(here, 'cluster'))
  if (existsSync(here) ? await isReachable(user, here) : await isReachable(user, real, 'through')) return here
  if (existsSync(join(here, 'cluster'))) {
    throw new EmbeddedError(
      `The database in ${here} cannot be reached by its own user. Open the folders above it to others.`,
    )
  }
  const folder = join(elsewhere, randomUUID())
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
  await writeAtOnce(pointer, `${folder}\n`)
  return folder
}

type Remembered = Pick<Home, 'port' | 'passwords'>

async function remembered(folder: string): Promise<Remembered> {
  const file = join(folder, 'server.json')
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Remembered
  if (existsSync(join(folder, 'cluster'))) {
    throw new EmbeddedError(`${file} is missing; without it nobody can sign in to the database beside it.`)
  }
  const secret = () => randomBytes(24).toString('base64url')
  const fresh = { port: await freePort(), passwords: { keeper: secret(), portal: secret() } }
  await writeAtOnce(file, JSON.stringify(fresh))
  return fresh
}

/** Gives the server another port and remembers it, because somebody else took the old one. */
export async function moveToFreePort(home: Home): Promise<void> {
  home.port = await freePort()
  await writeAtOnce(join(home.folder, 'server.json'), JSON.stringify({ port: home.port, passwords: home.passwords }))
}

async function writeAtOnce(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await chmod(`${file}.new`, 0o600)
  await rename(`${file}.new`, file)
}

/** Below the range from which systems give ports to outgoing connections, so that it is still free at the next start. */
const lowest = 15_432
const portsTried = 10_000

async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * portsTried)
    if (await isFree(port)) return port
  }
}

/** Whether a server could listen on this port of the loopback address now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)))
  })
}
