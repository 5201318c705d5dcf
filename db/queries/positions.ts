import { asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Layer, Position } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import { positions, positionVersions, requirementLayers, ruleChanges, sites } from '../schema/index.ts'

/** Which layers on top of positions are read, beside the agency's. */
export type AskedLayers = { sites?: boolean; change?: string }

/**
 * The positions of these ids with all their versions and with what the agency asks on top of them, as the rules read them. Unknown ids
 * are left out.
 *
 * @param asked.sites true to have a gate for each site too, called by `siteGate`; pages that do not know sites' names leave it out
 * @param asked.change the id of a change that is not in force yet, to be judged by as if it were
 */
export async function positionsById(
  executor: Executor,
  ids: readonly string[],
  asked: AskedLayers = {},
): Promise<Map<string, Position>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await executor.select().from(positions).where(inArray(positions.id, wanted))
  const versions = await executor
    .select()
    .from(positionVersions)
    .where(inArray(positionVersions.positionId, wanted))
    .orderBy(asc(positionVersions.effectiveFrom), asc(positionVersions.recordedAt))
  const layers = await layersOnTop(executor, asked)
  return new Map(
    found.map((position) => [
      position.id,
      {
        ...position.terms,
        versions: versions
          .filter((version) => version.positionId === position.id)
          .map((version) => ({
            effectiveFrom: version.effectiveFrom,
            ...(version.recordedAt && { recordedAt: version.recordedAt.toISOString() }),
            ...version.rules,
          })),
        ...(layers.length > 0 && { layers }),
      },
    ]),
  )
}

/** What the agency, and every site where sites are asked for, asks on top of positions. */
async function layersOnTop(executor: Executor, { sites: withSites, change }: AskedLayers): Promise<Layer[]> {
  const rows = await executor
    .select({ version: requirementLayers, base: sites.base })
    .from(requirementLayers)
    .leftJoin(sites, eq(sites.id, requirementLayers.siteId))
    .where(withSites ? undefined : isNull(requirementLayers.siteId))
    .orderBy(asc(requirementLayers.effectiveFrom), asc(requirementLayers.recordedAt), asc(requirementLayers.id))
  if (change) rows.push(...(await changeAsLayer(executor, change)))
  return [...new Set(rows.map(({ version }) => version.siteId))].map((siteId): Layer => {
    const own = rows.filter(({ version }) => version.siteId === siteId)
    const versions = own.map(({ version }) => ({
      effectiveFrom: version.effectiveFrom,
      recordedAt: version.recordedAt.toISOString(),
      ...version.rules,
    }))
    return siteId === null
      ? { of: 'agency', versions }
      : { of: 'site', siteId, base: own[0]?.base ?? 'hospital', versions }
  })
}

/** A change as the newest version of its layer. */
async function changeAsLayer(executor: Executor, id: string) {
  const [found] = await executor
    .select({ change: ruleChanges, base: sites.base })
    .from(ruleChanges)
    .leftJoin(sites, eq(sites.id, ruleChanges.siteId))
    .where(eq(ruleChanges.id, id))
  if (!found) return []
  const { siteId, effectiveFrom, rules, askedAt, askedBy } = found.change
  return [{ version: { id, siteId, effectiveFrom, rules, recordedAt: askedAt, recordedBy: askedBy }, base: found.base }]
}

/** The ids of every position there is. */
export async function positionIds(executor: Executor): Promise<string[]> {
  const rows = await executor.select({ id: positions.id }).from(positions).orderBy(asc(positions.id))
  return rows.map(({ id }) => id)
}

/** Every position with what the agency and every site asks on top, whenever that is in force, by its id. */
export async function rulesById(executor: Executor): Promise<Map<string, Position>> {
  return positionsById(executor, await positionIds(executor), { sites: true })
}

/** The same without ids. */
export async function allRules(executor: Executor): Promise<Position[]> {
  return [...(await rulesById(executor)).values()]
}
