import { asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'

const { payrollBatches, payrollLines, payrollPayments, payrollCancellations } = schema

type Paying = Scope<'pay bonuses'>

export const batchesOnAPage = 25

const columns = {
  id: payrollBatches.id,
  number: payrollBatches.number,
  payDate: payrollBatches.payDate,
  paidOn: payrollPayments.paidOn,
  reference: payrollPayments.reference,
  calledOff: sql<boolean>`${payrollCancellations.batchId} is not null`,
  lines:
    sql<number>`(select count(*) from ${payrollLines} where ${payrollLines.batchId} = ${payrollBatches.id})`.mapWith(
      Number,
    ),
  cents:
    sql<number>`(select coalesce(sum(${payrollLines.amountCents}), 0) from ${payrollLines} where ${payrollLines.batchId} = ${payrollBatches.id})`.mapWith(
      Number,
    ),
}

/** Batches are the whole agency's. `paidOn` and `reference` are null before a batch is paid. */
function selectBatches(executor: Executor, where: SQL | undefined) {
  return executor
    .select(columns)
    .from(payrollBatches)
    .leftJoin(payrollPayments, eq(payrollPayments.batchId, payrollBatches.id))
    .leftJoin(payrollCancellations, eq(payrollCancellations.batchId, payrollBatches.id))
    .where(where)
    .orderBy(desc(payrollBatches.number))
}

export type ListedBatch = Awaited<ReturnType<typeof selectBatches>>[number]

/** A page of all batches, the latest first. */
export async function batchesPage(executor: Executor, _scope: Paying, page: number) {
  const [counted] = await executor.select({ total: count() }).from(payrollBatches)
  const rows = await selectBatches(executor, undefined)
    .limit(batchesOnAPage)
    .offset((page - 1) * batchesOnAPage)
  return { total: counted?.total ?? 0, rows }
}

/** The batches that are made and neither paid nor called off. */
export async function batchesToPay(executor: Executor, _scope: Paying): Promise<ListedBatch[]> {
  return selectBatches(executor, sql`${isNull(payrollPayments.batchId)} and ${isNull(payrollCancellations.batchId)}`)
}

/** A batch with its lines in the order in which they stand in its file, and who did what with it when; null where there is none. */
export async function batchById(executor: Executor, _scope: Paying, id: string) {
  const [batch] = await selectBatches(executor, eq(payrollBatches.id, id))
  if (!batch) return null
  const lines = await executor
    .select()
    .from(payrollLines)
    .where(eq(payrollLines.batchId, id))
    // Alike on every server, whatever its collation.
    .orderBy(sql`${payrollLines.name} collate "C"`, asc(payrollLines.earnedOn), asc(payrollLines.bonusId))
  const [made] = await executor.select().from(payrollBatches).where(eq(payrollBatches.id, id))
  const [payment] = await executor.select().from(payrollPayments).where(eq(payrollPayments.batchId, id))
  const [calledOff] = await executor.select().from(payrollCancellations).where(eq(payrollCancellations.batchId, id))
  const names = await namesOfAccounts(executor, [made?.madeBy ?? null, payment?.by ?? null, calledOff?.by ?? null])
  const named = (by: string | null | undefined) => (by && names.get(by)) || ''
  return {
    ...batch,
    rows: lines,
    made: made ? { at: made.madeAt, by: named(made.madeBy) } : null,
    payment: payment ? { at: payment.at, by: named(payment.by) } : null,
    cancellation: calledOff ? { at: calledOff.at, by: named(calledOff.by), reason: calledOff.reason } : null,
  }
}

export type Batch = NonNullable<Awaited<ReturnType<typeof batchById>>>

/** What was paid, less what was taken back, by month `YYYY-MM` of the payment and by program; the earliest month first. */
export async function paidByMonth(
  executor: Executor,
  _scope: Paying,
): Promise<{ month: string; program: string; lines: number; cents: number }[]> {
  const month = sql<string>`to_char(${payrollPayments.paidOn}, 'YYYY-MM')`
  return executor
    .select({
      month,
      program: payrollLines.program,
      lines: count(),
      cents: sql<number>`sum(${payrollLines.amountCents})`.mapWith(Number),
    })
    .from(payrollPayments)
    .innerJoin(payrollLines, eq(payrollLines.batchId, payrollPayments.batchId))
    .groupBy(month, payrollLines.program)
    .orderBy(month, payrollLines.program)
}
