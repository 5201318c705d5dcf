/**
 * The table of routes that pages of applicants and of the public fetch: the whole one without the pages of the staff. It stands
 * beside the whole one, under its name with `own-` before it; app/entry.server.tsx says which page fetches which.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const begins = 'window.__remixManifest='

const ofStaff = /^routes\/(hr|admin|team|audit|payroll|demo|calendar)[._]/

/** The table of routes in a folder of built assets, with the name of its file. */
export function wholeManifest(assets) {
  const name = readdirSync(assets).find((file) => /^manifest-[0-9a-f]+\.js$/.test(file))
  const text = readFileSync(join(assets, name), 'utf8')
  if (!text.startsWith(begins)) throw new Error(`${name} does not begin as Remix writes it`)
  return { name, manifest: JSON.parse(text.slice(begins.length).replace(/;\s*$/, '')) }
}

export const ownName = (name) => name.replace('manifest-', 'own-manifest-')

/** Writes the smaller table beside the whole one. */
export function writeOwnManifest(assets) {
  const { name, manifest } = wholeManifest(assets)
  const routes = Object.fromEntries(Object.entries(manifest.routes).filter(([id]) => !ofStaff.test(id)))
  writeFileSync(join(assets, ownName(name)), `${begins}${JSON.stringify({ ...manifest, routes })};`)
}
