import { personSchema } from '#domain/facts.ts'
import { builtInPosition, type Position } from '#domain/positions/index.ts'
import { read, UnanswerableError } from '#domain/problems.ts'
import { type StandingOverTime, standingOf } from '#domain/standing.ts'
import { type Block, textsIn } from './lines.ts'

export type Read<T> = { value: T } | { problem: string }

/** What is asked about every person. */
export interface Question {
  asOf: string
  knownAt: string | undefined
  timeline: boolean
  /** The position of all lines, or what is wrong with it; null: each line names a built-in one. */
  position: Read<Position> | null
}

/** JSON Lines, and how many of them are refusals. */
export interface Answers {
  bytes: Uint8Array
  refused: number
}

/** The JSON value of a text. */
export function parsed(text: string): Read<unknown> {
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

function refusal(person: unknown, line: number, error: string): string {
  return JSON.stringify({ person: typeof person === 'string' ? person : null, line, error })
}

/** Answers the people of a block, one line each, in order; blank lines are skipped but counted. */
export function answersTo({ firstLine, bytes }: Block, question: Question): Answers {
  if (bytes === null) return { bytes: Buffer.from(`${refusal(null, firstLine, 'is too long')}\n`), refused: 1 }
  let refused = 0
  let out = ''
  textsIn(bytes).forEach((line, i) => {
    const text = firstLine + i === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') return
    const value = parsed(text)
    const answer = 'problem' in value ? value : answerTo(value.value, question)
    if ('problem' in answer) refused++
    out +=
      'problem' in answer
        ? refusal('value' in value && field(value.value, 'person'), firstLine + i, answer.problem)
        : JSON.stringify(answer.value)
    out += '\n'
  })
  return { bytes: Buffer.from(out), refused }
}
