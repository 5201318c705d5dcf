import ts from 'typescript'
import { resources } from '#locales/index.ts'
import { sourceOf, sourcesIn, walk } from './sources.ts'

/** A key as it stands in the sources: whole, or in parts with gaps between them, filled in as the page is made. */
type Asked = { namespace: string; parts: readonly string[]; where: string }

/** What stands anywhere in the sources and may fill a gap or be handed to `t` elsewhere. */
type Words = { whole: ReadonlySet<string>; withGaps: readonly RegExp[] }

export type KeyUse = {
  /** Keys that are asked for and are not there, each with the file that asks. */
  missing: string[]
  /** Keys that nothing asks for. */
  unused: string[]
}

type Tree = { readonly [key: string]: string | readonly unknown[] | Tree }

/** `namespace:path.to.text` of every text; the forms of a plural are one key. */
export function keysIn(texts: object): string[] {
  const below = (tree: Tree, path: string): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' || Array.isArray(value)
        ? [`${path}${key.replace(/_(one|other)$/, '')}`]
        : below(value as Tree, `${path}${key}.`),
    )
  return [...new Set(Object.entries(texts).flatMap(([namespace, tree]) => below(tree as Tree, `${namespace}:`)))]
}

/** Read as whole objects by modules of their own, and held complete by other tests: statements by their digests, positions one by one. */
const readWhole = /^(statements:|positions:(?!heading\.))/

/** What the sources ask of the texts, and what of the texts they ask for. */
export function keyUse(folders: readonly string[]): KeyUse {
  const keys = keysIn(resources.en)
  const known = new Set(keys)
  const files = sourcesIn(...folders).filter((path) => !/^locales\/(en|es)\//.test(path))
  const words = wordsIn(files)
  const { asked, anyOf } = askedIn(files)
  const used = new Set(files.flatMap((path) => readDirectly(path, keys, words)))
  const missing = new Set<string>()
  for (const { namespace, parts, where } of asked) {
    const found = matching(namespace, parts, keys, known)
    if (found.length === 0) missing.add(`${parts.join('…')} (${where})`)
    for (const { key, gaps } of found) if (gaps.every((gap) => isWord(gap, words))) used.add(key)
  }
  const spoken = (key: string) => {
    const [namespace = '', path = ''] = key.split(':')
    // A single word says too little, unless something of its namespace is asked for by a name that only running it would tell.
    return words.whole.has(key) || ((path.includes('.') || anyOf.has(namespace)) && words.whole.has(path))
  }
  const unused = keys.filter((key) => !used.has(key) && !spoken(key) && !readWhole.test(key))
  return { missing: [...missing].sort(), unused: unused.sort() }
}

/** The keys that fit, with what would stand in the gaps. */
function matching(namespace: string, parts: readonly string[], keys: readonly string[], known: ReadonlySet<string>) {
  const [whole = ''] = parts
  const at = whole.indexOf(':')
  const full = at < 0 ? [`${namespace}:${whole}`, ...parts.slice(1)] : parts
  if (full.length === 1) return known.has(full[0] ?? '') ? [{ key: full[0] ?? '', gaps: [] }] : []
  const pattern = patternOf(full)
  return keys.flatMap((key) => {
    const match = pattern.exec(key)
    return match ? [{ key, gaps: match.slice(1) }] : []
  })
}

/** Texts and names of properties, and texts with gaps such as `${status}Open`. */
function wordsIn(files: readonly string[]): Words {
  const whole = new Set<string>()
  const gaps = new Set<string>()
  for (const path of files)
    walk(sourceOf(path), (node) => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text)
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) whole.add(node.name.getText())
      if (ts.isPropertyAccessExpression(node)) whole.add(node.name.text)
      if (ts.isBindingElement(node)) whole.add((node.propertyName ?? node.name).getText())
      if (!ts.isTemplateExpression(node)) return
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      if (parts.every((part) => /^[\w.-]*$/.test(part)) && parts.join('').length > 2) gaps.add(parts.join('\0'))
    })
  return { whole, withGaps: [...gaps].map((gap) => patternOf(gap.split('\0'))) }
}

function isWord(text: string, { whole, withGaps }: Words): boolean {
  if (whole.has(text) || whole.has(`${text}_other`)) return true
  return withGaps.some((pattern) =>
    pattern
      .exec(text)
      ?.slice(1)
      .every((gap) => whole.has(gap)),
  )
}

function patternOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`)
}

/** What is handed to `t`, under any of its names, or written out with its namespace; `anyOf` = namespaces asked for by a variable. */
function askedIn(files: readonly string[]): { asked: Asked[]; anyOf: Set<string> } {
  const asked: Asked[] = []
  const anyOf = new Set<string>()
  const visit = (node: ts.Node, own: string, where: string): void => {
    const namespace = isScope(node) ? (namespaceOf(node) ?? own) : own
    if (ts.isCallExpression(node) && isTranslate(node.expression) && node.arguments[0]) {
      const { keys, all } = keysOf(node.arguments[0])
      for (const parts of keys) asked.push({ namespace, parts, where })
      if (!all) anyOf.add(namespace)
    } else if (ts.isTemplateExpression(node) && /^[a-z]+:[\w.-]/.test(node.head.text)) {
      const [named = ''] = node.head.text.split(':')
      if (named in resources.en) for (const parts of keysOf(node).keys) asked.push({ namespace: named, parts, where })
    }
    ts.forEachChild(node, (child) => visit(child, namespace, where))
  }
  for (const path of files) visit(sourceOf(path), 'common', path)
  return { asked, anyOf }
}

const isScope = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)

/** The namespace in which a component's own `useTranslation` looks for bare keys, null where it calls none. */
function namespaceOf(scope: ts.FunctionLikeDeclaration): string | null {
  let found: string | null = null
  walk(scope, (node) => {
    if (node !== scope && isScope(node)) return false
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'useTranslation') return true
    const [first] = node.arguments
    const named = first && ts.isArrayLiteralExpression(first) ? first.elements[0] : first
    found = named && ts.isStringLiteral(named) ? named.text : 'common'
    return true
  })
  return found
}

function isTranslate(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 't'
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 't'
  return ts.isCallExpression(callee) && /^(textsIn|translator)$/.test(callee.expression.getText())
}

/** The keys that an argument can be, each as the texts between its gaps; `all` is false where only running it would tell of others. */
function keysOf(argument: ts.Expression): { keys: string[][]; all: boolean } {
  if (ts.isStringLiteralLike(argument)) return { keys: [[argument.text]], all: true }
  if (ts.isParenthesizedExpression(argument)) return keysOf(argument.expression)
  if (ts.isConditionalExpression(argument)) {
    const [yes, no] = [keysOf(argument.whenTrue), keysOf(argument.whenFalse)]
    return { keys: [...yes.keys, ...no.keys], all: yes.all && no.all }
  }
  if (!ts.isTemplateExpression(argument)) return { keys: [], all: false }
  let keys: string[][] = [[argument.head.text]]
  for (const { expression, literal } of argument.templateSpans) {
    const fillings = keysOf(expression)
    const known = fillings.all && fillings.keys.every((one) => one.length === 1)
    keys = keys.flatMap((key) => {
      const [before, last] = [key.slice(0, -1), key.at(-1) ?? '']
      return known
        ? fillings.keys.map(([filling]) => [...before, `${last}${filling}${literal.text}`])
        : [[...before, last, literal.text]]
    })
  }
  return { keys, all: true }
}

/**
 * What a file reads from the texts themselves, without `t`: all below a part of `resources`; below a namespace imported by itself, as
 * far as the rest of the path is spoken somewhere.
 */
function readDirectly(path: string, keys: readonly string[], words: Words): string[] {
  const imported = namespacesImported(path)
  const prefixes: { prefix: string; whole: boolean }[] = []
  walk(sourceOf(path), (node) => {
    if (!ts.isIdentifier(node) || ts.isImportClause(node.parent) || ts.isImportSpecifier(node.parent)) return
    const [namespace, ...names] =
      node.text === 'resources' ? chainFrom(node).slice(1) : [imported.get(node.text), ...chainFrom(node)]
    if (namespace === undefined) return
    const whole = node.text === 'resources'
    if (!whole || names.length > 0) prefixes.push({ prefix: `${namespace}:${names.join('.')}`, whole })
  })
  return keys.filter((key) =>
    prefixes.some(({ prefix, whole }) => {
      if (key === prefix) return true
      const open = prefix.endsWith(':') ? prefix : `${prefix}.`
      if (!key.startsWith(open)) return false
      const rest = key.slice(open.length)
      return whole || words.whole.has(rest) || rest.split('.').every((name) => isWord(name, words))
    }),
  )
}

/** The names read one after another from an object: `a.b[c].d` gives b, c, d. */
function chainFrom(root: ts.Node): string[] {
  const names: string[] = []
  for (let at = root; ; at = at.parent) {
    const { parent } = at
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at) names.push(parent.name.text)
    else if (ts.isElementAccessExpression(parent) && parent.expression === at && names.length === 0) names.push('')
    else return names
  }
}

/** Under which name a file has which namespace, imported by itself. */
function namespacesImported(path: string): Map<string, string> {
  const imported = new Map<string, string>()
  for (const statement of sourceOf(path).statements) {
    if (!ts.isImportDeclaration(statement)) continue
    const from = /(?:#locales|^\.)\/en\/([\w-]+)\.ts$/.exec((statement.moduleSpecifier as ts.StringLiteral).text)
    const name = statement.importClause?.name?.text
    if (from?.[1] && name) imported.set(name, from[1])
  }
  return imported
}
