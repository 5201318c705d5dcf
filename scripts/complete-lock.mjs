/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * A registry that does not list every platform's binaries makes npm leave them out of the lock, and `npm ci` then refuses
 * the lock. Each parent names them in its `optionalDependencies`, with exact versions; what platform each is for is
 * read from its name. The added entries carry no integrity, since the registry has none to give.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const OS = /(?:^|-)(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?=-|$)/
const CPU = /(?:^|-)(arm64|arm|ia32|loong64|mips64el|ppc64|ppc|riscv64|s390x|wasm32|x64)(?=-|$)/
const LIBC = /(?:^|-)(gnu|musl)(?:eabihf)?$/

const lockFile = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(lockFile, 'utf8'))

/** The lock's key of the package that `name` means when `parent` asks for it, or undefined. */
function resolve(parent, name) {
  for (let base = parent; ; base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const key = `${base ? `${base}/` : ''}node_modules/${name}`
    if (lock.packages[key]) return key
    if (!base) return undefined
  }
}

function entry(parent, name, version) {
  const platform = name.slice(name.lastIndexOf('/') + 1)
  const os = OS.exec(platform)?.[1]
  const cpu = CPU.exec(platform)?.[1]
  const libc = { gnu: 'glibc', musl: 'musl' }[LIBC.exec(platform)?.[1]]
  if (!cpu) throw new Error(`${name}: its name does not say which processor it is for`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}

const added = {}
for (const [key, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (resolve(key, name)) continue
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${key} wants ${name} ${version}: not an exact version`)
    added[`node_modules/${name}`] = entry(parent, name, version)
  }
}

const byKey = ([a], [b]) => (a < b ? -1 : 1)
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...[...rest, ...Object.entries(added)].sort(byKey)])
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`)
console.error(`package-lock.json: ${Object.keys(added).length} packages of other platforms added`)
