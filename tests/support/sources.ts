import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { root } from './bundle.ts'

const parsed = new Map<string, ts.SourceFile>()

/** A source file of ours as a syntax tree, by its path from the project's folder. */
export function sourceOf(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known) return known
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const made = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true, kind)
  parsed.set(path, made)
  return made
}

/** Every source file below these folders. */
export function sourcesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
}

/** Calls `visit` with a node and all below it; where `visit` returns false, what lies below is left out. */
export function walk(node: ts.Node, visit: (node: ts.Node) => unknown): void {
  if (visit(node) === false) return
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** What a file imports of ours to run, types left out. */
function importsOf(path: string): string[] {
  return sourceOf(path).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) return []
    const { text } = statement.moduleSpecifier as ts.StringLiteral
    const file = text.startsWith('#') ? text.slice(1) : text.startsWith('.') ? join(dirname(path), text) : null
    return file && /\.tsx?$/.test(file) && existsSync(join(root, file)) ? [normalize(file)] : []
  })
}

/** These files and all that they import, and what that imports, and so on. */
export function reachedFrom(paths: readonly string[]): string[] {
  const reached = new Set<string>()
  const open = [...paths]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    open.push(...importsOf(path))
  }
  return [...reached].sort()
}
