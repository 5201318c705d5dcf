import { programs, teamManagers, teamMembers, teams } from '#db/schema/index.ts'
import { type Scope, teamScope, type Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency } from './agency.ts'

export type Manager = Extract<Viewer, { kind: 'account' }>

export type TestTeam = { manager: Manager; teamId: string; programId: string; scope: Scope<'read team board'> }

let teamNumber = 0

/** A team of its own, in a program of its own, with a manager: a new one, or `manager`, who then has one team more. */
export async function teamIn(agency: TestAgency, given: { manager?: Manager } = {}): Promise<TestTeam> {
  teamNumber += 1
  const { db } = agency.database
  const createdAt = agency.at('2026-01-01').now
  const [program] = await db
    .insert(programs)
    .values({ name: `Program ${teamNumber}`, createdAt })
    .returning()
  const programId = program?.id ?? ''
  const values = { programId, name: `Team ${teamNumber}`, createdAt }
  const [row] = await db.insert(teams).values(values).returning()
  const teamId = row?.id ?? ''
  const manager = given.manager ?? (await agency.person({ name: 'Marisol Quigley', roles: ['manager'] }))
  await db.insert(teamManagers).values({ teamId, personId: manager.personId, since: createdAt })
  const scope = teamScope(manager, 'read team board')
  if (!scope) throw new Error('a manager reads the board')
  return { manager, teamId, programId, scope }
}

/** Someone employed who belongs to a team, with everything in order unless told. */
export async function memberIn(
  agency: TestAgency,
  teamId: string,
  name: string,
  options: {
    facts?: Fact[]
    hiredOn?: string
    lastDay?: string
    from?: string
    until?: string
    leaves?: { from: string }[]
  } = {},
): Promise<string> {
  const { hiredOn = '2026-01-12', from = '2026-01-12', until, lastDay, leaves } = options
  const { personId } = await agency.person({ name })
  await agency.employ(personId, agency.at('2026-01-10'), {
    hiredOn,
    ...(lastDay && { lastDay }),
    ...(leaves && { leaves }),
  })
  await agency.facts(personId, agency.at('2026-01-10'), ...(options.facts ?? everythingInOrder('2026-01-10')))
  await joins(agency, teamId, personId, from, until)
  return personId
}

/** Makes someone belong to a team on the days from `from` until before `until`. */
export async function joins(agency: TestAgency, teamId: string, personId: string, from: string, until?: string) {
  const recordedAt = agency.at('2026-01-10').now
  await agency.database.db
    .insert(teamMembers)
    .values({ teamId, personId, fromDay: from, untilDay: until ?? null, recordedAt })
}
