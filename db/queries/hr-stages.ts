import { type SQL, sql } from 'drizzle-orm'
import { type ApplicationState, clearingStates } from '#domain/hiring.ts'
import { screenedBeforeOffer } from '#domain/screening.ts'
import { versionOn } from '#domain/versions.ts'
import type { Executor } from '../client.ts'
import { applicationMoves, applications, offers, positions, postings, standingSpans } from '../schema/index.ts'
import { positionsById } from './positions.ts'

/**
 * What an application waits for: HR's screening; something that the applicant was asked for; an interview; an offer, since what is
 * screened before it is in order or the last offer ran out; the answer to an offer; papers after the answer; the hiring itself,
 * since the gate is open. `closed` ended otherwise.
 */
export const stages = [
  'to-screen',
  'information',
  'interview',
  'to-offer',
  'offered',
  'clearing',
  'ready',
  'hired',
  'closed',
] as const

export type Stage = (typeof stages)[number]

/** The stages at which something still has to happen. */
export const openStages: readonly Stage[] = stages.filter((stage) => stage !== 'hired' && stage !== 'closed')

/** For each position what is screened before an offer, under the version of the day: decides when an offer can be made. */
export type Screened = { position_id: string; requirement: string }[]

export async function screenedRequirements(executor: Executor, today: string): Promise<Screened> {
  const ids = await executor.select({ id: positions.id }).from(positions)
  const rules = await positionsById(
    executor,
    ids.map(({ id }) => id),
  )
  return [...rules].flatMap(([id, position]) =>
    screenedBeforeOffer(versionOn(position, today)).map((requirement) => ({ position_id: id, requirement })),
  )
}

/** The stage of the application of the row, as SQL over `applications` joined with `postings`; null for a draft. */
export function stageOf(screened: Screened, today: string): SQL<Stage | null> {
  const onDay = (day: SQL | string) => sql`${standingSpans.personId} = ${applications.personId}
    and ${standingSpans.positionId} = ${postings.positionId}
    and ${standingSpans.fromDay} <= ${day}::date and ${standingSpans.untilDay} > ${day}::date`
  const unscreened = sql`exists (
    select 1 from jsonb_to_recordset(${JSON.stringify(screened)}::jsonb) as needed(position_id text, requirement text)
    where needed.position_id = ${postings.positionId} and not exists (
      select 1 from ${standingSpans} where ${onDay(today)}
        and ${standingSpans.subject} = 'requirement' and ${standingSpans.name} = needed.requirement))`
  const lastOffer = (column: SQL) => sql`(select ${column} from ${offers}
    where ${offers.applicationId} = ${applications.id} order by ${offers.madeAt} desc, ${offers.id} desc limit 1)`
  const firstDay = sql`greatest(${lastOffer(sql`${offers.firstDay}`)}, ${today}::date)`
  const cleared = sql`exists (select 1 from ${standingSpans} where ${onDay(firstDay)}
    and ${standingSpans.subject} = 'gate' and ${standingSpans.name} = 'hire')`
  return sql<Stage | null>`case ${applications.state}
    when 'submitted' then 'to-screen'
    when 'screening' then case when ${unscreened} then 'to-screen' else 'to-offer' end
    when 'information-requested' then 'information'
    when 'interview' then 'interview'
    when 'offer-expired' then 'to-offer'
    when 'conditional-offer' then case when ${lastOffer(sql`${offers.expiresOn}`)} < ${today}::date then 'to-offer' else 'offered' end
    when 'offer-accepted' then case when ${cleared} then 'ready' else 'clearing' end
    when 'clearing' then case when ${cleared} then 'ready' else 'clearing' end
    when 'hired' then 'hired'
    when 'draft' then null
    else 'closed' end`
}

/** States that are one wait: the clock of the stage goes on from the first of them. */
const stretches: readonly (readonly ApplicationState[])[] = [['submitted', 'screening'], clearingStates]

/** The states in which an application of that stage can be, so that an index narrows the search. */
export const statesOfStage: Readonly<Record<Stage, readonly ApplicationState[]>> = {
  'to-screen': ['submitted', 'screening'],
  information: ['information-requested'],
  interview: ['interview'],
  'to-offer': ['screening', 'conditional-offer', 'offer-expired'],
  offered: ['conditional-offer'],
  clearing: clearingStates,
  ready: clearingStates,
  hired: ['hired'],
  closed: ['declined', 'offer-declined', 'withdrawn', 'expired'],
}

/**
 * Since when the application of the row has been in its present stretch of states, as SQL over `applications`: the first of its moves
 * after the last one that led elsewhere. Taking an application up for screening, for one, begins no new wait.
 */
export function inStageSince(): SQL<Date> {
  const stretch = sql.join(
    stretches.map(
      (states) => sql`when ${applications.state} in ${states} then ${applicationMoves.toState} in ${states}`,
    ),
    sql` `,
  )
  const here = sql`(case ${stretch} else ${applicationMoves.toState} = ${applications.state} end)`
  return sql<Date>`(select coalesce(min(moved.at) filter (where moved.here and moved.at > moved.left_at), max(moved.at), ${applications.startedAt})
    from (select ${applicationMoves.at} as at, ${here} as here,
        coalesce(max(${applicationMoves.at}) filter (where not ${here}) over (), '-infinity') as left_at
      from ${applicationMoves} where ${applicationMoves.applicationId} = ${applications.id}) as moved)`.mapWith(
    applicationMoves.at,
  )
}
