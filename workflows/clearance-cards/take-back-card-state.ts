import { asc, inArray } from 'drizzle-orm'
import { facts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isCard } from '#domain/clearance-card.ts'
import type { FactOf } from '#domain/facts.ts'
import { sameFact } from '#domain/screening.ts'
import { watchGates } from '../credentials/watch-gates.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedCard, type WhoseCard } from './find-card.ts'
import { keepEntry } from './keep-entry.ts'

/** Whether two facts are of one card, whatever stopped it and whenever it ended. */
function isSameCard(one: FactOf<'credential'>, other: FactOf<'credential'>): boolean {
  return one.from === other.from && one.level === other.level
}

/**
 * Takes back the newest entry about a card that was recorded by mistake: what it did to the facts is undone, and it stays on record.
 *
 * @param input.entryId what was being looked at
 * @param input.reason why, in a sentence, for HR alone
 * @returns `changed` where it is not the newest any more
 * @throws NotFound outside the scope, and where nothing asks for such a card
 */
export async function takeBackCardState(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record clearance card'>,
  input: { whose: WhoseCard; entryId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedCard(deed, scope, input.whose)
    const { entries, known, personId } = found
    const last = entries.at(-1)
    if (!last || last.id !== input.entryId) return { ok: false, problem: 'changed' }
    const before =
      last.retracted.length > 0
        ? await deed.tx
            .select({ body: facts.body })
            .from(facts)
            .where(inArray(facts.id, last.retracted))
            .orderBy(asc(facts.recordedAt), asc(facts.id))
        : []
    const made =
      last.added.length > 0
        ? await deed.tx.select({ body: facts.body }).from(facts).where(inArray(facts.id, last.added))
        : []
    // What came after it and was taken back left the same facts under other ids.
    const retract = known.filter(({ body }) => made.some((each) => sameFact(each.body, body))).map(({ id }) => id)
    const entry = { state: null, on: last.on, note: input.reason, takesBack: last.id }
    const add = before.map(({ body }) => {
      const instead = found.cards.find(
        (card) => retract.includes(card.id) && isCard(body) && isSameCard(card.body, body),
      )
      return { fact: body, insteadOf: instead?.id ?? null }
    })
    const watch = await watchGates(deed, personId)
    const { id } = await keepEntry(deed, found, entry, { retract, add })
    await watch.tell(`team-not-cleared:${id}`)
    return { ok: true }
  })
}
