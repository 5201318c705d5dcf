import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { facts, interruptionRecords } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { standingInterruptions } from '#domain/credentials.ts'
import { sameFact } from '#domain/screening.ts'
import { inDeed } from '../deed.ts'
import { replaceFact } from '../facts/replace-fact.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedCredential } from './find-credential.ts'
import { watchGates } from './watch-gates.ts'

/**
 * Takes back the newest entry about a credential that was recorded by mistake: the credential stands as before, and the entry stays on
 * record.
 *
 * @param input.entryId what was being looked at
 * @param input.reason why, in a sentence, for HR alone
 * @returns `changed` where it is not the newest any more, or the credential was changed otherwise since
 * @throws NotFound outside the scope, before an accepted offer, and where there is no such credential
 */
export async function takeBackInterruption(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record interruption'>,
  input: { personId: string; factId: string; entryId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { root, current, entries } = await lockedCredential(deed, scope, input.personId, input.factId)
    const last = standingInterruptions(entries).at(-1)
    if (!last || last.id !== input.entryId || !current) return { ok: false, problem: 'changed' }
    const bodyOf = async (factId = '') =>
      (await deed.tx.select({ body: facts.body }).from(facts).where(eq(facts.id, factId)))[0]?.body
    // What came after it and was taken back left the same credential under another id.
    const made = await bodyOf(last.added[0])
    if (!made || !sameFact(made, current.body)) return { ok: false, problem: 'changed' }
    const before = await bodyOf(last.retracted[0])
    if (!before) return { ok: false, problem: 'changed' }
    const watch = await watchGates(deed, current.personId)
    const id = randomUUID()
    const factId = await replaceFact(deed, current, before, 'its interruption was taken back', id)
    await deed.tx.insert(interruptionRecords).values({
      id,
      personId: current.personId,
      factId: root,
      what: null,
      on: last.on,
      source: '',
      note: input.reason,
      takesBack: last.id,
      added: [factId],
      retracted: [current.id],
      at: deed.now,
      by: deed.by,
    })
    await deed.record(current.personId, { event: 'interruption recorded', ids: { recordId: id } })
    await watch.tell(`team-not-cleared:${id}`)
    return { ok: true }
  })
}
