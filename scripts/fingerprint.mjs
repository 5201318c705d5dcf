/** Digests that tell whether what is installed or built still fits the sources. Uses nothing but Node. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const behindTheScreens = ['cli', 'db', 'domain', 'emails', 'integrations', 'jobs', 'locales', 'server', 'workflows']
const tools = [
  'package.json',
  'package-lock.json',
  'patches',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/manifests.mjs',
]

const kinds = {
  install: {
    sources: ['package-lock.json', 'patches'],
    stamp: 'node_modules/.good-standing-install',
    salt: [process.version, process.platform, process.arch],
  },
  cli: { sources: [...behindTheScreens, ...tools], stamp: 'dist/.cli', salt: [] },
  server: {
    sources: [...behindTheScreens, ...tools, 'app', 'public', 'server.ts', 'remix.config.js', 'vite.config.ts'],
    stamp: 'dist/.server',
    salt: [],
  },
}

function* filesOf(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return
  if (!statSync(absolute).isDirectory()) yield path
  else for (const name of readdirSync(absolute).sort()) yield* filesOf(join(path, name))
}

/** The digest of what `kind` (install, cli or server) is made from, in hexadecimal. */
export function fingerprint(kind) {
  const hash = createHash('sha256')
  for (const salt of kinds[kind].salt) hash.update(`${salt}\0`)
  for (const source of kinds[kind].sources) {
    for (const file of filesOf(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** Whether the last stamp of `kind` carries today's digest. */
export function isFresh(kind) {
  const stamp = join(root, kinds[kind].stamp)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(kind)
}

/** Stamps `kind` with `digest`, by default that of the sources as they are now. */
export function stamp(kind, digest = fingerprint(kind)) {
  const file = join(root, kinds[kind].stamp)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, digest)
}
