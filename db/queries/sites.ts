import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { siteGate } from '#domain/compose.ts'
import type { Addition } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import { requirementLayers, ruleChanges, sites } from '../schema/index.ts'

/** Every site's name by its gate, for words. */
export async function siteNames(executor: Executor): Promise<Map<string, string>> {
  const rows = await executor.select({ id: sites.id, name: sites.name }).from(sites).orderBy(asc(sites.name))
  return new Map(rows.map(({ id, name }) => [siteGate(id), name]))
}

/** What a site, or the agency, asks on a day; `closed` where nobody is let in any more; null before its first version. */
export type AskedOn = (Pick<Addition, 'requirements' | 'gates' | 'closed'> & { effectiveFrom: string }) | null

/** The version of a layer that counts on a day: of the newest day up to it, the one recorded last. */
function versionsUntil(executor: Executor, siteId: string | null, on: string) {
  return executor
    .select({ rules: requirementLayers.rules, effectiveFrom: requirementLayers.effectiveFrom })
    .from(requirementLayers)
    .where(
      and(
        siteId === null ? isNull(requirementLayers.siteId) : eq(requirementLayers.siteId, siteId),
        sql`${requirementLayers.effectiveFrom} <= ${on}`,
      ),
    )
    .orderBy(desc(requirementLayers.effectiveFrom), desc(requirementLayers.recordedAt), desc(requirementLayers.id))
    .limit(1)
}

/** What a site asks on a day, or the agency where `siteId` is null; null before its first version. `on` is `YYYY-MM-DD`. */
export async function askedOn(
  executor: Executor,
  _scope: Scope<'manage sites'>,
  siteId: string | null,
  on: string,
): Promise<AskedOn> {
  const [found] = await versionsUntil(executor, siteId, on)
  return asked(found)
}

/** The versions of a layer, the newest first. */
export async function layerVersions(executor: Executor, _scope: Scope<'manage sites'>, siteId: string | null) {
  return executor
    .select()
    .from(requirementLayers)
    .where(siteId === null ? isNull(requirementLayers.siteId) : eq(requirementLayers.siteId, siteId))
    .orderBy(desc(requirementLayers.effectiveFrom), desc(requirementLayers.recordedAt), desc(requirementLayers.id))
}

/** Every site by name, with what it asks on a day, and what is the next to come; null where there is neither. */
export async function sitesOn(executor: Executor, _scope: Scope<'manage sites'>, on: string) {
  const rows = await executor.select().from(sites).orderBy(asc(sites.name))
  const versions = await executor
    .select()
    .from(requirementLayers)
    .where(isNotNull(requirementLayers.siteId))
    .orderBy(desc(requirementLayers.effectiveFrom), desc(requirementLayers.recordedAt), desc(requirementLayers.id))
  return rows.map((site) => {
    const own = versions.filter(({ siteId }) => siteId === site.id)
    return { ...site, asks: asked(own.find(({ effectiveFrom }) => effectiveFrom <= on)), next: asked(nextOf(own, on)) }
  })
}

/**
 * The first version that is still to come on a day.
 *
 * @param newestFirst of two with one first day the one that counts comes first
 */
export function nextOf<Version extends { effectiveFrom: string }>(
  newestFirst: readonly Version[],
  on: string,
): Version | undefined {
  const first = newestFirst.findLast(({ effectiveFrom }) => effectiveFrom > on)
  return first && newestFirst.find(({ effectiveFrom }) => effectiveFrom === first.effectiveFrom)
}

function asked(version: Pick<typeof requirementLayers.$inferSelect, 'rules' | 'effectiveFrom'> | undefined): AskedOn {
  return version ? { ...version.rules, effectiveFrom: version.effectiveFrom } : null
}

/** A site; null where there is none of that id. */
export async function siteById(executor: Executor, _scope: Scope<'manage sites'>, id: string) {
  const [site] = await executor.select().from(sites).where(eq(sites.id, id))
  return site ?? null
}

/** The gates of the sites that let people in on a day, by the sites' names. */
export async function openSiteGates(executor: Executor, on: string): Promise<string[]> {
  const rows = await executor.execute<{ id: string }>(sql`
    select s.id from sites s
    join lateral (
      select l.rules from requirement_layers l where l.site_id = s.id and l.effective_from <= ${on}
      order by l.effective_from desc, l.recorded_at desc, l.id desc limit 1
    ) asked on coalesce((asked.rules->>'closed')::boolean, false) = false
    order by s.name`)
  return rows.map(({ id }) => siteGate(id))
}

/** The change of rules that is on its way; null where there is none. */
export async function openChange(executor: Executor, _scope: Scope<'manage sites'>) {
  const [change] = await executor
    .select()
    .from(ruleChanges)
    .where(and(isNull(ruleChanges.inForceAt), isNull(ruleChanges.discardedAt)))
  return change ?? null
}

/** A change of rules, over or on its way; null where there is none of that id. */
export async function changeById(executor: Executor, _scope: Scope<'manage sites'>, id: string) {
  const [change] = await executor.select().from(ruleChanges).where(eq(ruleChanges.id, id))
  return change ?? null
}

/** Who is cleared for a gate on a day now, and who would be under the change on its way, of those employed then. */
export type Difference = { gate: string; before: number; after: number; gained: number; lost: number }

const clearedOn = (table: string, on: string) => sql`
  select distinct s.person_id, s.name from ${sql.identifier(table)} s
  join employments e on e.person_id = s.person_id and e.position_id = s.position_id and e.hired_on <= ${on}
    and (e.last_day is null or e.last_day >= ${on})
    and not exists (select 1 from employment_retractions r where r.revision_id = e.id)
  where s.subject = 'gate' and s.name <> 'hire' and s.from_day <= ${on} and s.until_day > ${on}`

/** For every gate how many are cleared on a day now and would be under the change on its way, by the kept spans; `on` is `YYYY-MM-DD`. */
export async function differencesOf(
  executor: Executor,
  _scope: Scope<'manage sites'>,
  on: string,
): Promise<Difference[]> {
  return executor.execute<Difference>(sql`
    with before as (${clearedOn('standing_spans', on)}), after as (${clearedOn('standing_spans_next', on)})
    select coalesce(b.name, a.name) as gate, count(b.person_id)::int as before, count(a.person_id)::int as after,
      (count(*) filter (where b.person_id is null))::int as gained, (count(*) filter (where a.person_id is null))::int as lost
    from before b full join after a on a.person_id = b.person_id and a.name = b.name
    group by 1 order by 1`)
}

/** The first people, by name, who would gain or lose a gate on a day. */
export async function changedPeople(
  executor: Executor,
  _scope: Scope<'manage sites'>,
  on: string,
  limit: number,
): Promise<{ personId: string; name: string; gate: string; gains: boolean }[]> {
  const rows = await executor.execute<{ person_id: string; name: string; gate: string; gains: boolean }>(sql`
    with before as (${clearedOn('standing_spans', on)}), after as (${clearedOn('standing_spans_next', on)})
    select p.id as person_id, trim(p.given_name || ' ' || p.family_name) as name, coalesce(b.name, a.name) as gate,
      b.person_id is null as gains
    from before b full join after a on a.person_id = b.person_id and a.name = b.name
    join people p on p.id = coalesce(b.person_id, a.person_id)
    where b.person_id is null or a.person_id is null
    order by gains, p.family_name, p.given_name, p.id, gate limit ${limit}`)
  return rows.map(({ person_id: personId, ...row }) => ({ personId, ...row }))
}
