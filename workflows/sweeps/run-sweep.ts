import { lapseCandidates, milestoneCandidates } from '#db/queries/due.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { sweeps } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { recordMilestones } from './record-milestones.ts'
import { warnOfLapses } from './warn-of-lapses.ts'

/** What a sweep did: `notices` are the ids of those it wrote, `milestones` counts bonuses and probation ends it recorded. */
export type SweepResult = { notices: string[]; milestones: number }

/**
 * Looks for everything that is due up to `moment.today` and does it: bonuses earned, probations completed, warnings of what
 * lapses. Each person is a deed of their own under unique keys, so that a sweep may be killed, repeated, or run twice at once,
 * and the next one does whatever is missing.
 */
export async function runSweep(portal: Portal, moment: Moment, scope: Scope<'run sweep'>): Promise<SweepResult> {
  const { db } = portal.database
  const { warnings, agency } = await policiesInForce(db, moment.now)
  const result: SweepResult = { notices: [], milestones: 0 }

  for (const candidate of await milestoneCandidates(db, scope, { today: moment.today, timeZone: agency.timeZone })) {
    const done = await recordMilestones(portal, moment, scope, candidate)
    result.notices.push(...done.notices)
    result.milestones += done.milestones
  }
  for (const personId of await lapseCandidates(db, scope, moment.today, Math.max(...warnings.thresholds))) {
    const notice = await warnOfLapses(portal, moment, scope, { personId, thresholds: warnings.thresholds })
    if (notice) result.notices.push(notice)
  }
  await inDeed(portal, moment, scope, async (deed) => {
    const counts = { notices: result.notices.length, milestones: result.milestones }
    const [sweep] = await deed.tx
      .insert(sweeps)
      .values({ day: moment.today, ranAt: moment.now, ...counts })
      .returning({ id: sweeps.id })
    if (sweep) await deed.record(null, { event: 'sweep completed', ids: { sweepId: sweep.id } })
  })
  return result
}
