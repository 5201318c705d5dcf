import { and, asc, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Executor } from '../client.ts'
import { people, programs, standingSpans, sweeps, teamManagers, teams } from '../schema/index.ts'
import { stillAsked, type UnaskedHere, unaskedOn } from './asked.ts'
import { everyWordIn } from './names.ts'
import { latest } from './operations.ts'
import { within } from './scope.ts'

export const boardPageSize = 50

/** Which people of the own teams a board shows, on which day, and in which order. */
export type BoardQuestion = {
  /** Decides whose records may be read: who belongs to the own teams and is employed or going to be. */
  today: string
  /** The day that is asked about: of those people the ones who belong to the own teams on it too. */
  on: string
  gate: string
  /** Of which of the own programs; null = all. */
  programId: string | null
  teamId: string | null
  /** Part of a name; empty for all. */
  search: string
  show: 'everyone' | 'cleared' | 'not-cleared' | 'lapsing'
  /** With `lapsing`: cleared, and the last cleared day comes no more than so many days after `on` while the gate goes on. */
  lapsesWithin: 30 | 60 | 90
  sort: 'name' | '-name' | 'through' | '-through'
  /** From 1. */
  page: number
}

export type BoardPage = {
  /** Over everybody of the program and team, whatever is searched for or shown; `lapsing` within 30, 60 and 90 days. */
  counts: { cleared: number; notCleared: number; lapsing: Record<30 | 60 | 90, number> }
  /** How many are shown on all pages together. */
  total: number
  people: { personId: string; name: string }[]
}

type Counted = Record<'everyone' | 'cleared' | 'in30' | 'in60' | 'in90' | 'total', number>

/**
 * A page of the manager's board with its counts, in one pass: the people chosen by their kept spans of standing alone. Who is not
 * cleared comes in one group by name, whatever the reason.
 */
export async function boardPage(
  executor: Executor,
  scope: Scope<'read team board'>,
  question: BoardQuestion,
): Promise<BoardPage> {
  const { on, lapsesWithin, page } = question
  const unasked = await unaskedOn(executor, 'gate', { from: addDays(on, 1), through: addDays(on, 91) })
  const lapsing = (days: number) => sql`lapse_day <= ${on}::date + ${days + 1}::int`
  const shown: Record<BoardQuestion['show'], SQL> = {
    everyone: sql`true`,
    cleared: sql`until_day is not null`,
    'not-cleared': sql`until_day is null`,
    lapsing: lapsing(lapsesWithin),
  }
  const named = everyWordIn(question.search, [sql`given_name`, sql`family_name`]) ?? sql`true`
  const chosen = sql`${shown[question.show]} and ${named}`
  const order = sql`${orders[question.sort]}, family_name, given_name, id`
  const rows = await executor.execute<Counted & { id: string | null; given_name: string; family_name: string }>(sql`
    with board as materialized (${standings(scope, question, unasked)}), counted as (
      select count(*)::int as everyone, count(until_day)::int as cleared,
        (count(*) filter (where ${lapsing(30)}))::int as in30, (count(*) filter (where ${lapsing(60)}))::int as in60,
        (count(*) filter (where ${lapsing(90)}))::int as in90, (count(*) filter (where ${chosen}))::int as total
      from board
    ), page as materialized (
      select id, given_name, family_name, row_number() over (order by ${order}) as place from board where ${chosen}
      order by ${order} limit ${boardPageSize} offset ${(page - 1) * boardPageSize}
    )
    select counted.*, page.id, page.given_name, page.family_name from counted left join page on true order by page.place`)
  const { everyone = 0, cleared = 0, in30 = 0, in60 = 0, in90 = 0, total = 0 } = rows[0] ?? {}
  return {
    counts: { cleared, notCleared: everyone - cleared, lapsing: { 30: in30, 60: in60, 90: in90 } },
    total,
    people: rows.flatMap(({ id, given_name, family_name }) =>
      id === null ? [] : [{ personId: id, name: `${given_name} ${family_name}`.trim() }],
    ),
  }
}

const orders: Record<BoardQuestion['sort'], SQL> = {
  name: sql`family_name, given_name`,
  '-name': sql`family_name desc, given_name desc`,
  through: sql`until_day asc nulls last`,
  '-through': sql`until_day desc nulls last`,
}

/**
 * Everybody of the board with the day on which their cleared days of the gate end; null where they are not cleared. `lapse_day` is the same,
 * but for who is cleared until the gate is no more, such as that of a site that closes: with them nothing lapses.
 */
