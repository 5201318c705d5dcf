import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { people, standingSpans, sweeps, teamManagers, teams } from '../schema/index.ts'
import { everyWordIn } from './names.ts'
import { within } from './scope.ts'

export const boardPageSize = 50

/** Which people of the own teams a board shows, on which day, and in which order. */
export type BoardQuestion = {
  /** Decides who belongs to the teams and is employed or going to be. */
  today: string
  /** The day that is asked about. */
  on: string
  gate: string
  teamId: string | null
  /** Part of a name; empty for all. */
  search: string
  show: 'everyone' | 'cleared' | 'not-cleared' | 'lapsing'
  /** With `lapsing`: cleared, and the last cleared day comes no more than so many days after `on`. */
  lapsesWithin: 30 | 60 | 90
  sort: 'name' | '-name' | 'through' | '-through'
  /** From 1. */
  page: number
}

export type BoardPage = {
  /** Over everybody of the team, whatever is searched for or shown; `lapsing` within 30, 60 and 90 days. */
  counts: { cleared: number; notCleared: number; lapsing: Record<30 | 60 | 90, number> }
  /** How many are shown on all pages together. */
  total: number
  people: { personId: string; name: string }[]
}

/**
 * A page of the manager's board: the people who belong to the own teams today and are employed or going to be, chosen by their
 * kept spans of standing alone. Who is not cleared comes in one group by name, whatever the reason.
 */
export async function boardPage(
  executor: Executor,
  scope: Scope<'read team board'>,
  question: BoardQuestion,
): Promise<BoardPage> {
  const { on, lapsesWithin, page } = question
  const lapsing = (days: number) => sql`until_day <= ${on}::date + ${days + 1}::int`
  const shown: Record<BoardQuestion['show'], SQL> = {
    everyone: sql`true`,
    cleared: sql`until_day is not null`,
    'not-cleared': sql`until_day is null`,
    lapsing: lapsing(lapsesWithin),
  }
  const rows = sql`board as materialized (${standings(scope, question)})`
  const named = everyWordIn(question.search, [sql`given_name`, sql`family_name`]) ?? sql`true`
  const chosen = sql`${shown[question.show]} and ${named}`
  const [counted] = await executor.execute<
    Record<'everyone' | 'cleared' | 'in30' | 'in60' | 'in90' | 'total', number>
  >(sql`
    with ${rows} select count(*)::int as everyone, count(until_day)::int as cleared,
      (count(*) filter (where ${lapsing(30)}))::int as in30, (count(*) filter (where ${lapsing(60)}))::int as in60,
      (count(*) filter (where ${lapsing(90)}))::int as in90, (count(*) filter (where ${chosen}))::int as total
    from board`)
  const { everyone = 0, cleared = 0, in30 = 0, in60 = 0, in90 = 0, total = 0 } = counted ?? {}
  const found = await executor.execute<{ id: string; given_name: string; family_name: string }>(sql`
    with ${rows} select id, given_name, family_name from board where ${chosen}
    order by ${orders[question.sort]}, family_name, given_name, id
    limit ${boardPageSize} offset ${(page - 1) * boardPageSize}`)
  return {
    counts: { cleared, notCleared: everyone - cleared, lapsing: { 30: in30, 60: in60, 90: in90 } },
    total,
    people: found.map((row) => ({ personId: row.id, name: `${row.given_name} ${row.family_name}`.trim() })),
  }
}

const orders: Record<BoardQuestion['sort'], SQL> = {
  name: sql`family_name, given_name`,
  '-name': sql`family_name desc, given_name desc`,
  through: sql`until_day asc nulls last`,
  '-through': sql`until_day desc nulls last`,
}

/** Everybody of the board with the day on which their cleared days of the gate end; null where they are not cleared. */
function standings(scope: Scope<'read team board'>, { today, on, gate, teamId }: BoardQuestion): SQL {
  return sql`
    select ${people.id}, ${people.givenName}, ${people.familyName}, (
      select max(${standingSpans.untilDay}) from ${standingSpans}
      where ${standingSpans.personId} = ${people.id} and ${standingSpans.subject} = 'gate' and ${standingSpans.name} = ${gate}
        and ${standingSpans.fromDay} <= ${on} and ${standingSpans.untilDay} > ${on}
    ) as until_day
    from ${people} where ${onBoard(scope, today)} and ${inTeam(teamId, today)}`
}

/** Within the own teams today, and employed today or from a later day on. */
function onBoard(scope: Scope<'read team board'>, today: string): SQL {
  return sql`${within(scope, people.id, today)} and exists (
    select 1 from employments e where e.person_id = ${people.id} and (e.last_day is null or e.last_day >= ${today})
      and not exists (select 1 from employment_retractions r where r.revision_id = e.id))`
}

function inTeam(teamId: string | null, today: string): SQL {
  if (teamId === null) return sql`true`
  return sql`exists (select 1 from team_members m where m.person_id = ${people.id} and m.team_id = ${teamId}
    and m.from_day <= ${today} and (m.until_day is null or m.until_day > ${today}))`
}

/** A person of the board with the address they are written to at work; null for everybody else. */
export async function boardPerson(
  executor: Executor,
  scope: Scope<'read team board'>,
  personId: string,
  today: string,
) {
  const [person] = await executor
    .select({ givenName: people.givenName, familyName: people.familyName, email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), onBoard(scope, today)))
  return person ? { name: `${person.givenName} ${person.familyName}`.trim(), email: person.email } : null
}

/** The positions that the people of the board hold, held or will hold. */
export async function boardPositions(executor: Executor, scope: Scope<'read team board'>, today: string) {
  const found = await executor.execute<{ position_id: string }>(sql`
    select distinct e.position_id from employments e join ${people} on ${people.id} = e.person_id
    where ${onBoard(scope, today)} order by 1`)
  return found.map((row) => row.position_id)
}

/** The teams that the viewer manages, by name. */
export async function managedTeams(executor: Executor, scope: Scope<'read team board'>) {
  if (scope.viewer.kind !== 'account') return []
  return executor
    .select({ id: teams.id, name: teams.name })
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .where(eq(teamManagers.personId, scope.viewer.personId))
    .orderBy(asc(teams.name))
}

/** When the last sweep ran, or null where none has. */
export async function lastSweepAt(executor: Executor): Promise<Date | null> {
  const [sweep] = await executor.select({ ranAt: sweeps.ranAt }).from(sweeps).orderBy(desc(sweeps.ranAt)).limit(1)
  return sweep?.ranAt ?? null
}
