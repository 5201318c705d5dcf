import { sql } from 'drizzle-orm'
import { openChange, siteById } from '#db/queries/sites.ts'
import { ruleChanges, standingSpansNext } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import type { Addition } from '#domain/positions/index.ts'
import { inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { rulesChange } from '../standing/rules-lock.ts'

export type PrepareChange =
  | { ok: true; changeId: string }
  | { ok: false; problem: 'another' | 'past'; changeId?: string }

/**
 * Begins to work out what a change of the agency's or a site's requirements would do to everybody. Nothing is asked of anybody before it
 * is put into force.
 *
 * @param input.siteId null for what the agency asks
 * @param input.effectiveFrom today or later: what was asked on days that have passed stays as it was
 * @throws NotFound where there is no such site
 */
export async function prepareChange(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage sites'>,
  input: { siteId: string | null; effectiveFrom: string; rules: Pick<Addition, 'requirements' | 'gates' | 'closed'> },
): Promise<PrepareChange> {
  if (input.effectiveFrom < moment.today) return { ok: false, problem: 'past' }
  return inDeed(portal, moment, scope, async (deed) => {
    await lockLedger(deed.tx, 'agency')
    // Whoever has derived standing before this is seen has committed by then, and whoever does later notes it down.
    await rulesChange(deed.tx)
    const open = await openChange(deed.tx, scope)
    if (open) return { ok: false, problem: 'another', changeId: open.id }
    if (input.siteId !== null && !(await siteById(deed.tx, scope, input.siteId))) throw new NotFound()
    await deed.tx.delete(standingSpansNext)
    const [counted] = await deed.tx.execute<{ total: number }>(sql`select count(*)::int as total from people`)
    const [change] = await deed.tx
      .insert(ruleChanges)
      .values({ ...input, askedAt: moment.now, askedBy: byWhom(scope), total: counted?.total ?? 0 })
      .returning({ id: ruleChanges.id })
    if (!change) throw new Error('the change was not kept')
    await deed.record(null, { event: 'requirements prepared', ids: { changeId: change.id } })
    await deed.later('work-out-rules', { changeId: change.id })
    return { ok: true, changeId: change.id }
  })
}
