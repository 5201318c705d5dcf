import type { MilestoneCandidate } from '#db/queries/due.ts'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { bonuses, probationCompletions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type MilestonesReached, milestonesReached } from '#domain/milestones.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** What an employment has reached by `today` and nobody has recorded. */
export function milestonesDue(candidate: MilestoneCandidate, evidence: Evidence, today: string): MilestonesReached {
  const held = evidence.positions.find(({ id }) => id === candidate.positionId)
  if (!held) return { bonuses: [], probationEnd: null }
  const reached = milestonesReached({ ...held, facts: evidence.facts }, candidate, today)
  return {
    bonuses: reached.bonuses.filter(({ milestone }) => !candidate.recorded.includes(milestone)),
    probationEnd: candidate.probationCompleted ? null : reached.probationEnd,
  }
}

/**
 * Records what an employment has reached by `moment.today`: each bonus that the engine says is earned by then, and the last day
 * of probation. Each once per employment; what was recorded before is left alone.
 *
 * @returns the ids of the notices written, and how many milestones were recorded
 */
export async function recordMilestones(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  candidate: MilestoneCandidate,
): Promise<{ notices: string[]; milestones: number }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const due = milestonesDue(candidate, await evidenceOf(deed.tx, candidate.personId), moment.today)
    const notices: (string | null)[] = []
    let milestones = 0
    for (const bonus of due.bonuses) {
      const recorded = await recordBonus(deed, candidate, bonus)
      notices.push(...recorded)
      milestones += recorded.length
    }
    if (due.probationEnd) {
      const recorded = await completeProbation(deed, candidate, due.probationEnd)
      notices.push(...recorded)
      milestones += recorded.length
    }
    return { notices: notices.filter((id) => id !== null), milestones }
  })
}

/** One notice id (null without an address) where it was recorded; none where somebody else did. */
async function recordBonus(
  deed: Deed,
  { personId, employmentId }: MilestoneCandidate,
  { milestone, amount, earnedOn }: MilestonesReached['bonuses'][number],
): Promise<(string | null)[]> {
  const amountCents = Math.round(amount * 100)
  const [added] = await deed.tx
    .insert(bonuses)
    .values({ employmentId, personId, milestone, amountCents, earnedOn, recordedAt: deed.now })
    .onConflictDoNothing()
    .returning({ id: bonuses.id })
  if (!added) return []
  await deed.record(personId, { event: 'bonus earned', ids: { bonusId: added.id } })
  const body = { kind: 'bonus-earned', milestone, amountCents, earnedOn } as const
  return [await deed.notify({ personId }, `bonus-earned:${added.id}`, body)]
}

async function completeProbation(
  deed: Deed,
  { personId, employmentId }: MilestoneCandidate,
  lastDay: string,
): Promise<(string | null)[]> {
  const added = await deed.tx
    .insert(probationCompletions)
    .values({ employmentId, personId, lastDay, recordedAt: deed.now })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) return []
  await deed.record(personId, { event: 'probation completed', ids: { employmentId } })
  const body = { kind: 'probation-completed', lastDay } as const
  return [await deed.notify({ personId }, `probation-completed:${employmentId}`, body)]
}