function standings(scope: Scope<'read team board'>, question: BoardQuestion, unasked: readonly UnaskedHere[]): SQL {
  const { today, on, gate } = question
  return sql`
    with own as materialized (
      select ${people.id}, ${people.givenName}, ${people.familyName} from ${people}
      where ${onBoard(scope, today)} and ${belongsOn(scope, question)}
    ), cleared as materialized (
      select ${standingSpans.personId} as person_id, max(${standingSpans.untilDay}) as until_day,
        max(case when ${stillAsked(sql`${standingSpans}`, unasked)} then ${standingSpans.untilDay} else 'infinity' end) as lapse_day
      from ${standingSpans}
      where ${standingSpans.subject} = 'gate' and ${standingSpans.name} = ${gate}
        and ${standingSpans.fromDay} <= ${on} and ${standingSpans.untilDay} > ${on}
        and ${standingSpans.personId} in (select id from own)
      group by 1
    )
    select own.id, own.given_name, own.family_name, cleared.until_day, cleared.lapse_day from own left join cleared on cleared.person_id = own.id`
}

/** Within the own teams today, and employed today or from a later day on. */
function onBoard(scope: Scope<'read team board'>, today: string): SQL {
  return sql`${within(scope, people.id, today)} and exists (
    select 1 from employments e where e.person_id = ${people.id} and (e.last_day is null or e.last_day >= ${today})
      and not exists (select 1 from employment_retractions r where r.revision_id = e.id))`
}

/** Belongs on the day that is asked about to one of the own teams, or to the one, or to one of the program, that is asked for. */
function belongsOn(scope: Scope<'read team board'>, { today, on, teamId, programId }: BoardQuestion): SQL {
  if (scope.viewer.kind !== 'account' || (on === today && !teamId && !programId)) return sql`true`
  return sql`exists (
    select 1 from team_members m join teams t on t.id = m.team_id
    join team_managers g on g.team_id = t.id and g.person_id = ${scope.viewer.personId}
    where m.person_id = ${people.id} and m.from_day <= ${on} and (m.until_day is null or m.until_day > ${on})
      ${teamId ? sql`and t.id = ${teamId}` : sql``} ${programId ? sql`and t.program_id = ${programId}` : sql``})`
}

/** What is kept of people's gates on a day, by person and position: the day after the last cleared one, null where not cleared. */
export type KeptGates = Map<string, Map<string, Map<string, string | null>>>

/** The kept answers of all gates of people within a scope; whose standing was never derived in a position is not in it. */
export async function keptGates(
  executor: Executor,
  scope: Scope<'read team board' | 'read standing'>,
  personIds: readonly string[],
  { today, on }: { today: string; on: string },
): Promise<KeptGates> {
  const kept: KeptGates = new Map()
  if (personIds.length === 0) return kept
  const rows = await executor.execute<{
    person_id: string
    position_id: string
    gate: string
    until: string | null
  }>(sql`
    select ${standingSpans.personId} as person_id, ${standingSpans.positionId} as position_id,
      case when ${standingSpans.subject} = 'gate' then ${standingSpans.name} else '' end as gate,
      max(${standingSpans.untilDay}) filter (where ${standingSpans.fromDay} <= ${on} and ${standingSpans.untilDay} > ${on}) as until
    from ${standingSpans}
    where ${standingSpans.personId} in ${[...personIds]} and ${within(scope, standingSpans.personId, today)}
    group by 1, 2, 3`)
  for (const row of rows) {
    const positions = kept.get(row.person_id) ?? new Map<string, Map<string, string | null>>()
    const gates = positions.get(row.position_id) ?? new Map<string, string | null>()
    kept.set(row.person_id, positions.set(row.position_id, gates.set(row.gate, row.until)))
  }
  return kept
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

/** The teams that the viewer manages, by name, each with its program. */
export async function managedTeams(executor: Executor, scope: Scope<'read team board'>) {
  if (scope.viewer.kind !== 'account') return []
  return executor
    .select({ id: teams.id, name: teams.name, programId: programs.id, program: programs.name })
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .innerJoin(programs, eq(programs.id, teams.programId))
    .where(eq(teamManagers.personId, scope.viewer.personId))
    .orderBy(asc(teams.name))
}

/** When the last sweep ran, or null where none has. One that a clock which ran ahead kept does not count before its time. */
export async function lastSweepAt(executor: Executor, now: Date): Promise<Date | null> {
  const [sweep] = await executor
    .select({ ranAt: sweeps.ranAt })
    .from(sweeps)
    .where(lte(sweeps.ranAt, latest(now)))
    .orderBy(desc(sweeps.ranAt))
    .limit(1)
  return sweep?.ranAt ?? null
}
