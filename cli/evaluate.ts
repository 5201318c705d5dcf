import { once } from 'node:events'
import { createReadStream, fstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Writable } from 'node:stream'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { isInstant } from '#domain/calendar/instants.ts'
import { type Position, positionSchema } from '#domain/positions/index.ts'
import { read } from '#domain/problems.ts'
import { type Answers, answersTo, parsed, type Question, type Read } from './answer.ts'
import { Helpers } from './helpers.ts'
import { blocksOf } from './lines.ts'

/** What was typed, as text. */
export interface EvaluateOptions {
  asOf: string
  knownAt?: string
  timeline?: boolean
  /** Path of a file with one position, for all lines. */
  position?: string
}

/** Input beyond which helpers are worth their start. */
const BYTES_ALONE = 4 * 1024 * 1024

/** Blocks that each helper may be ahead of the reader of the answers. */
const BLOCKS_AHEAD = 4

/**
 * Answers people given as JSON Lines with one line each, in order, as fast as `output` takes them. Blank lines are skipped but
 * counted; a line that is not valid is answered with `{person, line, error}` in its place. Resolves to the number of those.
 */
export async function answerLines(input: AsyncIterable<Buffer>, output: Writable, question: Question): Promise<number> {
  let refused = 0
  let seen = 0
  let helpers: Helpers | null = null
  const pending: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()

  const write = async (answers: Answers | Promise<Answers>, before: Promise<void>) => {
    const { bytes, refused: more } = await answers
    await before
    refused += more
    if (bytes.length > 0 && !output.write(bytes)) await once(output, 'drain')
  }

  try {
    for await (const block of blocksOf(input)) {
      seen += block.bytes?.length ?? 0
      if (seen > BYTES_ALONE && availableParallelism() > 1) helpers ??= new Helpers(question)
      last = write(helpers ? helpers.answersTo(block) : answersTo(block, question), last)
      // Awaited below in its turn; until then a failure is not unhandled.
      last.catch(() => {})
      pending.push(last)
      if (pending.length > (helpers ? helpers.count * BLOCKS_AHEAD : 0)) await pending.shift()
    }
    await last
  } finally {
    await helpers?.dismiss()
  }
  return refused
}

/** Standard input; a file in larger pieces than Node would read it in, so that helpers do not wait for the disk. */
function standardInput(): AsyncIterable<Buffer> {
  return fstatSync(0).isFile() ? createReadStream('', { fd: 0, highWaterMark: 512 * 1024 }) : process.stdin
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
  const refused = await answerLines(standardInput(), process.stdout, { asOf, knownAt, timeline, position })
  return refused || (position && 'problem' in position) ? 1 : 0
}
