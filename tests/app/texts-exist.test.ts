import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resources } from '#locales/index.ts'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('app', file))

function hasText(namespace: string, path: string): boolean {
  const all: Record<string, unknown> = resources.en
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], all[namespace])
  if (typeof found === 'string') return true
  const parent = path.split('.').slice(0, -1)
  const last = path.split('.').at(-1)
  const siblings = parent.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    all[namespace],
  )
  return typeof (siblings as Record<string, unknown> | undefined)?.[`${last}_other`] === 'string'
}

/** Every key that stands in the source as it is, with the namespace of the `useTranslation` before it. */
function keysIn(source: string): { namespace: string; path: string }[] {
  let own = 'common'
  return [...source.matchAll(/useTranslation\((?:\[?'([\w-]+)')?|\bt\(\s*'([^'$]+)'/g)].flatMap(([, begun, key]) => {
    if (key === undefined) {
      own = begun ?? 'common'
      return []
    }
    const [before = '', after] = key.split(':')
    return [after === undefined ? { namespace: own, path: key } : { namespace: before, path: after }]
  })
}

test.each(files)('every text that %s names is there', (file) => {
  const missing = keysIn(readFileSync(file, 'utf8')).filter(({ namespace, path }) => !hasText(namespace, path))
  expect(missing).toEqual([])
})
