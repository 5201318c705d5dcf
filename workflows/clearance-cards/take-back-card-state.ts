import { inArray } from 'drizzle-orm'
import { facts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedCard } from './find-card.ts'
import { keepEntry } from './keep-entry.ts'

/**
 * Takes back the newest entry about a card that was recorded by mistake: what it did to the facts is undone, and it stays on record.
 *
 * @param input.entryId what was being looked at
 * @param input.reason why, in a sentence, for HR alone
 * @returns `changed` where it is not the newest any more
 * @throws NotFound outside the scope, and where the position asks for no such card
 */
export async function takeBackCardState(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record clearance card'>,
  input: { applicationId: string; entryId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, entries, known } = await lockedCard(deed, scope, input.applicationId)
    const last = entries.at(-1)
    if (!last || last.id !== input.entryId) return { ok: false, problem: 'changed' }
    const before =
      last.retracted.length > 0
        ? await deed.tx.select({ body: facts.body }).from(facts).where(inArray(facts.id, last.retracted))
        : []
    const retract = last.added.filter((factId) => known.some(({ id }) => id === factId))
    const entry = { state: null, on: last.on, note: input.reason, takesBack: last.id }
    await keepEntry(deed, application, entry, { retract, add: before.map(({ body }) => body) })
    return { ok: true }
  })
}
