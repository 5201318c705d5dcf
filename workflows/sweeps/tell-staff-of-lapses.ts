import type { Executor } from '#db/client.ts'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { daysWarned, keysGiven, listenersInTeams, ofRequirement, underWay } from '#db/queries/staff-told.ts'
import type { Scope } from '#domain/authority.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import { type Lapse, lapsesOf } from '#domain/lapses.ts'
import type { Policies } from '#domain/policies.ts'
import { warningsReach } from '#domain/reminders.ts'
import { type StandingOverTime, standingOf } from '#domain/standing.ts'
import { isNear, isNeglected, type Listener, mayHearOf, mayHearOfNoAction } from '#domain/told-of-lapses.ts'
import type { Reminder } from '../reminders/gather.ts'

type Found = { personId: string; standing: StandingOverTime; lapse: Lapse }
type What = 'soon' | 'no action'
type Asked = { scope: Scope<'run sweep'>; policy: Policies['warnings']; today: string }

/**
 * What HR and the managers of their teams are to be told of what lapses for these people: once when it is near, and once more where a
 * warning stayed without action. Each is told no more than they may see, nobody of themself, and who is both hears of it as HR.
 *
 * @param inHr everybody in HR
 */
export async function staffReminders(
  executor: Executor,
  { people, inHr, ...asked }: Asked & { people: ReadonlyMap<string, Evidence>; inHr: readonly Listener[] },
): Promise<Reminder[]> {
  const { scope, policy, today } = asked
  const ids = [...people.keys()]
  const lapses = ids.flatMap((personId) => foundOf(personId, people.get(personId), policy, today))
  if (lapses.length === 0) return []
  const concerned = [...new Set(lapses.map(({ personId }) => personId))]
  const managers = await listenersInTeams(executor, scope, concerned, today)
  const warned = await daysWarned(executor, scope, concerned)
  const done = await underWay(executor, scope, concerned)
  const all = lapses.flatMap((found) => {
    const told = listenersTo(found.personId, inHr, managers)
    return whatOf(found, { warned, done, policy, today }).flatMap((what) =>
      told.filter((listener) => mayHear(listener, what, found, today)).map((each) => tell(each, what, found, asked)),
    )
  })
  const given = await keysGiven(
    executor,
    scope,
    all.map(({ key }) => key),
  )
  return all.filter(({ key }) => !given.has(key))
}

function foundOf(personId: string, evidence: Evidence | undefined, policy: Policies['warnings'], today: string) {
  const { ahead, behind } = warningsReach(policy)
  return (evidence?.positions ?? []).flatMap((held): Found[] => {
    const records = { ...held, facts: evidence?.facts ?? [] }
    const lapses = lapsesOf(records, today, ahead, behind)
    if (lapses.length === 0) return []
    const standing = standingOf(records)
    return lapses.map((lapse) => ({ personId, standing, lapse }))
  })
}

function listenersTo(personId: string, inHr: readonly Listener[], managers: ReadonlyMap<string, readonly Listener[]>) {
  const others = inHr.filter(({ viewer }) => viewer.personId !== personId)
  const already = new Set(others.map(({ viewer }) => viewer.personId))
  return [...others, ...(managers.get(personId) ?? []).filter(({ viewer }) => !already.has(viewer.personId))]
}

function whatOf(
  { personId, lapse }: Found,
  {
    warned,
    done,
    policy,
    today,
  }: {
    warned: ReadonlyMap<string, readonly string[]>
    done: ReadonlySet<string>
    policy: Policies['warnings']
    today: string
  },
): What[] {
  const about = ofRequirement(personId, lapse.requirement)
  const neglected = !done.has(about) && isNeglected(lapse, today, warned.get(`${about} ${lapse.through}`) ?? [], policy)
  if (neglected) return ['no action']
  return isNear(lapse, today, policy) ? ['soon'] : []
}

function mayHear(listener: Listener, what: What, { personId, standing, lapse }: Found, today: string): boolean {
  const about = { personId, standing, lapse, today }
  return what === 'soon' ? mayHearOf(listener, about) : mayHearOfNoAction(listener, about)
}

function tell(
  { viewer, front }: Listener,
  what: What,
  { personId, lapse }: Found,
  { scope, policy, today }: Asked,
): Reminder {
  const { requirement, through } = lapse
  return {
    personId: viewer.personId,
    key: `${what === 'soon' ? 'lapse-near' : 'no-action'}:${personId}:${requirement}:${through}:${viewer.personId}`,
    item: { about: 'lapse of other', what, front, personId, ...lapse },
    urgent: what === 'no action' && daysBetween(today, through) <= 1,
    still: async (deed) => {
      const now = foundOf(personId, await evidenceOf(deed.tx, personId), policy, deed.today)
      if (!now.some(({ lapse: other }) => other.requirement === requirement && other.through === through)) return false
      return what === 'soon' || !(await underWay(deed.tx, scope, [personId])).has(ofRequirement(personId, requirement))
    },
  }
}
