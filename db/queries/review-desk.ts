import { eq } from 'drizzle-orm'
import { byWhom, type Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { keysSwitchedOff } from '../schema/index.ts'

/** Whether single keys work at the review desk for the asking account. */
export async function keysAreOn(executor: Executor, scope: Scope<'choose keys'>): Promise<boolean> {
  const accountId = byWhom(scope)
  if (accountId === null) return false
  const off = await executor.select().from(keysSwitchedOff).where(eq(keysSwitchedOff.accountId, accountId))
  return off.length === 0
}
