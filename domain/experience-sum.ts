import { type Answers, type Job, needsOf } from './application.ts'
import { addPeriod } from './calendar/dates.ts'
import { dayOf, textOf } from './calendar/days.ts'
import { intersect, nthDay, type Spans, span } from './calendar/spans.ts'
import { evidenceOf, tenureOf } from './evidence.ts'
import type { FactOf } from './facts.ts'
import { daysWorkedIn } from './needs/experience.ts'
import type { PositionVersion } from './positions/index.ts'

/**
 * The work that an applicant has given, in days: `given` through today, `needed` by the position; `from` is the first day on which it
 * is enough, a day to come where that takes staying in the present job, null where it is never enough.
 */
export type GivenExperience = { given: number; needed: number; from: string | null }

/** A job that goes on is taken to go on for so long, to see when it would be enough. */
const ahead = { years: 10 }

/** Jobs as if they had been verified: only work in behavioral health counts for a position. */
export function claimedExperience(jobs: readonly Job[], today: string): FactOf<'experience'>[] {
  return jobs
    .filter((job) => job.behavioralHealth)
    .map(({ from, through }) => {
      return { kind: 'experience', field: 'behavioral-health', from, through: through ?? addPeriod(today, ahead) }
    })
}

/** How the given jobs add up as the rules count them: overlapping jobs once. Null where the version asks for no experience. */
export function givenExperience(
  version: Pick<PositionVersion, 'requirements'>,
  answers: Answers,
  today: string,
): GivenExperience | null {
  const need = needsOf(version).find((entry) => entry.need.needs === 'experience')?.need
  if (need?.needs !== 'experience') return null
  const facts = claimedExperience(answers.experience?.jobs ?? [], today)
  const worked = daysWorkedIn(need.field, evidenceOf(facts, tenureOf([])))
  const reached = nthDay(worked, need.days)
  return {
    given: countOf(intersect(worked, span(dayOf('0001-01-01'), dayOf(today) + 1))),
    needed: need.days,
    from: reached === null ? null : textOf(reached),
  }
}

function countOf(spans: Spans): number {
  return spans.reduce((sum, day, index) => sum + (index % 2 === 0 ? -day : day), 0)
}
