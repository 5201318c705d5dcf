import { evidenceOf } from '#db/queries/evidence.ts'
import { cardRequirements, type RecordedCardState } from '#domain/clearance-card.ts'
import { versionOn } from '#domain/versions.ts'
import type { Deed } from '../deed.ts'

/** Part of a deed: tells a person that their card was stopped, or was given back; of every other state their own pages tell. */
export async function tellOfCard(
  deed: Deed,
  personId: string,
  recordId: string,
  state: RecordedCardState,
  on: string,
): Promise<void> {
  const { positions } = await evidenceOf(deed.tx, personId)
  const asking = positions.flatMap(({ position }) => cardRequirements(versionOn(position, deed.today)))
  const requirements = asking.length > 0 ? [...new Set(asking)] : ['fingerprint-clearance']
  if (state === 'suspended' || state === 'revoked')
    await deed.notify({ personId }, `credential-stopped:${recordId}`, {
      kind: 'credential-stopped',
      requirements,
      why: state,
      on,
    })
  if (state === 'issued')
    await deed.notify({ personId }, `credential-counts-again:${recordId}`, {
      kind: 'credential-counts-again',
      requirements,
      on,
    })
}
