import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { lastDayAhead } from '#domain/forecast.ts'
import { maskedNames } from '#domain/masked-names.ts'
import { sightOf } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { people, programs, teamManagers, teams } from '../schema/index.ts'
import { stillAsked, type UnaskedHere, unaskedIn } from './asked.ts'
import { rulesById } from './positions.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read standing'>

export const lapsesOnAPage = 50

/** What a forecast is narrowed to; null = no matter. */
export type ForecastFilter = { requirement: string | null; programId: string | null }

/** What the rules say of lapses: which are to be masked, and what is not asked any more on which of the days ahead. */
export type ForecastRules = { masked: readonly string[]; unasked: readonly UnaskedHere[] }

/**
 * What a forecast has to know of the rules. `masked` are the requirements of which whoever asks may know only whether they are met: a
 * forecast counts of them what is met today and nothing of what is waived or in grace, since that is a way of not being met. What ends
 * because it is `unasked` from then on does not lapse.
 */
export async function rulesOfForecast(executor: Executor, scope: ReadScope, today: string): Promise<ForecastRules> {
  const front = scope.reach === 'own team' ? 'team' : 'any'
  const rules = await rulesById(executor)
  return {
    masked: maskedNames([...rules.values()], (compartment) => sightOf(scope.viewer, compartment, '', front)),
    unasked: unaskedIn(rules, 'requirement', { from: today, through: addDays(lastDayAhead(today), 1) }),
  }
}

/** How many lapse in which week (from 0), by requirement. A lapse is a person's requirement whose last good day falls into the week. */
export async function lapsesByRequirement(
  executor: Executor,
  scope: ReadScope,
  today: string,
  asked: ForecastFilter & ForecastRules,
): Promise<{ name: string; week: number; lapses: number }[]> {
  return executor.execute<{ name: string; week: number; lapses: number }>(sql`
    with lapses as (${lapses(scope, today, asked)})
    select requirement as name, (last_day - ${today}::date) / 7 as week, count(*)::int as lapses
    from lapses group by 1, 2`)
}

/** The same by program, by its name; who belongs to teams of two programs counts in both, and who belongs to none under an empty name. */
export async function lapsesByProgram(
  executor: Executor,
  scope: ReadScope,
  today: string,
  asked: ForecastFilter & ForecastRules,
): Promise<{ name: string; week: number; lapses: number }[]> {
  return executor.execute<{ name: string; week: number; lapses: number }>(sql`
    with lapses as (${lapses(scope, today, asked)})
    select coalesce(p.name, '') as name, (last_day - ${today}::date) / 7 as week, count(*)::int as lapses
    from lapses l
    left join lateral (
      select distinct p.id, p.name from team_members m join teams t on t.id = m.team_id join programs p on p.id = t.program_id
      where m.person_id = l.person_id and ${belongs(today)} ${asked.programId ? sql`and p.id = ${asked.programId}` : sql``}
    ) p on true
    group by 1, 2`)
}

/** A page of the lapses themselves, the soonest first. */
export async function lapsesPage(
  executor: Executor,
  scope: ReadScope,
  today: string,
  asked: ForecastFilter & ForecastRules & { week: number | null; page: number; size?: number },
): Promise<{ total: number; rows: { personId: string; name: string; requirement: string; lastDay: string }[] }> {
  const { size = lapsesOnAPage } = asked
  const inWeek = asked.week === null ? sql`true` : sql`(last_day - ${today}::date) / 7 = ${asked.week}`
  const [counted] = await executor.execute<{ total: number }>(sql`
    with lapses as (${lapses(scope, today, asked)}) select count(*)::int as total from lapses where ${inWeek}`)
  const found = await executor.execute<{ person_id: string; name: string; requirement: string; last_day: string }>(sql`
    with lapses as (${lapses(scope, today, asked)})
    select l.person_id, trim(${people.givenName} || ' ' || ${people.familyName}) as name, l.requirement, l.last_day
    from lapses l join ${people} on ${people.id} = l.person_id where ${inWeek}
    order by l.last_day, ${people.familyName}, ${people.givenName}, l.person_id, l.requirement
    limit ${size} offset ${(asked.page - 1) * size}`)
  return {
    total: counted?.total ?? 0,
    rows: found.map((row) => ({
      personId: row.person_id,
      name: row.name,
      requirement: row.requirement,
      lastDay: row.last_day,
    })),
  }
}

/** How many lapse by each of these days, of what the forecast of `today` tells. */
export async function lapsesThrough<Day extends string>(
  executor: Executor,
  scope: ReadScope,
  today: string,
  { days, ...rules }: ForecastRules & { days: readonly Day[] },
): Promise<Record<Day, number>> {
  const asked = { ...rules, requirement: null, programId: null }
  const rows = await executor.execute<{ last_day: string; lapses: number }>(sql`
    with lapses as (${lapses(scope, today, asked)})
    select last_day::text as last_day, count(*)::int as lapses from lapses group by 1`)
  const through = (day: string) => rows.reduce((sum, row) => sum + (row.last_day <= day ? row.lapses : 0), 0)
  return Object.fromEntries(days.map((day) => [day, through(day)])) as Record<Day, number>
}

/** The programs that a forecast can be narrowed to: those of the own teams, or every one. */
export async function forecastPrograms(executor: Executor, scope: ReadScope) {
  const choice = { id: programs.id, name: programs.name }
  if (scope.reach !== 'own team' || scope.viewer.kind !== 'account')
    return executor.select(choice).from(programs).orderBy(asc(programs.name))
  return executor
    .selectDistinct(choice)
    .from(programs)
    .innerJoin(teams, eq(teams.programId, programs.id))
    .innerJoin(teamManagers, eq(teamManagers.teamId, teams.id))
    .where(eq(teamManagers.personId, scope.viewer.personId))
    .orderBy(asc(programs.name))
}

/**
 * What is good on `today` and ends within the weeks ahead while the employment goes on and the position still asks for it: one row for each person and requirement, though
 * it be asked in two positions.
 */
function lapses(
  scope: ReadScope,
  today: string,
  { requirement, programId, masked, unasked }: ForecastFilter & ForecastRules,
): SQL {
  const hidden = masked.length > 0 ? sql`s.name in ${[...masked]}` : sql`false`
  return sql`
    select s.person_id, s.name as requirement, min(s.until_day - 1) as last_day
    from standing_spans s
    join ${people} on ${people.id} = s.person_id
    join employments e on e.person_id = s.person_id and e.position_id = s.position_id
      and e.hired_on <= ${today} and (e.last_day is null or e.last_day >= s.until_day)
      and not exists (select 1 from employment_retractions r where r.revision_id = e.id)
    where s.until_day > ${today} and s.until_day <= ${lastDayAhead(today)}::date + 1 and s.from_day <= ${today}
      and ((s.subject = 'tolerated' and not ${hidden}) or (s.subject = 'requirement' and ${hidden}))
      and ${within(scope, people.id, today)} and ${stillAsked(sql`s`, unasked)}
      ${requirement ? sql`and s.name = ${requirement}` : sql``}
      ${programId ? sql`and exists (select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = s.person_id and t.program_id = ${programId} and ${belongs(today)})` : sql``}
    group by s.person_id, s.name`
}

function belongs(today: string): SQL {
  return sql`m.from_day <= ${today} and (m.until_day is null or m.until_day > ${today})`
}
