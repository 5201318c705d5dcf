import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { operatorScope } from '#domain/authority.ts'
import { withPortal } from '#server/operator.ts'
import { type FileLine, importPeople } from '#workflows/people/import-people.ts'
import { linesOf } from './lines.ts'

/** What was typed. */
export type ImportOptions = {
  /** The program in which teams that do not exist are created. */
  createTeams?: string
  dryRun?: boolean
}

/** The lines of a file in JSON Lines. Blank lines are skipped but counted. */
async function* parsedLines(input: AsyncIterable<Buffer>): AsyncGenerator<FileLine> {
  let line = 0
  for await (const lines of linesOf(input)) {
    for (const raw of lines) {
      line++
      const text = line === 1 ? raw?.replace(/^\uFEFF/, '') : raw
      if (text?.trim() === '') continue
      if (text == null) yield { line, problem: 'the line is too long' }
      else yield { line, ...parsed(text) }
    }
  }
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: 'is not JSON' }
  }
}

/**
 * `good-standing import`: people from a file, or from standard input, into the portal that the environment names. Everything
 * that is wrong goes to standard error, the counts to standard output. Resolves to the exit code.
 *
 * @param file a path; absent or `-` for standard input
 */
export async function importCommand(
  file: string | undefined,
  options: ImportOptions,
  complain: (sentence: string) => void,
): Promise<number> {
  const { createTeams, dryRun = false } = options
  if (createTeams !== undefined && createTeams.trim() === '') {
    complain('--create-teams needs the name of a program')
    return 1
  }
  const path = file === '-' ? undefined : file
  if (path !== undefined) {
    try {
      await access(path, constants.R_OK)
    } catch (error) {
      complain(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
      return 1
    }
  }
  return withPortal(process.env, async ({ portal, moment }) => {
    const lines = parsedLines(path === undefined ? process.stdin : createReadStream(path))
    const input = { lines, createTeamsIn: createTeams?.trim() ?? null, dryRun }
    const done = await importPeople(portal, await moment(), operatorScope('command line', 'import people'), input)
    if (!done.ok) {
      for (const { line, problem } of done.problems) console.error(`line ${line}: ${problem}`)
      console.log('0 people imported, 0 facts, 0 employments')
      return 1
    }
    for (const team of done.createdTeams) console.log(`team ${dryRun ? 'to be created' : 'created'}: ${team}`)
    const counts = `${done.facts} facts, ${done.employments} employments`
    console.log(
      dryRun
        ? `Nothing is wrong; without --dry-run: ${done.people} people imported, ${counts}`
        : `${done.people} people imported, ${counts}`,
    )
    return 0
  })
}
