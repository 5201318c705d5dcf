import { sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays, instantIn } from '#domain/calendar/dates.ts'
import { lapsesBetween, type Unforeseen, type Warning, warnedInTime, whyUnforeseen } from '#domain/lapse-proof.ts'
import { worldAt } from '#domain/worlds.ts'
import type { Executor } from '../client.ts'
import { people } from '../schema/index.ts'
import { type Evidence, evidenceOfMany } from './evidence.ts'
import { within } from './scope.ts'

type ProofScope = Scope<'read standing' | 'read person' | 'run sweep' | 'hunt impossible states'>

/** `today` decides what has lapsed at all: a last good day is over on the day after. `masked` are the requirements to be left out. */
export type AskedProof = {
  from: string
  through: string
  today: string
  timeZone: string
  masked?: readonly string[]
}

/** A warning with when its letter left the house; null where it has not, or HR told it otherwise (`byHr`). */
export type GivenWarning = Warning & { sentAt: Date | null; byHr: boolean }

/** A lapse that happened, with the warnings of it. `unforeseen` = why nobody could warn; null where one was given or could have been. */
export type ProvenLapse = {
  personId: string
  name: string
  requirement: string
  through: string
  waived?: true
  warnings: GivenWarning[]
  warned: boolean
  unforeseen: Unforeseen | null
}

/** So many people's evidence is read at a time. */
const batchSize = 100

/**
 * Every lapse whose last good day lies from `from` through `through` and is over, as it is known now, of people within the scope, with the
 * warnings that were given of it and, where none was in time, whether one could have been. The soonest first.
 */
export async function lapsesProven(executor: Executor, scope: ProofScope, asked: AskedProof): Promise<ProvenLapse[]> {
  const { from, today, masked = [] } = asked
  const [through = asked.through] = [asked.through, addDays(today, -1)].sort()
  if (through < from) return []
  const hidden = masked.length > 0 ? sql`s.name in ${[...masked]}` : sql`false`
  const named = await executor.execute<{ id: string; name: string }>(sql`
    select ${people.id} as id, trim(${people.givenName} || ' ' || ${people.familyName}) as name from ${people}
    where ${within(scope, people.id, today)} and exists (
      select 1 from standing_spans s where s.person_id = ${people.id} and s.subject = 'tolerated' and not ${hidden}
        and s.until_day > ${from}::date and s.until_day <= ${through}::date + 1)
    order by ${people.familyName}, ${people.givenName}, ${people.id}`)
  const found: ProvenLapse[] = []
  for (let at = 0; at < named.length; at += batchSize)
    found.push(...(await ofBatch(executor, named.slice(at, at + batchSize), { ...asked, through, masked })))
  return found.sort((a, b) => a.through.localeCompare(b.through))
}

/**
 * The lapses whose last good day lies from `from` through `through` and is over, that could be foreseen when that day began, and of which
 * nobody was warned by then. Of an agency whose jobs run there are none; who was to be warned and has no address counts as warned, since HR
 * is asked to tell them.
 */
export async function foreseeableLapsesWithoutWarning(
  executor: Executor,
  scope: ProofScope,
  asked: AskedProof,
): Promise<ProvenLapse[]> {
  return (await lapsesProven(executor, scope, asked)).filter(({ warned, unforeseen }) => !warned && unforeseen === null)
}

type Named = { id: string; name: string }

async function ofBatch(
  executor: Executor,
  batch: readonly Named[],
  asked: AskedProof & { masked: readonly string[] },
): Promise<ProvenLapse[]> {
  const ids = batch.map(({ id }) => id)
  const evidence = await evidenceOfMany(executor, ids)
  const warnings = await warningsOf(executor, ids, asked)
  const lapsed = batch.flatMap(({ id, name }) =>
    lapsesIn(evidence.get(id), asked).map((lapse): ProvenLapse => {
      const given = warnings.get(`${id} ${lapse.requirement} ${lapse.through}`) ?? []
      const warned = warnedInTime(lapse.through, given)
      return { personId: id, name, ...lapse, warnings: given, warned, unforeseen: null }
    }),
  )
  const unwarned = lapsed.filter(({ warned }) => !warned)
  for (const day of new Set(unwarned.map(({ through }) => through))) {
    const own = unwarned.filter(({ through }) => through === day)
    const since = instantIn(asked.timeZone, day, '00:00')
    const known = await evidenceOfMany(executor, [...new Set(own.map(({ personId }) => personId))], {
      knownAt: new Date(since),
    })
    for (const lapse of own)
      lapse.unforeseen = reasonOf(lapse, { now: evidence.get(lapse.personId), known: known.get(lapse.personId), since })
  }
  return lapsed
}

/** A lapse of one requirement in two positions is one. */
function lapsesIn(
  evidence: Evidence | undefined,
  { from, through, masked }: AskedProof & { masked: readonly string[] },
) {
  const all = worldsOf(evidence).flatMap((world) => lapsesBetween(worldAt(world, null), from, through))
  const named = new Map(all.map((lapse) => [`${lapse.requirement} ${lapse.through}`, lapse]))
  return [...named.values()].filter(({ requirement }) => !masked.includes(requirement))
}

type Times = { now: Evidence | undefined; known: Evidence | undefined; since: string }

/** Foreseen where it was so in one of the positions in which it lapsed. */
function reasonOf(lapse: ProvenLapse, { now, known, since }: Times): Unforeseen | null {
  const before = worldsOf(known)
  const reasons = worldsOf(now).flatMap((records) => {
    const lapses = lapsesBetween(worldAt(records, null), lapse.through, lapse.through)
    if (!lapses.some(({ requirement }) => requirement === lapse.requirement)) return []
    const same = before.find(({ id }) => id === records.id) ?? null
    return [whyUnforeseen({ records, known: same, since }, lapse)]
  })
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

function worldsOf(evidence: Evidence | undefined) {
  return (evidence?.positions ?? []).map((held) => ({ ...held, facts: evidence?.facts ?? [] }))
}

/** The warnings of these people's lapses, the first given first, by `person requirement last-good-day`. */
async function warningsOf(
  executor: Executor,
  ids: readonly string[],
  { from, through, timeZone }: AskedProof,
): Promise<Map<string, GivenWarning[]>> {
  const rows = await executor.execute<{
    person_id: string
    requirement: string
    lapses_after: string
    threshold: number
    day: string | null
    sent_at: Date | string | null
    by_hr: boolean
  }>(sql`
    select w.person_id, w.requirement, w.lapses_after, w.threshold, w.notice_id is null as by_hr, d.delivered_at as sent_at,
      coalesce(g.day, (n.created_at at time zone ${timeZone})::date)::text as day
    from lapse_warnings w
    left join reminders_given g
      on g.key = 'lapse:' || w.person_id || ':' || w.requirement || ':' || w.lapses_after || ':' || w.threshold
    left join notices n on n.id = w.notice_id
    left join notice_deliveries d on d.notice_id = w.notice_id
    where w.person_id in ${[...ids]} and w.lapses_after between ${from} and ${through}
    order by 7, w.threshold desc`)
  const warnings = new Map<string, GivenWarning[]>()
  for (const { person_id, requirement, lapses_after, threshold, day, sent_at, by_hr } of rows) {
    const key = `${person_id} ${requirement} ${lapses_after}`
    const warning = { threshold, day, sentAt: sent_at === null ? null : new Date(sent_at), byHr: by_hr }
    warnings.set(key, [...(warnings.get(key) ?? []), warning])
  }
  return warnings
}
