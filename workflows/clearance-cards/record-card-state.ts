import type { Scope } from '#domain/authority.ts'
import {
  bringsCard,
  type Card,
  cardFact,
  factsAfter,
  isCard,
  nextStatesOf,
  type RecordedCardState,
  withoutStops,
} from '#domain/clearance-card.ts'
import type { Fact } from '#domain/facts.ts'
import { sameFact } from '#domain/screening.ts'
import { watchGates } from '../credentials/watch-gates.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepSourceCheck, type SourceCheck } from '../submissions/source-check.ts'
import { lockedCard, type WhoseCard } from './find-card.ts'
import { keepEntry } from './keep-entry.ts'
import { tellOfCard } from './tell-of-card.ts'

export type RecordCardState =
  | { ok: true }
  | {
      ok: false
      problem:
        | 'state'
        | 'not-next'
        | 'future'
        | 'before-earlier'
        | 'card-missing'
        | 'no-answer'
        | 'not-confirmed'
        | 'ends-early'
    }

/**
 * Records where a person's fingerprint clearance card stands. A card counts only with its dates and a confirmed check at its source,
 * whichever way it came; one that is given back needs the check alone. An exception that is pending is a hold on hiring until it is
 * decided. Where the source did not answer, that is kept and nothing else.
 *
 * @param input.whose of a person, or of who applied
 * @param input.on since which day it is so
 * @param input.card with `issued` and `exception-granted`; null where a card that was suspended is given back
 * @param input.check the check at the source, with the same states
 * @returns `state` where the application is not after an accepted offer; `not-next` where this does not follow from the present state
 * @throws NotFound outside the scope, and where nothing asks for such a card
 */
export async function recordCardState(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record clearance card'>,
  input: {
    whose: WhoseCard
    state: RecordedCardState
    on: string
    card: Card | null
    check: SourceCheck | null
    note: string
  },
): Promise<RecordCardState> {
  const { state, on, note } = input
  const brings = bringsCard(state)
  const card = brings ? input.card : null
  const check = brings ? input.check : null
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedCard(deed, scope, input.whose)
    const last = found.entries.at(-1)
    if (last?.state === state && last.on === on) return { ok: true }
    if (!found.open) return { ok: false, problem: 'state' }
    if (!nextStatesOf(found.state, found.counts).includes(state)) return { ok: false, problem: 'not-next' }
    if (on > moment.today) return { ok: false, problem: 'future' }
    if (last && on < last.on) return { ok: false, problem: 'before-earlier' }
    const givenBack = found.state === 'suspended' && found.cards.length > 0
    const { personId } = found
    if (brings) {
      if (!check || (!card && !givenBack)) return { ok: false, problem: 'card-missing' }
      if (check.result === 'no-answer') {
        await keepSourceCheck(deed, { personId }, check)
        return { ok: false, problem: 'no-answer' }
      }
      if (check.result !== 'confirmed') return { ok: false, problem: 'not-confirmed' }
      if (card && card.through < card.from) return { ok: false, problem: 'ends-early' }
    }
    const watch = await watchGates(deed, personId)
    const changes = factsAfter(state, on, card, found.known)
    const entry = { state, on, note, ivp: card?.ivp ?? null }
    const { id, added } = await keepEntry(deed, found, entry, changes)
    if (check) {
      const standing = [...added, ...found.known.map((each) => ({ id: each.id, fact: each.body }))]
      const checked = standing.findLast((each) => isSameCard(each.fact, card) && !changes.retract.includes(each.id))
      await keepSourceCheck(deed, { personId, ...(checked && { factId: checked.id }) }, check)
    }
    if (givenBack || !brings) await tellOfCard(deed, personId, id, state, on)
    await watch.tell(`team-not-cleared:${id}`)
    return { ok: true }
  })
}

/** Whether a fact is the card that was recorded; any card where an earlier one was given back. */
function isSameCard(fact: Fact, card: Card | null): boolean {
  return isCard(fact) && (!card || sameFact(withoutStops(fact), cardFact(card)))
}
