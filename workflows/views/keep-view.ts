import { and, eq, ne, sql } from 'drizzle-orm'
import { savedViews } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

export type KeepView = { ok: true } | { ok: false; problem: 'name-taken' | 'too-many' }

/** So many views one account may keep: what is not found among them is better asked anew. */
const most = 30

/**
 * Keeps a state of the pipeline's address under a name, for the asking account alone. Keeping the same again changes nothing.
 *
 * @returns `name-taken` where another of its views has that name, whatever its case
 */
export async function saveView(
  portal: Portal,
  moment: Moment,
  scope: Scope<'keep view'>,
  input: { name: string; query: string },
): Promise<KeepView> {
  return inDeed(portal, moment, scope, async (deed) => {
    const accountId = ownerOf(scope)
    const kept = await lockedViews(deed, accountId)
    const namesake = kept.find(({ name }) => name.toLowerCase() === input.name.toLowerCase())
    if (namesake) return namesake.query === input.query ? { ok: true } : { ok: false, problem: 'name-taken' }
    if (kept.length >= most) return { ok: false, problem: 'too-many' }
    await deed.tx.insert(savedViews).values({ accountId, ...input, savedAt: moment.now })
    return { ok: true }
  })
}

/**
 * Gives a view another name.
 *
 * @throws NotFound where it is not the asking account's
 */
export async function renameView(
  portal: Portal,
  moment: Moment,
  scope: Scope<'keep view'>,
  input: { viewId: string; name: string },
): Promise<KeepView> {
  return inDeed(portal, moment, scope, async (deed) => {
    const accountId = ownerOf(scope)
    await lockedViews(deed, accountId)
    const [taken] = await deed.tx
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(
        and(
          eq(savedViews.accountId, accountId),
          eq(sql`lower(${savedViews.name})`, input.name.toLowerCase()),
          ne(savedViews.id, input.viewId),
        ),
      )
    if (taken) return { ok: false, problem: 'name-taken' }
    const renamed = await deed.tx
      .update(savedViews)
      .set({ name: input.name })
      .where(and(eq(savedViews.id, input.viewId), eq(savedViews.accountId, accountId)))
      .returning({ id: savedViews.id })
    if (renamed.length === 0) throw new NotFound()
    return { ok: true }
  })
}

/** Forgets a view of the asking account; one that is forgotten already is no error. */
export async function deleteView(
  portal: Portal,
  moment: Moment,
  scope: Scope<'keep view'>,
  input: { viewId: string },
): Promise<void> {
  await inDeed(portal, moment, scope, async ({ tx }) => {
    await tx.delete(savedViews).where(and(eq(savedViews.id, input.viewId), eq(savedViews.accountId, ownerOf(scope))))
  })
}

function ownerOf(scope: Scope<'keep view'>): string {
  const accountId = byWhom(scope)
  if (accountId === null) throw new NotFound()
  return accountId
}

/** The account's views; two tabs that save at once wait for each other. */
async function lockedViews({ tx }: Deed, accountId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('views'), hashtext(${accountId}))`)
  return tx
    .select({ name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.accountId, accountId))
}
