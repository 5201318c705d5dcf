import type { MilestoneCandidate } from '#db/queries/due.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { bonuses, probationCompletions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Employment } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Records what an employment has reached by `moment.today`: each bonus that the engine says is earned by then, and the last day
 * of probation. Each once per employment; what was recorded before is left alone. For people taken over from a personnel file,
 * days before the portal knew of them are the agency's own past and are not recorded.
 */
export async function recordMilestones(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  { personId, employmentId, positionId, hiredOn, notBefore }: MilestoneCandidate,
): Promise<{ notices: string[]; milestones: number }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const evidence = await evidenceOf(deed.tx, personId)
    const held = evidence.positions.find((position) => position.id === positionId)
    if (!held) return { notices: [], milestones: 0 }
    const asOf = dayToAsk(held.employments, hiredOn, moment.today)
    const { bonuses: earned, probation } = evaluate({ ...held, facts: evidence.facts, asOf })
    const counts = (day: string) => day <= moment.today && (notBefore === null || day >= notBefore)
    const notices: (string | null)[] = []
    let milestones = 0

    for (const bonus of earned.filter(({ earnedOn }) => counts(earnedOn))) {
      const row = { employmentId, personId, milestone: bonus.milestone, amountCents: Math.round(bonus.amount * 100) }
      const [added] = await deed.tx
        .insert(bonuses)
        .values({ ...row, earnedOn: bonus.earnedOn, recordedAt: moment.now })
        .onConflictDoNothing()
        .returning({ id: bonuses.id })
      if (!added) continue
      milestones += 1
      await deed.record(personId, { event: 'bonus earned', ids: { bonusId: added.id } })
      const { milestone, amountCents } = row
      const body = { kind: 'bonus-earned', milestone, amountCents, earnedOn: bonus.earnedOn } as const
      notices.push(await deed.notify({ personId }, `bonus-earned:${added.id}`, body))
    }
    if (probation?.state === 'completed' && probation.lastDay && counts(probation.lastDay)) {
      const done = await completeProbation(deed, personId, employmentId, probation.lastDay)
      notices.push(...done)
      milestones += done.length
    }
    return { notices: notices.filter((id) => id !== null), milestones }
  })
}

async function completeProbation(deed: Deed, personId: string, employmentId: string, lastDay: string) {
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

/** The day on which the engine is asked about this employment: today, or its last day where that has passed. */
function dayToAsk(employments: readonly Employment[], hiredOn: string, today: string): string {
  const own = employments.find((employment) => !employment.retractedAt && employment.hiredOn === hiredOn)
  return own?.lastDay && own.lastDay < today ? own.lastDay : today
}
