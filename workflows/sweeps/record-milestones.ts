import { and, eq } from 'drizzle-orm'
import type { MilestoneCandidate } from '#db/queries/due.ts'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { bonuses, probationCompletions, probationCorrections } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { hasBonuses } from '#domain/bonuses.ts'
import { type MilestonesReached, milestonesReached } from '#domain/milestones.ts'
import type { Policies } from '#domain/policies.ts'
import { endOfProbation } from '#domain/probation-review.ts'
import { endOnRecord, endsWith } from '../bonuses/correct-milestones.ts'
import { keepStep, lockBonusRows } from '../bonuses/find-bonuses.ts'
import { type Deed, inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** What an employment has reached by `today` and nobody has recorded. Whether it has bonuses at all says the agency's policy. */
export function milestonesDue(
  candidate: MilestoneCandidate,
  evidence: Evidence,
  { today, policies }: { today: string; policies: Pick<Policies, 'bonuses'> },
): MilestonesReached {
  const held = evidence.positions.find(({ id }) => id === candidate.positionId)
  if (!held) return { bonuses: [], probationEnd: null }
  const reached = milestonesReached({ ...held, facts: evidence.facts }, candidate, today)
  const all = evidence.positions.flatMap(({ employments }) =>
    employments.flatMap(({ hiredOn, lastDay = null, retractedAt }) => (retractedAt ? [] : [{ hiredOn, lastDay }])),
  )
  const owed = hasBonuses(policies.bonuses, candidate.hiredOn, all)
  return {
    bonuses: owed ? reached.bonuses.filter(({ milestone }) => !candidate.recorded.includes(milestone)) : [],
    probationEnd: candidate.probationCompleted
      ? null
      : endOfProbation(reached.probationEnd, endsWith(candidate, held, today)),
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
    const due = milestonesDue(candidate, await evidenceOf(deed.tx, candidate.personId), {
      today: moment.today,
      policies: await policiesInForce(deed.tx, moment.now),
    })
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
  if (!added) return earnAgain(deed, { personId, employmentId, milestone, earnedOn })
  await deed.record(personId, { event: 'bonus earned', ids: { bonusId: added.id } })
  const body = { kind: 'bonus-earned', milestone, amountCents, earnedOn } as const
  return [await deed.notify({ personId }, `bonus-earned:${added.id}`, body)]
}

/** A bonus that was withdrawn when the employment changed, and is earned after all. */
async function earnAgain(
  deed: Deed,
  bonus: { personId: string; employmentId: string; milestone: string; earnedOn: string },
): Promise<(string | null)[]> {
  const { personId, employmentId, milestone, earnedOn } = bonus
  const rows = await deed.tx
    .select({ id: bonuses.id })
    .from(bonuses)
    .where(and(eq(bonuses.employmentId, employmentId), eq(bonuses.milestone, milestone)))
  await lockLedger(deed.tx, personId)
  const ids = rows.map(({ id }) => id)
  const told: (string | null)[] = []
  for (const { id, amountCents, standing } of await lockBonusRows(deed, ids)) {
    if (standing.state !== 'withdrawn') continue
    await keepStep(deed, { id, personId }, 'earned again', { earnedOn })
    const body = { kind: 'bonus-corrected', milestone, amountCents, what: 'earned again', earnedOn } as const
    told.push(await deed.notify({ personId }, `bonus-corrected:${id}:${deed.now.getTime()}`, body))
  }
  return told
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
  if (added.length === 0) return completeAfterAll(deed, { personId, employmentId, lastDay })
  await deed.record(personId, { event: 'probation completed', ids: { employmentId } })
  const body = { kind: 'probation-completed', lastDay } as const
  return [await deed.notify({ personId }, `probation-completed:${employmentId}`, body)]
}

/** The end of a probation that was taken back when the employment changed, and was reached after all. */
async function completeAfterAll(
  deed: Deed,
  { personId, employmentId, lastDay }: { personId: string; employmentId: string; lastDay: string },
): Promise<(string | null)[]> {
  await lockLedger(deed.tx, personId)
  const recorded = await endOnRecord(deed, employmentId)
  if (!recorded || recorded.lastDay !== null) return []
  await deed.tx.insert(probationCorrections).values({ employmentId, lastDay, at: deed.now })
  await deed.record(personId, { event: 'probation corrected', ids: { employmentId } })
  const key = `probation-corrected:${employmentId}:${deed.now.getTime()}`
  return [await deed.notify({ personId }, key, { kind: 'probation-corrected', lastDay })]
}
