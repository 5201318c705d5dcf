import { eq } from 'drizzle-orm'
import { openPositionsOf } from '#db/queries/open-positions.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { type Waiver, type WaiverScope, waiversKnown } from '#db/queries/waivers.ts'
import { waivers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfRequirement, sightOf } from '#domain/visibility.ts'
import { type WaiverDays, waiverStateOn } from '#domain/waivers.ts'
import type { Deed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: what a waiver of a person is judged by, all their records locked until the deed ends. A requirement that whoever does
 * this may not see in full is none of those `asked`, so that a medical one is waived with the medical permission alone.
 */
export async function lockedForWaiver(deed: Deed, scope: WaiverScope, personId: string) {
  const records = await lockRecords(deed, scope, personId)
  const open = await openPositionsOf(deed.tx, scope, personId, deed.today)
  if (open.length === 0) throw new NotFound()
  const known = await waiversKnown(deed.tx, scope, deed.today, records, [])
  return {
    known,
    asked: requirementsToWaive(scope, open, personId, deed.today),
    policy: (await policiesInForce(deed.tx, deed.now)).waivers,
    /** The days of the other waivers of a requirement that wait, run or are to come. */
    others: (requirement: string, but: string | null = null): WaiverDays[] =>
      known.flatMap((waiver) =>
        waiver.requirement === requirement && waiver.id !== but ? lastingDays(waiver, deed.today) : [],
      ),
  }
}

function lastingDays(waiver: Waiver, today: string): WaiverDays[] {
  const lasts = ['waiting', 'running', 'to come'].includes(waiverStateOn(waiver, today))
  const days = waiver.counts ?? waiver.proposed
  return lasts && days ? [days] : []
}

/** The requirements of positions as they stand today that whoever asks may see in full of the person, in the positions' order. */
export function requirementsToWaive(
  scope: Scope,
  open: Awaited<ReturnType<typeof openPositionsOf>>,
  personId: string,
  today: string,
): string[] {
  const versions = open.map(({ position }) => versionOn(position, today))
  const names = [...new Set(versions.flatMap(({ requirements }) => Object.keys(requirements)))]
  return names.filter((name) =>
    versions.every((version) => sightOf(scope.viewer, compartmentOfRequirement(version, name), personId) === 'full'),
  )
}

/**
 * Part of a deed: a proposal with what it is judged by. Throws NotFound outside the scope, and where whoever asks may not see the
 * requirement in full.
 */
export async function lockedProposal(deed: Deed, scope: WaiverScope, waiverId: string) {
  const [row] = await deed.tx.select().from(waivers).where(eq(waivers.id, waiverId))
  if (!row) throw new NotFound()
  const given = await lockedForWaiver(deed, scope, row.personId)
  const waiver = given.known.find(({ id }) => id === waiverId)
  if (!waiver?.proposed || !given.asked.includes(row.requirement)) throw new NotFound()
  return { ...given, waiver, proposed: waiver.proposed, row }
}
