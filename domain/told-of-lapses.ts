import type { Viewer } from './authority.ts'
import { daysBetween } from './calendar/dates.ts'
import type { Lapse } from './lapses.ts'
import type { Policies } from './policies.ts'
import type { StaffFront } from './reminders.ts'
import type { StandingOverTime } from './standing.ts'
import { mayKnowNothingCame, seenOnBoard } from './team-board.ts'
import { compartmentOfRequirement, type SeenStatus, seenStatus, sightOf } from './visibility.ts'

/** Someone of the staff who is told of what lapses for others, and as what. */
export type Listener = { viewer: Extract<Viewer, { kind: 'account' }>; front: StaffFront }

/**
 * Whether HR or a manager may be told today that something lapses: no more than their own pages show. Where they see of a requirement only
 * whether it is met, that it is met, or waived, through the same day; and never again once it has lapsed.
 */
export function mayHearOf(
  { viewer, front }: Listener,
  { personId, standing, lapse, today }: { personId: string; standing: StandingOverTime; lapse: Lapse; today: string },
): boolean {
  const { requirement, through } = lapse
  const seen = seenBy({ viewer, front }, { personId, standing, requirement, today })
  if (!seen) return false
  if (seen.seen === 'masked') return seen.status !== 'not cleared yet' && seen.through === through
  const good = seen.status.status === 'met' || seen.status.status === 'waived'
  // What a source has to confirm looks the same to a manager while it waits for that and while it is missing.
  return good || front === 'hr' || mayKnowNothingCame(standing.versionOn(today), requirement)
}

/**
 * Whether they may also be told that nothing was done about it. Whether something was handed in is part of what is masked, so that only those
 * hear of it who see the requirement in full.
 */
export function mayHearOfNoAction(
  listener: Listener,
  asked: { personId: string; standing: StandingOverTime; lapse: Lapse; today: string },
): boolean {
  const { personId, standing, lapse, today } = asked
  const { requirement } = lapse
  if (seenBy(listener, { personId, standing, requirement, today })?.seen !== 'full') return false
  return listener.front === 'hr' || mayKnowNothingCame(standing.versionOn(today), requirement)
}

type Asked = { personId: string; standing: StandingOverTime; requirement: string; today: string }

function seenBy({ viewer, front }: Listener, { personId, standing, requirement, today }: Asked): SeenStatus | null {
  if (front === 'team') {
    const { requirements } = seenOnBoard(viewer, personId, standing, today)
    return requirements.find((each) => each.requirement === requirement)?.seen ?? null
  }
  const status = standing.at(today).requirements[requirement]
  const sight = sightOf(viewer, compartmentOfRequirement(standing.versionOn(today), requirement), personId)
  return status ? seenStatus(status, sight) : null
}

/** Whether a lapse is near enough for HR and managers to be told of it, and not past. */
export function isNear(lapse: Lapse, today: string, { staffFrom }: Policies['warnings']): boolean {
  const left = daysBetween(today, lapse.through)
  return left >= 0 && left <= staffFrom
}

/**
 * Whether a warning has stayed without action for long enough.
 *
 * @param warnedOn the days on which the person was warned of the lapse
 */
export function isNeglected(
  { through }: Lapse,
  today: string,
  warnedOn: readonly string[],
  { escalateFrom, escalateAfterDays }: Policies['warnings'],
): boolean {
  return warnedOn.some(
    (day) => daysBetween(day, through) <= escalateFrom && daysBetween(day, today) >= escalateAfterDays,
  )
}
