import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One case of the contract: what goes in, what must at least (`exact`: exactly) come out. */
export interface Case {
  name: string
  because?: string
  asOf: string
  knownAt?: string
  exact?: boolean
  positionFile?: unknown
  in: unknown
  expect: unknown
}

export const vectors = dirname(fileURLToPath(import.meta.url))

export function publishedCases(): Case[] {
  const lines = readFileSync(join(vectors, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Case)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}

/** The first place where an answer is not what a case expects, or null. Keys that it does not name are free, unless `exact`. */
export function difference(want: unknown, have: unknown, exact = false, at = ''): string | null {
  if (isObject(want) && isObject(have)) {
    const keys = exact ? new Set([...Object.keys(want), ...Object.keys(have)]) : Object.keys(want)
    for (const key of keys) {
      const found = difference(want[key], have[key], exact, at ? `${at}.${key}` : key)
      if (found) return found
    }
    return null
  }
  if (JSON.stringify(sorted(want)) === JSON.stringify(sorted(have))) return null
  return `${at || '.'} should be ${JSON.stringify(want)}, is ${JSON.stringify(have)}`
}
