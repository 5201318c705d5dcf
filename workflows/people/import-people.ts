import { positionsById } from '#db/queries/positions.ts'
import { positions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type PersonnelRecord, readPersonnelLine } from '#domain/personnel-file.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { clashesInside, clashesWithPeople } from './find-duplicates.ts'
import { findTeams } from './find-teams.ts'
import { keepPeople } from './keep-people.ts'

/** What stands in one line of the file, numbered from 1, or why it cannot be read. */
export type FileLine = { line: number } & ({ value: unknown } | { problem: string })

/** One thing that is wrong with one line; `problem` reads `field: what is wrong` and quotes nothing of the file. */
export type LineProblem = { line: number; problem: string }

/** Someone to import, and where in the file they stand. */
export type Row = PersonnelRecord & { line: number }

export type ImportPeople =
  | { ok: true; people: number; facts: number; employments: number; createdTeams: string[] }
  | { ok: false; problems: LineProblem[] }

/** What is held in memory and written in one transaction. */
const mostPeople = 20_000

/**
 * Takes over the people of a personnel file, with their evidence, employments and teams, and an account (opened by a code by
 * e-mail) for those with an address. All of them or, where anything is wrong with any line, none. Everything is recorded as
 * known from `moment` on; nobody is told.
 *
 * @param input.createTeamsIn the program, created where there is none of that name, in which teams that do not exist are
 *   created; null where a team that does not exist is a mistake
 * @param input.dryRun look at everything and keep nothing
 */
export async function importPeople(
  portal: Portal,
  moment: Moment,
  scope: Scope<'import people'>,
  input: { lines: AsyncIterable<FileLine>; createTeamsIn: string | null; dryRun: boolean },
): Promise<ImportPeople> {
  const { rows, problems } = await readRows(portal, moment, input.lines)
  problems.push(...clashesInside(rows))
  const counts = {
    people: rows.length,
    facts: rows.reduce((sum, row) => sum + row.facts.length, 0),
    employments: rows.reduce((sum, row) => sum + row.employments.length, 0),
  }
  return inDeed(portal, moment, scope, async (deed): Promise<ImportPeople> => {
    const teams = await findTeams(deed, rows, input.createTeamsIn)
    problems.push(...(await clashesWithPeople(deed, rows)), ...teams.problems)
    if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }
    if (!input.dryRun) await keepPeople(deed, rows, await teams.create())
    return { ok: true, ...counts, createdTeams: teams.missing }
  })
}

async function readRows({ database }: Portal, { today }: Moment, lines: AsyncIterable<FileLine>) {
  const ids = await database.db.select({ id: positions.id }).from(positions)
  const known = {
    today,
    positions: await positionsById(
      database.db,
      ids.map((row) => row.id),
    ),
  }
  const rows: Row[] = []
  const problems: LineProblem[] = []
  for await (const entry of lines) {
    const { line } = entry
    const read = 'problem' in entry ? { problems: [entry.problem] } : readPersonnelLine(entry.value, known)
    if ('problems' in read) problems.push(...read.problems.map((problem) => ({ line, problem })))
    else rows.push({ line, ...read.record })
    if (rows.length > mostPeople) {
      problems.push({ line, problem: `the file has more than ${mostPeople} people: import it in parts` })
      break
    }
  }
  return { rows, problems }
}
