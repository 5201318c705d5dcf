import { randomUUID } from 'node:crypto'
import type { Scope } from '#domain/authority.ts'
import {
  type HoldProblem,
  type HoldTerms,
  holdFact,
  holdProblem,
  sameTerms,
  standingPart,
  termsOf,
} from '#domain/holds.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedHolds } from './find-hold.ts'
import { keepHold } from './keep-hold.ts'

/**
 * Takes a person off gates at once, or from a day on; standing follows in the same transaction.
 *
 * @param input.gates null = every gate
 * @param input.through last day, included; null = until it is lifted
 * @param input.reason for HR alone
 * @returns `recorded` where the same hold stands already
 * @throws NotFound outside the scope, and before an accepted offer
 */
export async function putOnHold(
  portal: Portal,
  moment: Moment,
  scope: Scope<'put on hold'>,
  input: HoldTerms & { personId: string; reason: string },
): Promise<{ ok: true; holdId: string; recorded?: true } | { ok: false; problem: HoldProblem }> {
  const { personId, reason, ...terms } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { holds, gates } = await lockedHolds(deed, scope, personId)
    const same = holds.find(({ facts, owner }) => {
      const part = standingPart(facts, deed.today)
      return !owner && part && sameTerms(termsOf(part.body), terms)
    })
    if (same) return { ok: true, holdId: same.id, recorded: true }
    const problem = holdProblem(terms, { today: deed.today, gates, began: false })
    if (problem) return { ok: false, problem }
    const holdId = randomUUID()
    const hold = { holdId, personId, revises: null }
    await keepHold(deed, hold, { did: 'put', terms, reason }, { retract: [], add: [holdFact(terms)] })
    return { ok: true, holdId }
  })
}
