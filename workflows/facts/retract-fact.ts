import { and, arrayContains, eq } from 'drizzle-orm'
import { cardEntries } from '#db/queries/clearance-card.ts'
import {
  exclusionSearches,
  factRetractions,
  facts,
  holdRecords,
  waiverDecisions,
  waiverEndings,
} from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { compartmentOfFact, sightOf } from '#domain/visibility.ts'
import { type Deed, inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Takes back a fact that was recorded wrongly; it stays on record as retracted.
 *
 * @param input.reason why, in a sentence; kept with the retraction, for HR alone
 * @returns `retracted` where that was done before; `exception` for the hold of a good cause exception, which its
 * decision alone ends; `match` for what a search of the exclusion lists brought, which is settled on its own page; `hold` and `waiver` for those that are lifted and ended on pages of their own, with their history
 * @throws NotFound outside the scope, and for a fact that whoever asks may not see
 */
export async function retractFact(
  portal: Portal,
  moment: Moment,
  scope: Scope<'retract fact'>,
  input: { personId: string; factId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'retracted' | 'exception' | 'match' | 'hold' | 'waiver' }> {
  const { personId, factId, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await lockPerson(deed, scope, personId)
    const [found] = await deed.tx
      .select({ body: facts.body, retractedAt: factRetractions.retractedAt })
      .from(facts)
      .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
      .where(and(eq(facts.id, factId), eq(facts.personId, personId)))
    if (!found || sightOf(scope.viewer, compartmentOfFact(found.body), personId) !== 'full') throw new NotFound()
    if (found.retractedAt) return { ok: false, problem: 'retracted' }
    if (found.body.kind === 'hold') {
      const entries = await cardEntries(deed.tx, scope, deed.today, personId)
      if (entries.some(({ added }) => added.includes(factId))) return { ok: false, problem: 'exception' }
      if (await belongsToHold(deed, personId, factId)) return { ok: false, problem: 'hold' }
    }
    if (await belongsToSearch(deed, personId, factId)) return { ok: false, problem: 'match' }
    if (found.body.kind === 'waiver' && (await belongsToWaiver(deed, factId))) return { ok: false, problem: 'waiver' }
    await deed.retractFact(personId, factId, reason)
    return { ok: true }
  })
}

async function belongsToSearch({ tx }: Deed, personId: string, factId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: exclusionSearches.id })
    .from(exclusionSearches)
    .where(and(eq(exclusionSearches.personId, personId), arrayContains(exclusionSearches.added, [factId])))
    .limit(1)
  return rows.length > 0
}

async function belongsToHold({ tx }: Deed, personId: string, factId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: holdRecords.id })
    .from(holdRecords)
    .where(and(eq(holdRecords.personId, personId), arrayContains(holdRecords.added, [factId])))
    .limit(1)
  return rows.length > 0
}

async function belongsToWaiver({ tx }: Deed, factId: string): Promise<boolean> {
  const approved = await tx.select().from(waiverDecisions).where(eq(waiverDecisions.factId, factId)).limit(1)
  const shortened = await tx.select().from(waiverEndings).where(eq(waiverEndings.newFactId, factId)).limit(1)
  return approved.length + shortened.length > 0
}
