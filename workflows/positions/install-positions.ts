import type { Database } from '#db/client.ts'
import { positions, positionVersions } from '#db/schema/index.ts'
import { builtInPositions } from '#domain/positions/index.ts'

/**
 * Brings the positions that come with the portal into the database, each once: a position that is there already, with
 * whatever versions the agency has published since, stays as it is.
 */
export async function installPositions(database: Database, now: Date): Promise<void> {
  await database.db.transaction(async (tx) => {
    for (const [id, { versions, ...terms }] of Object.entries(builtInPositions)) {
      const added = await tx
        .insert(positions)
        .values({ id, terms, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: positions.id })
      if (added.length === 0) continue
      for (const { effectiveFrom, requirements, gates } of versions)
        await tx.insert(positionVersions).values({ positionId: id, effectiveFrom, rules: { requirements, gates } })
    }
  })
}
