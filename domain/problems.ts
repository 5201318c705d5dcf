import type { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

function kindOf(type: string): string {
  if (type === 'array') return 'a list'
  if (type === 'int') return 'a whole number'
  return type === 'object' ? 'an object' : `a ${type}`
}

/** What is wrong with one value, in a few words that follow its place and quote nothing of it. */
export function inWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kindOf(String(issue.expected))}`
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${(issue.values as unknown[]).map((value) => JSON.stringify(value)).join(' or ')}`
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? `must be at least ${issue.minimum}` : 'is empty'
    default:
      return undefined
  }
}

/** A sentence after the place that it is about: `facts[2].on: is missing`. */
export function placed(path: readonly PropertyKey[], words: string): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return place === '' ? words : `${place.replace(/^\./, '')}: ${words}`
}

/** Reads a value by a schema: the value, or one sentence that says where and what is wrong (`facts[2].on: is missing`). */
export function read<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { problem: string } {
  const result = readAll(schema, value)
  return 'value' in result ? result : { problem: result.problems[0] ?? 'is not valid' }
}

/** The same with a sentence for everything that is wrong. */
export function readAll<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { problems: string[] } {
  const result = schema.safeParse(value, { error: inWords })
  if (result.success) return { value: result.data }
  return { problems: result.error.issues.map((issue) => placed(issue.path, issue.message)) }
}

/** Thrown where records are each well-formed but give no answer together. Its message is one sentence for people. */
export class UnanswerableError extends Error {
  override name = 'UnanswerableError'
}
