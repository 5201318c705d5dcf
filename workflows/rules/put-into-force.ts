import { eq, inArray, sql } from 'drizzle-orm'
import { changeById } from '#db/queries/sites.ts'
import {
  requirementLayers,
  ruleChanges,
  standingChangedSince,
  standingSpans,
  standingSpansNext,
} from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { rulesChange } from '../standing/rules-lock.ts'

export type ConfirmChange = { ok: true } | { ok: false; problem: 'not-worked-out' | 'over' | 'past' }

/**
 * Has a change come into force as soon as a worker takes it up. Confirming it twice changes nothing.
 *
 * @throws NotFound where there is no such change
 */
export async function confirmChange(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage sites'>,
  changeId: string,
): Promise<ConfirmChange> {
  return inDeed(portal, moment, scope, async (deed): Promise<ConfirmChange> => {
    await deed.tx.select({ id: ruleChanges.id }).from(ruleChanges).where(eq(ruleChanges.id, changeId)).for('update')
    const change = await changeById(deed.tx, scope, changeId)
    if (!change) throw new NotFound()
    if (change.inForceAt || change.confirmedAt) return { ok: true }
    if (change.discardedAt) return { ok: false, problem: 'over' }
    if (!change.computedAt) return { ok: false, problem: 'not-worked-out' }
    if (change.effectiveFrom < moment.today) return { ok: false, problem: 'past' }
    await deed.tx
      .update(ruleChanges)
      .set({ confirmedAt: moment.now, confirmedBy: byWhom(scope) })
      .where(eq(ruleChanges.id, changeId))
    await deed.later('switch-rules', { changeId })
    return { ok: true }
  })
}

/** Drops a change that is not confirmed; one that is over already is left as it is. */
export async function discardChange(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage sites'>,
  changeId: string,
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    await lockLedger(deed.tx, 'agency')
    await deed.tx.select({ id: ruleChanges.id }).from(ruleChanges).where(eq(ruleChanges.id, changeId)).for('update')
    const change = await changeById(deed.tx, scope, changeId)
    if (!change) throw new NotFound()
    if (change.inForceAt || change.confirmedAt || change.discardedAt) return
    await deed.tx.update(ruleChanges).set({ discardedAt: moment.now }).where(eq(ruleChanges.id, changeId))
    await deed.tx.delete(standingChangedSince).where(eq(standingChangedSince.changeId, changeId))
    await deed.tx.delete(standingSpansNext)
    await deed.record(null, { event: 'requirements discarded', ids: { changeId } })
  })
}

/**
 * Puts a confirmed change into force for everybody at once: the version becomes known at this instant, and everybody's spans are those
 * that were worked out, but of whose standing has changed meanwhile, which are derived again. Whoever changes somebody's evidence waits.
 */
export async function switchRules(
  portal: Portal,
  moment: Moment,
  scope: Scope<'work out rules'>,
  changeId: string,
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const { tx } = deed
    await lockLedger(tx, 'agency')
    await rulesChange(tx)
    const [change] = await tx.select().from(ruleChanges).where(eq(ruleChanges.id, changeId)).for('update')
    if (!change?.confirmedAt || change.inForceAt) return
    if (change.effectiveFrom < moment.today) {
      // Midnight came in between: whoever confirmed it is asked again, and told that its first day has passed.
      await tx.update(ruleChanges).set({ confirmedAt: null, confirmedBy: null }).where(eq(ruleChanges.id, changeId))
      return
    }
    const { siteId, effectiveFrom, rules, confirmedBy } = change
    const [layer] = await tx
      .insert(requirementLayers)
      .values({ siteId, effectiveFrom, rules, recordedAt: moment.now, recordedBy: confirmedBy })
      .returning({ id: requirementLayers.id })
    const changed = await tx.delete(standingChangedSince).where(eq(standingChangedSince.changeId, changeId)).returning()
    const again = changed.map(({ personId }) => personId)
    await tx.delete(standingSpans)
    await tx.execute(sql`insert into standing_spans select * from standing_spans_next`)
    if (again.length > 0) await tx.delete(standingSpans).where(inArray(standingSpans.personId, again))
    await tx.delete(standingSpansNext)
    await tx.update(ruleChanges).set({ inForceAt: moment.now }).where(eq(ruleChanges.id, changeId))
    if (layer) await deed.record(null, { event: 'requirements in force', ids: { changeId, layerId: layer.id } })
    for (const personId of again) deed.standingChanged(personId)
  })
}
