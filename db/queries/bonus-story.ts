import { asc, eq } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { BonusStep } from '#domain/bonuses.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import type { ListedBonus } from './bonuses.ts'
import { namesOfAccounts } from './names.ts'

/** Something that happened to a bonus: `by` is empty where it happened by itself. */
export type BonusHappening = { at: Date; by: string; reason: string } & (
  | { what: 'recorded'; earnedOn: string }
  | { what: BonusStep; earnedOn: string | null }
  | { what: 'reversed' }
  | { what: 'put into batch' | 'taken back in batch' | 'batch paid' | 'batch called off'; number: number }
)

/** Everything that happened to a bonus that was found within the scope, the earliest first. */
export async function storyOfBonus(
  executor: Executor,
  _scope: Scope<'read bonuses'>,
  bonus: ListedBonus,
): Promise<BonusHappening[]> {
  const { bonusStepRows, bonusReversals } = schema
  const steps = await executor
    .select()
    .from(bonusStepRows)
    .where(eq(bonusStepRows.bonusId, bonus.id))
    .orderBy(asc(bonusStepRows.number))
  const reversals = await executor.select().from(bonusReversals).where(eq(bonusReversals.bonusId, bonus.id))
  const inBatches = await batchHappenings(executor, bonus.id)
  const names = await namesOfAccounts(
    executor,
    [...steps, ...reversals, ...inBatches].map(({ by }) => by),
  )
  const named = <Row extends { by: string | null }>(row: Row) => ({ ...row, by: (row.by && names.get(row.by)) || '' })
  const all: BonusHappening[] = [
    { what: 'recorded', at: bonus.recordedAt, by: '', reason: '', earnedOn: bonus.earnedOn },
    ...steps.map(({ step, earnedOn, reason, at, by }) => ({ what: step, earnedOn, reason, at, ...named({ by }) })),
    ...reversals.map(({ reason, at, by }) => ({ what: 'reversed' as const, reason, at, ...named({ by }) })),
    ...inBatches.map(named),
  ]
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

async function batchHappenings(executor: Executor, bonusId: string) {
  const { payrollLines, payrollBatches, payrollPayments, payrollCancellations } = schema
  const rows = await executor
    .select({
      line: payrollLines,
      batch: payrollBatches,
      payment: payrollPayments,
      calledOff: payrollCancellations,
    })
    .from(payrollLines)
    .innerJoin(payrollBatches, eq(payrollBatches.id, payrollLines.batchId))
    .leftJoin(payrollPayments, eq(payrollPayments.batchId, payrollLines.batchId))
    .leftJoin(payrollCancellations, eq(payrollCancellations.batchId, payrollLines.batchId))
    .where(eq(payrollLines.bonusId, bonusId))
    .orderBy(asc(payrollLines.turn))
  return rows.flatMap(({ line, batch, payment, calledOff }) => {
    const { number } = batch
    const into = line.amountCents < 0 ? ('taken back in batch' as const) : ('put into batch' as const)
    return [
      { what: into, number, at: batch.madeAt, by: batch.madeBy, reason: '' },
      ...(payment ? [{ what: 'batch paid' as const, number, at: payment.at, by: payment.by, reason: '' }] : []),
      ...(calledOff
        ? [{ what: 'batch called off' as const, number, at: calledOff.at, by: calledOff.by, reason: calledOff.reason }]
        : []),
    ]
  })
}
