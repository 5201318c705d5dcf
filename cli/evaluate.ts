import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { isInstant } from '#domain/calendar/instants.ts'
import { personSchema } from '#domain/facts.ts'
import { builtInPosition, type Position, positionSchema } from '#domain/positions/index.ts'
import { read, UnanswerableError } from '#domain/problems.ts'
import { type StandingOverTime, standingOf } from '#domain/standing.ts'
import { linesOf } from './lines.ts'

/** What was typed, as text. */
export interface EvaluateOptions {
  asOf: string
  knownAt?: string
  timeline?: boolean
  /** Path of a file with one position, for all lines. */
  position?: string
}

type Read<T> = { value: T } | { problem: string }

interface Question {
  asOf: string
  knownAt: string | undefined
  timeline: boolean
  position: Read<Position> | null
}

const BATCH = 64 * 1024

function parsed(text: string): Read<unknown> {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: 'is not JSON' }
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function positionNamedIn(line: unknown): Read<Position> {
  const id = field(line, 'position')
  if (id === undefined) return { problem: 'position: is missing' }
  const value = typeof id === 'string' ? builtInPosition(id) : undefined
  return value ? { value } : { problem: 'position: is not one of the built-in positions' }
}

/** The spans of the names that the answer lists. */
function spansIn(standing: StandingOverTime, answer: ReturnType<StandingOverTime['at']>) {
  const { gates, requirements } = standing
  const pick = <T>(from: Record<string, T>, names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, from[name]]))
  return { gates: pick(gates, answer.gates), requirements: pick(requirements, answer.requirements) }
}

function answerTo(line: unknown, { asOf, knownAt, timeline, position }: Question): Read<object> {
  const person = read(personSchema, line)
  if ('problem' in person) return person
  const rules = position ?? positionNamedIn(line)
  if ('problem' in rules) return rules
  try {
    const { facts, employments } = person.value
    const standing = standingOf({ position: rules.value, facts, employments, knownAt })
    const answer = standing.at(asOf)
    const spans = timeline ? { spans: spansIn(standing, answer) } : {}
    return { value: { person: person.value.person, ...answer, ...spans } }
  } catch (error) {
    if (error instanceof UnanswerableError) return { problem: error.message }
    throw error
  }
}

/**
 * Answers people given as JSON Lines with one line each, in order. Blank lines are skipped but counted; a line that is not
 * valid is answered with `{person, line, error}` in its place. Resolves to the number of those.
 */
export async function answerLines(input: AsyncIterable<Buffer>, output: Writable, question: Question): Promise<number> {
  let number = 0
  let refused = 0
  let batch = ''
  const flush = async () => {
    const written = output.write(batch)
    batch = ''
    if (!written) await once(output, 'drain')
  }
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      number++
      const text = number === 1 ? line?.replace(/^\uFEFF/, '') : line
      if (text?.trim() === '') continue
      const value = text == null ? { problem: 'the line is too long' } : parsed(text)
      const answer = 'problem' in value ? value : answerTo(value.value, question)
      if ('problem' in answer) {
        refused++
        const person = 'value' in value ? field(value.value, 'person') : null
        const known = typeof person === 'string' ? person : null
        batch += `${JSON.stringify({ person: known, line: number, error: answer.problem })}\n`
      } else {
        batch += `${JSON.stringify(answer.value)}\n`
      }
      if (batch.length >= BATCH) await flush()
    }
  }
  if (batch) await flush()
  return refused
}

async function positionIn(path: string): Promise<Read<Position>> {
  const json = parsed(await readFile(path, 'utf8'))
  return 'problem' in json ? json : read(positionSchema, json.value)
}

/**
 * `good-standing evaluate`: people from standard input, answers on standard output. Resolves to the exit code; `complain`
 * is given each sentence about what was typed.
 */
export async function evaluateCommand(options: EvaluateOptions, complain: (sentence: string) => void): Promise<number> {
  const { asOf, knownAt, timeline = false } = options
  if (!isPlainDate(asOf)) {
    complain('--as-of is not a calendar date (YYYY-MM-DD)')
    return 1
  }
  if (knownAt !== undefined && !isInstant(knownAt)) {
    complain('--known-at is not an instant (YYYY-MM-DDTHH:MM:SS with Z or an offset)')
    return 1
  }
  let position: Read<Position> | null = null
  if (options.position !== undefined) {
    try {
      position = await positionIn(options.position)
    } catch (error) {
      complain(`--position cannot be read: ${error instanceof Error ? error.message : error}`)
      return 1
    }
    if ('problem' in position) {
      complain(`--position ${options.position} is not a valid position: ${position.problem}`)
      position = { problem: `the position file is not valid: ${position.problem}` }
    }
  }
  const refused = await answerLines(process.stdin, process.stdout, { asOf, knownAt, timeline, position })
  return refused || (position && 'problem' in position) ? 1 : 0
}
