import type { Evidence } from '#db/queries/evidence.ts'
import { milestonesReached } from '#domain/milestones.ts'
import type { Portal } from '#workflows/portal.ts'
import { type Member, position } from './people.ts'

type Kept = { employment_id: string; milestone: string; earned_on: string }

/**
 * What is wrong with the bonuses on record after a sweep that came to its end: one that was earned and is not there, that is there twice,
 * or that stands without its day.
 *
 * @param firstDay the day from which the portal knows those who came with a personnel file
 */
export async function wrongBonuses(
  { database: { sql } }: Portal,
  evidence: ReadonlyMap<string, Evidence>,
  members: readonly (Member & { source: 'application' | 'personnel file' })[],
  { day, firstDay }: { day: string; firstDay: string },
): Promise<{ wrong: string[]; count: number }> {
  const kept = await sql<Kept[]>`select employment_id, milestone, earned_on from bonuses`
  const wrong: string[] = []
  for (const { personId, employmentId, hiredOn, source } of members) {
    const own = evidence.get(personId)
    const held = own?.positions.find(({ id }) => id === position)
    if (!own || !held) continue
    const notBefore = source === 'personnel file' ? firstDay : null
    const earned = milestonesReached({ ...held, facts: own.facts }, { hiredOn, notBefore }, day).bonuses
    const recorded = kept.filter((row) => row.employment_id === employmentId)
    for (const { milestone } of earned) {
      const times = recorded.filter((row) => row.milestone === milestone).length
      if (times !== 1) wrong.push(`the ${milestone} bonus of ${personId} is there ${times} times`)
    }
    const current = held.employments.find((each) => !each.retractedAt && each.hiredOn === hiredOn)
    for (const { milestone, earned_on: on } of recorded)
      if (!current || on < current.hiredOn || (current.lastDay && on > current.lastDay))
        wrong.push(`the ${milestone} bonus of ${personId} stands for ${on}, a day on which they were not employed`)
  }
  return { wrong, count: kept.length }
}
