import type { Scope } from '#domain/authority.ts'
import {
  bringsCard,
  type Card,
  cardFact,
  factsAfter,
  nextCardStates,
  type RecordedCardState,
} from '#domain/clearance-card.ts'
import { afterOffer } from '#domain/hiring.ts'
import { sameFact } from '#domain/screening.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepSourceCheck, type SourceCheck } from '../submissions/source-check.ts'
import { lockedCard } from './find-card.ts'
import { keepEntry } from './keep-entry.ts'

export type RecordCardState =
  | { ok: true }
  | {
      ok: false
      problem: 'state' | 'not-next' | 'future' | 'before-earlier' | 'card-missing' | 'not-confirmed' | 'ends-early'
    }

/**
 * Records where a person's fingerprint clearance card stands. A card counts only with its dates and a confirmed check at its source,
 * whichever way it came; an exception that is pending is a hold on hiring until it is decided.
 *
 * @param input.on since which day it is so
 * @param input.card with `issued` and `exception-granted`, and the check at the source
 * @returns `state` where the application is not after an accepted offer; `not-next` where this does not follow from the present state
 * @throws NotFound outside the scope, and where the position asks for no such card
 */
export async function recordCardState(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record clearance card'>,
  input: {
    applicationId: string
    state: RecordedCardState
    on: string
    card: (Card & { check: SourceCheck }) | null
    note: string
  },
): Promise<RecordCardState> {
  const { state, on, note } = input
  const card = bringsCard(state) ? input.card : null
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedCard(deed, scope, input.applicationId)
    const last = found.entries.at(-1)
    if (last?.state === state && last.on === on) return { ok: true }
    if (!afterOffer(found.application.state)) return { ok: false, problem: 'state' }
    if (!nextCardStates[found.state].includes(state)) return { ok: false, problem: 'not-next' }
    if (on > moment.today) return { ok: false, problem: 'future' }
    if (last && on < last.on) return { ok: false, problem: 'before-earlier' }
    if (bringsCard(state)) {
      if (!card) return { ok: false, problem: 'card-missing' }
      if (card.check.result !== 'confirmed') return { ok: false, problem: 'not-confirmed' }
      if (card.through < card.from) return { ok: false, problem: 'ends-early' }
    }
    const { personId } = found.application
    const changes = factsAfter(state, on, card, found.known)
    const added = await keepEntry(deed, found.application, { state, on, note }, changes)
    if (card) {
      const fact = cardFact(card)
      const kept = [...added, ...found.known.map(({ id, body }) => ({ id, fact: body }))]
      const checked = kept.find((each) => sameFact(each.fact, fact))
      await keepSourceCheck(deed, { personId, ...(checked && { factId: checked.id }) }, card.check)
    }
    return { ok: true }
  })
}
