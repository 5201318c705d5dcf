import { and, asc, gt, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { people, standingSpans } from '#db/schema/index.ts'
import { type SpanRow, spansOf } from '../standing/derive-standing.ts'
import { type Found, lookedAt, mostAtOnce, type State } from './state.ts'

/** So many people's evidence is read at a time. */
const batchSize = 200

/** Somebody's kept spans of standing are not what the engine makes of the evidence: boards would show what is not so. */
export const standingDiffers: State = {
  name: 'standing-differs',
  look: async (look) => {
    const { db } = look.portal.database
    const found: Found[] = []
    let [records, isNew, after] = [0, 0, '']
    for (;;) {
      const batch = await db
        .select({ id: people.id })
        .from(people)
        .where(and(lookedAt(people.id, look), after === '' ? undefined : gt(people.id, after)))
        .orderBy(asc(people.id))
        .limit(batchSize)
      const ids = batch.map(({ id }) => id)
      for (const personId of await differing(db, ids)) {
        const known = look.open.includes(personId)
        if (!known) isNew += 1
        if (known || isNew <= mostAtOnce) found.push({ record: personId, personId })
      }
      records += ids.length
      if (ids.length < batchSize) return { records, found }
      after = ids.at(-1) ?? ''
    }
  },
}

/** Which of these people's kept spans are not those derived from their evidence, both read as of one instant. */
async function differing(db: Database['db'], ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return db.transaction(
    async (tx) => {
      const kept = new Map<string, string[]>()
      for (const row of await tx
        .select()
        .from(standingSpans)
        .where(inArray(standingSpans.personId, [...ids])))
        kept.set(row.personId, [...(kept.get(row.personId) ?? []), inText(row)])
      const evidence = await evidenceOfMany(tx, ids, { sites: true })
      return ids.filter((id) => {
        const own = evidence.get(id)
        const derived = own ? spansOf(id, own).map(inText).sort() : []
        return (kept.get(id) ?? []).sort().join() !== derived.join()
      })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

function inText({ positionId, subject, name, fromDay, untilDay }: SpanRow): string {
  return `${positionId} ${subject} ${name} ${fromDay} ${untilDay}`
}
