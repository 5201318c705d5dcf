/**
 * Builds what runs: `build.mjs [cli] [server]`, both when neither is named.
 *
 * cli: the program `good-standing`, dist/cli.js. server: the pages into build/ (Remix through Vite, assets also
 * compressed) and the portal itself, dist/server.js. Both bring dist/pictures.js and dist/reading.js, which open and read what people send. Packages stay in node_modules.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { bundle } from './bundle.mjs'
import { fingerprint, root, stamp } from './fingerprint.mjs'
import { writeOwnManifest } from './manifests.mjs'

/** Writes the chunks first and the entry last, by renaming, so that a program starting meanwhile finds a whole one. */
async function bundleFor(name, entry) {
  const { outputFiles } = await build({ ...bundle(name, entry), write: false })
  const chunks = join(root, 'dist', `${name}-chunks`)
  await mkdir(chunks, { recursive: true })
  const entryLast = outputFiles.sort((a, b) => Number(dirname(a.path) !== chunks) - Number(dirname(b.path) !== chunks))
  for (const { path, contents } of entryLast) {
    writeFileSync(`${path}.new`, contents)
    renameSync(`${path}.new`, path)
  }
  const current = new Set(outputFiles.map(({ path }) => basename(path)))
  for (const old of readdirSync(chunks)) if (!current.has(old)) rmSync(join(chunks, old))
}

/** Builds beside what is there and then puts it in its place, so that a portal starting meanwhile finds a whole one. */
async function buildPages() {
  const fresh = join(root, 'build.new')
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', BUILD_DIRECTORY: 'build.new' },
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(1)
  writeOwnManifest(join(fresh, 'client/assets'))
  await compressAssets(join(fresh, 'client'))
  rmSync(join(root, 'build'), { recursive: true, force: true })
  renameSync(fresh, join(root, 'build'))
}

/** Puts a Brotli and a gzip copy beside every asset that text compression makes smaller. */
async function compressAssets(folder) {
  const compressible = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.has(extname(entry.name))) continue
    const file = join(entry.parentPath ?? entry.path, entry.name)
    const plain = await readFile(file)
    if (plain.length < 1024) continue
    const quality = {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }
    await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, quality))
    await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }))
  }
}

/** What opens other people's files, and what reads the pictures of papers: each in a process of its own. */
const pictures = ['pictures', 'integrations/pictures/program.ts']
const reading = ['reading', 'integrations/reading/program.ts']

const builders = {
  async cli() {
    await bundleFor(...pictures)
    await bundleFor(...reading)
    await bundleFor('cli', 'cli/main.ts')
  },
  async server() {
    await buildPages()
    await bundleFor(...pictures)
    await bundleFor(...reading)
    await bundleFor('server', 'server.ts')
  },
}

const wanted = process.argv.slice(2)
for (const kind of wanted.length ? wanted : Object.keys(builders)) {
  const digest = fingerprint(kind)
  await builders[kind]()
  stamp(kind, digest)
}
