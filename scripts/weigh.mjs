/**
 * What a phone fetches for a page besides the page itself, from the built assets: scripts, table of routes, texts (of the language whose
 * texts are the longer) and stylesheets, as compressed by the build. Nothing is timed, so the same sources weigh the same anywhere.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './fingerprint.mjs'
import { ownName, wholeManifest } from './manifests.mjs'

const client = join(root, 'build/client')
const assets = join(client, 'assets')

/** Pages of applicants, of people themselves and of the public; files and addresses without a page are none. */
const weighed = /^routes\/(careers|apply|me|me_)[._]/

function sizeOf(url) {
  const file = join(client, url)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

const total = (urls) => [...new Set(urls)].reduce((sum, url) => sum + sizeOf(url), 0)

/** Which asset holds the texts of a namespace in a language, as the entry of the pages names them. */
function textsIn(entry) {
  const source = readFileSync(join(client, entry), 'utf8')
  const found = [...source.matchAll(/locales\/(en|es)\/([\w-]+)\.ts":.{1,40}?import\("\.\/([^"]+)"\)/g)]
  if (found.length === 0) throw new Error(`${entry} does not name its texts as expected`)
  const files = new Map(found.map(([, language, namespace, file]) => [`${language}/${namespace}`, `/assets/${file}`]))
  return (language, namespace) => {
    const url = files.get(`${language}/${namespace}`)
    if (!url) throw new Error(`there are no texts ${namespace} in ${language}`)
    return url
  }
}

/** The scripts that a script brings with it, and theirs. */
function withImports(url, seen = new Set()) {
  if (seen.has(url)) return seen
  seen.add(url)
  const source = readFileSync(join(client, url), 'utf8')
  for (const [, name] of source.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) withImports(`/assets/${name}`, seen)
  return seen
}

/** Every page weighed, the heaviest first: its route and bytes for scripts, table of routes, texts, stylesheets and all. */
export async function weighPages() {
  const { name, manifest } = wholeManifest(assets)
  const { routes } = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
  const texts = textsIn(manifest.entry.module)
  const table = sizeOf(`/assets/${ownName(name)}`)
  const pages = Object.keys(manifest.routes).filter((id) => weighed.test(id) && routes[id].module.default)
  return pages.map(weigh).sort((a, b) => b.all - a.all)

  function weigh(id) {
    const line = []
    for (let route = manifest.routes[id]; route; route = manifest.routes[route.parentId]) line.push(route)
    const modules = line.map((route) => routes[route.id].module)
    const namespaces = [...new Set(['common', ...modules.flatMap(({ handle }) => handle?.i18n ?? [])])]
    const linked = modules.flatMap(({ links }) => links?.() ?? []).filter(({ rel }) => rel === 'stylesheet')
    const scripts = new Set(
      [manifest.entry.module, ...line.map(({ module }) => module)].flatMap((url) => [...withImports(url)]),
    )
    const textsOf = (language) => namespaces.map((each) => texts(language, each)).filter((url) => !scripts.has(url))
    const words = Math.max(total(textsOf('en')), total(textsOf('es')))
    const styles = total([...linked.map(({ href }) => href), ...line.flatMap(({ css }) => css)])
    const code = total(scripts)
    return { id: id.replace('routes/', ''), scripts: code, table, words, styles, all: code + table + words + styles }
  }
}
