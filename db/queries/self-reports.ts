import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { accounts, people, selfReportOutcomes, selfReports } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'

type ReadScope = Scope<'report oneself' | 'handle self-reports'>

const decider = alias(people, 'decider')

const columns = {
  id: selfReports.id,
  personId: selfReports.personId,
  givenName: people.givenName,
  familyName: people.familyName,
  what: selfReports.what,
  happenedOn: selfReports.happenedOn,
  card: selfReports.card,
  stopped: selfReports.stopped,
  mustBeReported: selfReports.mustBeReported,
  words: selfReports.words,
  reportedAt: selfReports.reportedAt,
  outcome: selfReportOutcomes.outcome,
  note: selfReportOutcomes.note,
  endedAt: selfReportOutcomes.at,
  endedByName: sql<string | null>`nullif(trim(${decider.givenName} || ' ' || ${decider.familyName}), '')`,
}

function select(executor: Executor) {
  return executor
    .select(columns)
    .from(selfReports)
    .innerJoin(people, eq(people.id, selfReports.personId))
    .leftJoin(selfReportOutcomes, eq(selfReportOutcomes.reportId, selfReports.id))
    .leftJoin(accounts, eq(accounts.id, selfReportOutcomes.by))
    .leftJoin(decider, eq(decider.id, accounts.personId))
}

/** What someone reported about themself; `outcome` null = nobody has looked at it yet. */
export type SelfReportRow = Awaited<ReturnType<typeof select>>[number]

/** What the viewer reported themself, the newest first. */
export async function ownSelfReports(
  executor: Executor,
  scope: Scope<'report oneself'>,
  today: string,
): Promise<SelfReportRow[]> {
  return select(executor)
    .where(evidenceWithin(scope, selfReports.personId, today))
    .orderBy(desc(selfReports.reportedAt), desc(selfReports.id))
}

/** What people reported and nobody has looked at, the longest waiting first; or what is done, the latest first. */
export async function selfReportsIn(
  executor: Executor,
  scope: Scope<'handle self-reports'>,
  today: string,
  asked: { view: 'open' | 'done'; page: number; size: number },
): Promise<SelfReportRow[]> {
  const open = asked.view === 'open'
  return select(executor)
    .where(and(inView(asked.view), evidenceWithin(scope, selfReports.personId, today)))
    .orderBy(open ? asc(selfReports.reportedAt) : desc(selfReportOutcomes.at), asc(selfReports.id))
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
}

const inView = (view: 'open' | 'done') =>
  view === 'open' ? isNull(selfReportOutcomes.reportId) : isNotNull(selfReportOutcomes.reportId)

/** How many reports each view holds. */
export async function countSelfReports(
  executor: Executor,
  scope: Scope<'handle self-reports'>,
  today: string,
): Promise<{ open: number; done: number }> {
  const [counted] = await executor
    .select({
      open: sql<number>`count(*) filter (where ${selfReportOutcomes.reportId} is null)::int`,
      done: sql<number>`count(*) filter (where ${selfReportOutcomes.reportId} is not null)::int`,
    })
    .from(selfReports)
    .leftJoin(selfReportOutcomes, eq(selfReportOutcomes.reportId, selfReports.id))
    .where(evidenceWithin(scope, selfReports.personId, today))
  return counted ?? { open: 0, done: 0 }
}

/** One report; null outside the scope. */
export async function selfReportById(
  executor: Executor,
  scope: ReadScope,
  today: string,
  id: string,
): Promise<SelfReportRow | null> {
  const [row] = await select(executor).where(
    and(eq(selfReports.id, id), evidenceWithin(scope, selfReports.personId, today)),
  )
  return row ?? null
}
