import { asc, inArray } from 'drizzle-orm'
import type { Position } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import { positions, positionVersions } from '../schema/index.ts'

/** The positions of these ids with all their versions, as the rules read them. Unknown ids are left out. */
export async function positionsById(executor: Executor, ids: readonly string[]): Promise<Map<string, Position>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await executor.select().from(positions).where(inArray(positions.id, wanted))
  const versions = await executor
    .select()
    .from(positionVersions)
    .where(inArray(positionVersions.positionId, wanted))
    .orderBy(asc(positionVersions.effectiveFrom), asc(positionVersions.recordedAt))
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
      },
    ]),
  )
}

/** The ids of every position there is. */
export async function positionIds(executor: Executor): Promise<string[]> {
  const rows = await executor.select({ id: positions.id }).from(positions).orderBy(asc(positions.id))
  return rows.map(({ id }) => id)
}
