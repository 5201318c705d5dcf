import { randomUUID } from 'node:crypto'
import { evidenceOf } from '#db/queries/evidence.ts'
import { interruptionRecords } from '#db/schema/index.ts'
import { needsOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { isCard } from '#domain/clearance-card.ts'
import {
  type InterruptionReason,
  interrupted,
  openInterruption,
  reinstated,
  standingInterruptions,
} from '#domain/credentials.ts'
import type { FactOf } from '#domain/facts.ts'
import { versionOn } from '#domain/versions.ts'
import { type Deed, inDeed } from '../deed.ts'
import { replaceFact } from '../facts/replace-fact.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedCredential } from './find-credential.ts'
import { watchGates } from './watch-gates.ts'

export type RecordInterruption =
  | { ok: true }
  | { ok: false; problem: 'changed' | 'card' | 'future' | 'stopped' | 'not-stopped' | 'before-earlier' }

/**
 * Records that a credential was suspended or revoked, or that its source does not know it any more, from a day on; or that it was given
 * back. Standing follows in the same transaction; the person is told, and their managers that someone is not cleared.
 *
 * @param input.factId the credential as it stood when it was looked at
 * @param input.on from which day, or since which day it counts again
 * @param input.source where that was learned
 * @returns `changed` where it stands otherwise by now; `card` for a fingerprint clearance card, which has states of its own; `stopped`
 *   and `not-stopped` where this does not follow from how it stands; `before-earlier` for an end before its beginning
 * @throws NotFound outside the scope, before an accepted offer, and where there is no such credential
 */
export async function recordInterruption(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record interruption'>,
  input: {
    personId: string
    factId: string
    what: InterruptionReason | 'reinstated'
    on: string
    source: string
    note: string
  },
): Promise<RecordInterruption> {
  const { what, on, source, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { root, current, entries } = await lockedCredential(deed, scope, input.personId, input.factId)
    const last = standingInterruptions(entries).at(-1)
    if (last?.what === what && last.on === on && last.added.some((id) => id === current?.id || !current))
      return { ok: true }
    if (!current) return { ok: false, problem: 'changed' }
    if (isCard(current.body)) return { ok: false, problem: 'card' }
    if (on > moment.today) return { ok: false, problem: 'future' }
    const open = openInterruption(current.body)
    if (what === 'reinstated' && !open) return { ok: false, problem: 'not-stopped' }
    if (what !== 'reinstated' && open && !(what === 'revoked' && open.why !== 'revoked'))
      return { ok: false, problem: 'stopped' }
    if (open && on < open.from) return { ok: false, problem: 'before-earlier' }

    const watch = await watchGates(deed, current.personId)
    const id = randomUUID()
    const body = what === 'reinstated' ? reinstated(current.body, on) : interrupted(current.body, on, what)
    const factId = await replaceFact(deed, current, body, 'its interruption was recorded', id)
    const { personId } = current
    await deed.tx.insert(interruptionRecords).values({
      id,
      personId,
      factId: root,
      what,
      on,
      source,
      note,
      added: [factId],
      retracted: [current.id],
      at: deed.now,
      by: deed.by,
    })
    await deed.record(personId, { event: 'interruption recorded', ids: { recordId: id } })
    await tellPerson(deed, personId, id, body, what, on)
    await watch.tell(`team-not-cleared:${id}`)
    return { ok: true }
  })
}

async function tellPerson(
  deed: Deed,
  personId: string,
  recordId: string,
  credential: FactOf<'credential'>,
  what: InterruptionReason | 'reinstated',
  on: string,
): Promise<void> {
  const requirements = await requirementsOf(deed, personId, credential)
  if (what === 'reinstated')
    await deed.notify({ personId }, `credential-counts-again:${recordId}`, {
      kind: 'credential-counts-again',
      requirements,
      on,
    })
  else
    await deed.notify({ personId }, `credential-stopped:${recordId}`, {
      kind: 'credential-stopped',
      requirements,
      why: what,
      on,
    })
}

/** The requirements of the person's positions that ask for a credential; by its own name where none does. */
async function requirementsOf(deed: Deed, personId: string, { of }: FactOf<'credential'>): Promise<string[]> {
  const { positions } = await evidenceOf(deed.tx, personId)
  const asking = positions.flatMap(({ position }) =>
    needsOf(versionOn(position, deed.today)).flatMap(({ requirement, need }) =>
      need.needs === 'credential' && of.includes(need.of) ? [requirement] : [],
    ),
  )
  return asking.length > 0 ? [...new Set(asking)] : of
}
