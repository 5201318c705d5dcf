import { eq, inArray, sql } from 'drizzle-orm'
import { programs, teams } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import type { LineProblem, Row } from './import-people.ts'

/** The ids of teams by name in small letters. */
export type TeamIds = ReadonlyMap<string, string>

/**
 * Part of a deed: the teams that a file names, whatever the capitals.
 *
 * @param createIn the program for teams that do not exist; null where naming one is a mistake
 */
export async function findTeams(deed: Deed, rows: readonly Row[], createIn: string | null) {
  const named = new Map(rows.flatMap(({ team }) => (team === null ? [] : [[teamKey(team), team]])))
  const found = new Map<string, string>()
  if (named.size > 0) {
    const known = await deed.tx
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(inArray(sql`lower(${teams.name})`, [...named.keys()]))
    for (const { id, name } of known) found.set(teamKey(name), id)
  }
  const missing = [...named].filter(([key]) => !found.has(key)).map(([, name]) => name)
  const problems = createIn === null ? strangers(rows, found) : []
  return {
    missing,
    problems,
    /** Creates what is missing. */
    create: async (): Promise<TeamIds> => {
      if (createIn === null || missing.length === 0) return found
      const programId = await programNamed(deed, createIn)
      for (const name of missing) {
        const [team] = await deed.tx
          .insert(teams)
          .values({ programId, name, createdAt: deed.now })
          .returning({ id: teams.id })
        if (!team) throw new Error('a team was not written')
        found.set(teamKey(name), team.id)
        await deed.record(null, { event: 'team created', ids: { teamId: team.id, programId } })
      }
      return found
    },
  }
}

/** A team's name as it is compared: capital and small letters are one. */
export function teamKey(name: string): string {
  return name.toLowerCase()
}

function strangers(rows: readonly Row[], found: TeamIds): LineProblem[] {
  return rows
    .filter(({ team }) => team !== null && !found.has(teamKey(team)))
    .map(({ line }) => ({ line, problem: 'team: is not one of the agency’s teams' }))
}

async function programNamed(deed: Deed, name: string): Promise<string> {
  const [known] = await deed.tx
    .select({ id: programs.id })
    .from(programs)
    .where(eq(sql`lower(${programs.name})`, name.toLowerCase()))
  if (known) return known.id
  const [program] = await deed.tx.insert(programs).values({ name, createdAt: deed.now }).returning({ id: programs.id })
  if (!program) throw new Error('a program was not written')
  await deed.record(null, { event: 'program created', ids: { programId: program.id } })
  return program.id
}
