import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { resources } from '#locales/index.ts'
import { reachedFrom, sourceOf, sourcesIn, walk } from '#tests/support/sources.ts'

/** Pages of the staff and of operators are in English, as are those of the demonstration. */
const inEnglish = /^(admin|hr|team|payroll|audit|demo|setup|invitation|sign-in_\.staff)\b/

const routes = sourcesIn('app/routes').filter((path) => !inEnglish.test(basename(path)))
const pages = routes.filter((path) => sourceOf(path).statements.some(isDefaultExport))

function isDefaultExport(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return ts.isExportAssignment(statement)
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}

/** Read by the operator before there is an agency; by HR where HR hands its device over to an applicant, and prints what to sign. */
const forStaff = ['app/staff/not-set-up.tsx', 'app/apply/hand-over.tsx', 'app/apply/sheets.tsx']

const seen = reachedFrom([...pages, 'app/root.tsx']).filter(
  (path) => path.startsWith('app/') && path.endsWith('.tsx') && !forStaff.includes(path),
)

describe('every page for the public, applicants and people themselves is in both languages', () => {
  test('there are such pages', () => {
    expect(pages.map((path) => basename(path))).toEqual(
      expect.arrayContaining([
        '_index.tsx',
        'careers._index.tsx',
        'careers.$postingId.tsx',
        'me.applications.$id.$question.tsx',
      ]),
    )
  })

  test.each(pages)('%s says which texts it is written in, so that it is read and spoken in them', (path) => {
    const named = new Set(['common', ...lineOf(path).flatMap(namespacesNamed)])
    if (path !== 'app/routes/$.tsx') expect(lineOf(path).some(names)).toBe(true)
    const needed = reachedFrom([path])
      .filter((each) => each.endsWith('.tsx') && !forStaff.includes(each))
      .flatMap(namespacesUsed)
    expect([...new Set(needed)].filter((namespace) => !named.has(namespace))).toEqual([])
  })

  test.each(seen)('%s has no words of its own', (path) => {
    expect(wordsIn(path)).toEqual([])
  })
})

test('dates are put into words in one place: nothing is left to what a browser or a server makes of them', () => {
  const own = sourcesIn('app', 'emails', 'locales', 'domain', 'jobs', 'workflows').filter((path) =>
    /toLocale(Date|Time)String|DateTimeFormat/.test(sourceOf(path).text),
  )
  expect(own).toEqual([])
})

/** A route and those around it. */
function lineOf(path: string): string[] {
  const name = basename(path, '.tsx')
  return routes.filter((each) => each === path || name.startsWith(`${basename(each, '.tsx')}.`))
}

function names(path: string): boolean {
  return /export const handle = \{ i18n: \[/.test(sourceOf(path).text)
}

function namespacesNamed(path: string): string[] {
  const [, list = ''] = /export const handle = \{ i18n: \[([^\]]*)\]/.exec(sourceOf(path).text) ?? []
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, namespace = '']) => namespace)
}

/** The texts that a file's components ask for: their namespaces, and those before the colon of a key. Loaders have every text. */
function namespacesUsed(path: string): string[] {
  const found: string[] = []
  const components = sourceOf(path).statements.filter(
    (statement) => ts.isFunctionDeclaration(statement) && /^(use)?[A-Z]/.test(statement.name?.text ?? ''),
  )
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'useTranslation') {
      const [first] = node.arguments
      const list = first && ts.isArrayLiteralExpression(first) ? first.elements : first ? [first] : []
      for (const one of list) if (ts.isStringLiteral(one)) found.push(one.text)
    }
    const isKey = ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
    const [, namespace = ''] = (isKey && /^([a-z]+):[\w.-]+$/.exec(node.text)) || []
    if (namespace in resources.en) found.push(namespace)
  }
  for (const component of components) walk(component, visit)
  return found
}

const spoken =
  /^(label|title|lead|caption|hint|text|alt|placeholder|summary|aria-label|aria-description|continueLabel)$/
const words = /\p{L}{3,}/u

/** What stands in a component for people to read, and is in no file of texts. */
function wordsIn(path: string): string[] {
  const found: string[] = []
  walk(sourceOf(path), (node) => {
    if (ts.isJsxText(node) && words.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer) {
      const { initializer } = node
      if (ts.isStringLiteral(initializer) && words.test(initializer.text)) found.push(initializer.text)
    }
  })
  return found
}
