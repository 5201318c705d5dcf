import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import { type BonusStanding, standingOfBonus } from '#domain/bonuses.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'

/** A bonus on record with where it stands. `turns` counts the payroll lines it ever had; `paidTurn` is the latest that stands, 0 = none. */
export type StandingBonus = typeof schema.bonuses.$inferSelect & {
  standing: BonusStanding
  turns: number
  paidTurn: number
}

/** Where these bonuses stand, in the order of their ids. The caller has found them within a scope, or holds their rows locked. */
export async function standingBonuses(executor: Executor, ids: readonly string[]): Promise<StandingBonus[]> {
  if (ids.length === 0) return []
  const { bonuses, bonusReversals } = schema
  const wanted = [...new Set(ids)]
  const rows = await executor.select().from(bonuses).where(inArray(bonuses.id, wanted)).orderBy(asc(bonuses.id))
  const [steps, lines, turns] = [
    byBonus(await stepsOf(executor, wanted)),
    byBonus(await linesOf(executor, wanted)),
    await turnsOf(executor, wanted),
  ]
  const reversals = byBonus(await executor.select().from(bonusReversals).where(inArray(bonusReversals.bonusId, wanted)))
  return rows.map((bonus) => {
    const own = lines.get(bonus.id) ?? []
    const paidTurn = Math.max(0, ...own.filter(({ amountCents }) => amountCents > 0).map(({ turn }) => turn))
    const reversing = (reversals.get(bonus.id) ?? []).some(({ turn }) => turn === paidTurn)
    const ownSteps = steps.get(bonus.id) ?? []
    const record = { earnedOn: bonus.earnedOn, steps: ownSteps, lines: own, reversing }
    return { ...bonus, standing: standingOfBonus(record), turns: turns.get(bonus.id) ?? 0, paidTurn }
  })
}

function byBonus<Row extends { bonusId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.bonusId, [...(found.get(row.bonusId) ?? []), row])
  return found
}

function stepsOf(executor: Executor, ids: string[]) {
  const { bonusStepRows } = schema
  return executor
    .select({ bonusId: bonusStepRows.bonusId, step: bonusStepRows.step, earnedOn: bonusStepRows.earnedOn })
    .from(bonusStepRows)
    .where(inArray(bonusStepRows.bonusId, ids))
    .orderBy(asc(bonusStepRows.number))
}

async function linesOf(executor: Executor, ids: string[]) {
  const { payrollLines, payrollCancellations, payrollPayments } = schema
  const rows = await executor
    .select({
      bonusId: payrollLines.bonusId,
      turn: payrollLines.turn,
      amountCents: payrollLines.amountCents,
      paidAt: payrollPayments.at,
    })
    .from(payrollLines)
    .leftJoin(payrollCancellations, eq(payrollCancellations.batchId, payrollLines.batchId))
    .leftJoin(payrollPayments, eq(payrollPayments.batchId, payrollLines.batchId))
    .where(and(inArray(payrollLines.bonusId, ids), isNull(payrollCancellations.batchId)))
  return rows.map(({ paidAt, ...line }) => ({ ...line, paid: paidAt !== null }))
}

async function turnsOf(executor: Executor, ids: string[]): Promise<Map<string, number>> {
  const { payrollLines } = schema
  const rows = await executor
    .select({ bonusId: payrollLines.bonusId, turns: max(payrollLines.turn) })
    .from(payrollLines)
    .where(inArray(payrollLines.bonusId, ids))
    .groupBy(payrollLines.bonusId)
  return new Map(rows.map(({ bonusId, turns }) => [bonusId, turns ?? 0]))
}
