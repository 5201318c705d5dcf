import { lte } from 'drizzle-orm'
import { type Policies, policiesAt } from '#domain/policies.ts'
import type { Executor } from '../client.ts'
import { policies } from '../schema/index.ts'

/** The agency's settings in force at an instant. */
export async function policiesInForce(executor: Executor, at: Date): Promise<Policies> {
  const rows = await executor.select().from(policies).where(lte(policies.recordedAt, at))
  return policiesAt(rows, at)
}
