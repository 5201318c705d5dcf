import { and, asc, count, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addPeriod } from '#domain/calendar/dates.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { type StandingBonus, standingBonuses } from './bonus-records.ts'
import { namesAndPrograms, type Payee } from './payroll.ts'
import { within } from './scope.ts'

const { bonuses, people, bonusStepRows, payrollLines, payrollCancellations, payrollPayments, payrollBatches } = schema

export const bonusesOnAPage = 50

/** The batch that a bonus, or its taking back, was put into last; `paidOn` null where it is not paid yet. */
export type BatchOfBonus = { id: string; number: number; payDate: string; paidOn: string | null }

/** A bonus for a list: where it stands, whose it is, and the batch that holds it. */
export type ListedBonus = StandingBonus & Payee & { batch: BatchOfBonus | null; firstPaidOn: string | null }

/**
 * A page of the bonuses on record, the latest first.
 *
 * @param asked.month `YYYY-MM` of the day they were recorded as earned on, or null for all
 */
export async function bonusesPage(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  asked: { month: string | null; page: number; today: string },
): Promise<{ total: number; rows: ListedBonus[] }> {
  const from = asked.month === null ? null : `${asked.month}-01`
  const where = and(
    within(scope, bonuses.personId, asked.today),
    from === null ? undefined : and(gte(bonuses.earnedOn, from), lt(bonuses.earnedOn, addPeriod(from, { months: 1 }))),
  )
  const [counted] = await executor.select({ total: count() }).from(bonuses).where(where)
  const rows = await executor
    .select({ id: bonuses.id })
    .from(bonuses)
    .innerJoin(people, eq(people.id, bonuses.personId))
    .where(where)
    .orderBy(desc(bonuses.earnedOn), asc(people.familyName), asc(people.givenName), asc(bonuses.id))
    .limit(bonusesOnAPage)
    .offset((asked.page - 1) * bonusesOnAPage)
  return { total: counted?.total ?? 0, rows: await listed(executor, scope, rows) }
}

/** The months `YYYY-MM` in which any bonus was recorded as earned, the latest first. */
export async function bonusMonths(executor: Executor, scope: Scope<'read bonuses'>, today: string): Promise<string[]> {
  const month = sql<string>`to_char(${bonuses.earnedOn}, 'YYYY-MM')`
  const rows = await executor
    .selectDistinct({ month })
    .from(bonuses)
    .where(within(scope, bonuses.personId, today))
    .orderBy(desc(month))
  return rows.map((row) => row.month)
}

/** Every bonus about which somebody has something to do: to approve, to pay, to take back or to decide; who waits longest first. */
export async function openBonuses(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  today: string,
): Promise<ListedBonus[]> {
  const rows = await executor
    .select({ id: bonuses.id })
    .from(bonuses)
    .innerJoin(people, eq(people.id, bonuses.personId))
    .where(and(within(scope, bonuses.personId, today), mayBeOpen))
    .orderBy(asc(bonuses.earnedOn), asc(people.familyName), asc(people.givenName), asc(bonuses.id))
  const found = await listed(executor, scope, rows)
  return found.filter(
    ({ standing }) => !['paid', 'reversed', 'withdrawn'].includes(standing.state) || standing.questioned !== null,
  )
}

/** How many bonuses wait for HR's word: to be approved, and paid ones about which somebody has to decide. */
export async function countBonusesWaiting(
  executor: Executor,
  scope: Scope<'approve bonuses'>,
  today: string,
): Promise<{ toApprove: number; toDecide: number }> {
  const rows = await executor
    .select({ id: bonuses.id })
    .from(bonuses)
    .where(and(within(scope, bonuses.personId, today), mayBeOpen))
  const found = await standingBonuses(
    executor,
    rows.map(({ id }) => id),
  )
  return {
    toApprove: found.filter(({ standing }) => standing.state === 'earned').length,
    toDecide: found.filter(({ standing }) => standing.questioned !== null).length,
  }
}

/** Everything on record about the bonuses of these people, the latest first. */
export async function bonusesOf(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  today: string,
  personIds: readonly string[],
): Promise<ListedBonus[]> {
  const rows = await executor
    .select({ id: bonuses.id })
    .from(bonuses)
    .where(and(within(scope, bonuses.personId, today), inArray(bonuses.personId, [...personIds])))
    .orderBy(desc(bonuses.earnedOn), asc(bonuses.id))
  return listed(executor, scope, rows)
}

/** One bonus; null outside the scope. */
export async function bonusById(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  today: string,
  id: string,
): Promise<ListedBonus | null> {
  const rows = await executor
    .select({ id: bonuses.id })
    .from(bonuses)
    .where(and(within(scope, bonuses.personId, today), eq(bonuses.id, id)))
  return (await listed(executor, scope, rows))[0] ?? null
}

/** Those that are in no paid batch, are asked about, or are to be taken back. What a withdrawn one waits for is left out by where it stands. */
const mayBeOpen: SQL = sql`(
  not exists (select 1 from ${payrollLines} join ${payrollPayments} on ${payrollPayments.batchId} = ${payrollLines.batchId}
    where ${payrollLines.bonusId} = ${bonuses.id})
  or exists (select 1 from ${bonusStepRows} where ${bonusStepRows.bonusId} = ${bonuses.id} and ${bonusStepRows.step} = 'questioned')
  or exists (select 1 from ${schema.bonusReversals} where ${schema.bonusReversals.bonusId} = ${bonuses.id}))`

/** These bonuses in their order, with what a list says of each. The caller has found them within the scope. */
async function listed(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  rows: readonly { id: string }[],
): Promise<ListedBonus[]> {
  const ids = rows.map(({ id }) => id)
  const standing = new Map((await standingBonuses(executor, ids)).map((bonus) => [bonus.id, bonus]))
  const found = ids.flatMap((id) => standing.get(id) ?? [])
  const known = await namesAndPrograms(
    executor,
    scope,
    found.map((bonus) => ({ ...bonus, earnedOn: bonus.standing.earnedOn })),
  )
  const batches = await batchesOf(executor, ids)
  return found.map((bonus) => {
    const own = batches.get(bonus.id) ?? []
    const payee = known.get(bonus.id) ?? { name: '', program: '', positionId: '', hiredOn: bonus.earnedOn }
    return { ...bonus, ...payee, batch: own.at(-1) ?? null, firstPaidOn: own[0]?.paidOn ?? null }
  })
}

/** The batches that hold each of these bonuses, in the order in which they were put into them; called-off ones left out. */
async function batchesOf(executor: Executor, ids: readonly string[]): Promise<Map<string, BatchOfBonus[]>> {
  const found = new Map<string, BatchOfBonus[]>()
  if (ids.length === 0) return found
  const rows = await executor
    .select({
      bonusId: payrollLines.bonusId,
      id: payrollBatches.id,
      number: payrollBatches.number,
      payDate: payrollBatches.payDate,
      paidOn: payrollPayments.paidOn,
    })
    .from(payrollLines)
    .innerJoin(payrollBatches, eq(payrollBatches.id, payrollLines.batchId))
    .leftJoin(payrollCancellations, eq(payrollCancellations.batchId, payrollLines.batchId))
    .leftJoin(payrollPayments, eq(payrollPayments.batchId, payrollLines.batchId))
    .where(and(inArray(payrollLines.bonusId, [...ids]), isNull(payrollCancellations.batchId)))
    .orderBy(asc(payrollLines.turn))
  for (const { bonusId, ...batch } of rows) found.set(bonusId, [...(found.get(bonusId) ?? []), batch])
  return found
}
