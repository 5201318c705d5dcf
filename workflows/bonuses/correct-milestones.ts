import { desc, eq } from 'drizzle-orm'
import { type MilestoneCandidate, milestoneCandidate } from '#db/queries/due.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { bonuses, probationCompletions, probationCorrections } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { correctionOf } from '#domain/bonuses.ts'
import type { Employment } from '#domain/facts.ts'
import { milestonesReached } from '#domain/milestones.ts'
import { endOfProbation } from '#domain/probation-review.ts'
import type { Deed } from '../deed.ts'
import { keepStep, lockBonusRows } from './find-bonuses.ts'

/**
 * Part of a deed that changed an employment and holds its person locked: puts right what was recorded of its bonuses and of the end of its
 * probation, each by a row of its own and with a letter. What payroll has already is never changed but asked about.
 */
export async function correctMilestones(
  deed: Deed,
  scope: Scope<'change employment'>,
  employmentId: string,
): Promise<void> {
  const policies = await policiesInForce(deed.tx, deed.now)
  const candidate = await milestoneCandidate(deed.tx, scope, { employmentId, timeZone: policies.agency.timeZone })
  if (!candidate) return
  const evidence = await evidenceOf(deed.tx, candidate.personId)
  const held = evidence.positions.find(({ id }) => id === candidate.positionId)
  if (!held) return
  const reached = milestonesReached({ ...held, facts: evidence.facts }, candidate, deed.today)
  await correctBonuses(
    deed,
    candidate,
    new Map(reached.bonuses.map(({ milestone, earnedOn }) => [milestone, earnedOn])),
  )
  await correctProbation(deed, candidate, endOfProbation(reached.probationEnd, endsWith(candidate, held, deed.today)))
}

/** What decides whether an extended probation has come to its end. */
export function endsWith(
  { extendedThrough, hiredOn }: MilestoneCandidate,
  held: { employments: readonly Employment[] },
  today: string,
) {
  const own = held.employments.find((employment) => !employment.retractedAt && employment.hiredOn === hiredOn)
  return { extendedThrough, today, lastDay: own?.lastDay ?? null }
}

/** @param earned the days on which what is earned by today is, by milestone */
async function correctBonuses(deed: Deed, { employmentId, personId }: MilestoneCandidate, earned: Map<string, string>) {
  const recorded = await deed.tx.select().from(bonuses).where(eq(bonuses.employmentId, employmentId))
  const found = await lockBonusRows(
    deed,
    recorded.map(({ id }) => id),
  )
  for (const { id, milestone, amountCents, standing } of found) {
    const earnedBy = earned.get(milestone) ?? null
    const step = correctionOf(standing, earnedBy)
    if (!step) continue
    await keepStep(deed, { id, personId }, step, { earnedOn: earnedBy })
    if (step !== 'withdrawn' && step !== 'moved' && step !== 'earned again') continue
    const body = { milestone, amountCents, what: step, earnedOn: earnedBy ?? standing.earnedOn }
    const key = `bonus-corrected:${id}:${deed.now.getTime()}`
    await deed.notify({ personId }, key, { kind: 'bonus-corrected', ...body })
  }
}

async function correctProbation(deed: Deed, { employmentId, personId }: MilestoneCandidate, lastDay: string | null) {
  const recorded = await endOnRecord(deed, employmentId)
  if (!recorded || recorded.lastDay === lastDay) return
  await deed.tx.insert(probationCorrections).values({ employmentId, lastDay, at: deed.now })
  await deed.record(personId, { event: 'probation corrected', ids: { employmentId } })
  const key = `probation-corrected:${employmentId}:${deed.now.getTime()}`
  await deed.notify({ personId }, key, { kind: 'probation-corrected', lastDay })
}

/** Part of a deed: the end of a probation as it is on record; `lastDay` null where it was taken back, null where there never was one. */
export async function endOnRecord({ tx }: Deed, employmentId: string): Promise<{ lastDay: string | null } | null> {
  const [completed] = await tx
    .select({ lastDay: probationCompletions.lastDay })
    .from(probationCompletions)
    .where(eq(probationCompletions.employmentId, employmentId))
  const [corrected] = await tx
    .select({ lastDay: probationCorrections.lastDay })
    .from(probationCorrections)
    .where(eq(probationCorrections.employmentId, employmentId))
    .orderBy(desc(probationCorrections.number))
    .limit(1)
  return corrected ?? completed ?? null
}
