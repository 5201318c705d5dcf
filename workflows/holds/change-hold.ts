import type { Scope } from '#domain/authority.ts'
import {
  factsAfterHold,
  type HoldProblem,
  type HoldTerms,
  holdProblem,
  sameTerms,
  standingPart,
  termsOf,
} from '#domain/holds.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedHold, newestOf } from './find-hold.ts'
import { keepHold } from './keep-hold.ts'

/**
 * Changes from today on what a hold stops and through when; the day on which it began stays what it is. Days that have passed stay as
 * they were.
 *
 * @param input.looked what was being looked at: the hold's newest record, or the hold where it has none
 * @param input.from counts for a hold that has not begun
 * @param input.reason why it is changed, for HR alone
 * @returns `changed` where someone else changed or lifted it meanwhile, or it ended; `same` where nothing would be changed
 * @throws NotFound outside the scope, and for a hold that another page put
 */
export async function changeHold(
  portal: Portal,
  moment: Moment,
  scope: Scope<'put on hold'>,
  input: HoldTerms & { personId: string; holdId: string; looked: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: HoldProblem | 'changed' | 'same' }> {
  const { looked, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { hold, gates } = await lockedHold(deed, scope, input)
    const part = standingPart(hold.facts, deed.today)
    if (!part || newestOf(hold) !== looked) return { ok: false, problem: 'changed' }
    const before = termsOf(part.body)
    const began = before.from <= deed.today
    const terms: HoldTerms = { gates: input.gates, from: began ? before.from : input.from, through: input.through }
    if (sameTerms(terms, before)) return { ok: false, problem: 'same' }
    const known = [...gates, ...(before.gates ?? [])]
    const problem = holdProblem(terms, { today: deed.today, gates: known, began })
    if (problem) return { ok: false, problem }
    const changes = factsAfterHold(hold.facts, terms, deed.today)
    const { id: holdId, personId } = hold
    await keepHold(deed, { holdId, personId, revises: looked }, { did: 'changed', terms, reason }, changes)
    return { ok: true }
  })
}
