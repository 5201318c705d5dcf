import { and, asc, eq } from 'drizzle-orm'
import { byWhom, type Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { savedViews } from '../schema/index.ts'

const columns = { id: savedViews.id, name: savedViews.name, query: savedViews.query }

/** The views that the asking account keeps, by name. */
export async function savedViewsOf(executor: Executor, scope: Scope<'keep view'>) {
  const accountId = byWhom(scope)
  if (accountId === null) return []
  return executor
    .select(columns)
    .from(savedViews)
    .where(eq(savedViews.accountId, accountId))
    .orderBy(asc(savedViews.name))
}

/** One of them; null where there is none of that id, or it is another account's. */
export async function savedViewById(executor: Executor, scope: Scope<'keep view'>, id: string) {
  const accountId = byWhom(scope)
  if (accountId === null) return null
  const [found] = await executor
    .select(columns)
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.accountId, accountId)))
  return found ?? null
}
