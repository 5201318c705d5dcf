import { eq } from 'drizzle-orm'
import { payrollBatches, payrollCancellations, payrollLines, payrollPayments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: a batch, locked until it ends, with its payment or calling off, and whether whoever asks has a bonus of their own in it.
 * Throws NotFound.
 */
export async function lockedBatch(deed: Deed, scope: Scope<'pay bonuses'>, batchId: string) {
  const [batch] = await deed.tx.select().from(payrollBatches).where(eq(payrollBatches.id, batchId)).for('update')
  if (!batch) throw new NotFound()
  const [payment] = await deed.tx.select().from(payrollPayments).where(eq(payrollPayments.batchId, batchId))
  const [calledOff] = await deed.tx.select().from(payrollCancellations).where(eq(payrollCancellations.batchId, batchId))
  const lines = await deed.tx.select().from(payrollLines).where(eq(payrollLines.batchId, batchId))
  const own = scope.viewer.kind === 'account' ? scope.viewer.personId : null
  return { batch, payment, calledOff, lines, holdsOwn: lines.some(({ personId }) => personId === own) }
}
