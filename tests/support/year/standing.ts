import { inArray } from 'drizzle-orm'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { standingSpans } from '#db/schema/index.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { standingOf } from '#domain/standing.ts'
import type { Portal } from '#workflows/portal.ts'

/** Everybody's evidence, and where their kept standing is not what the engine makes of it on that day and on every other. */
export async function standingOfAll(
  { database: { db } }: Portal,
  ids: readonly string[],
  day: string,
): Promise<{ evidence: Map<string, Evidence>; wrong: string[] }> {
  const evidence = await evidenceOfMany(db, ids, { sites: true })
  const kept = new Map<string, { from: string; until: string }[]>()
  for (const row of await db
    .select()
    .from(standingSpans)
    .where(inArray(standingSpans.personId, [...ids]))) {
    const key = `${row.personId} ${row.subject} ${row.name}`
    kept.set(key, [...(kept.get(key) ?? []), { from: row.fromDay, until: row.untilDay }])
  }
  const wrong: string[] = []
  for (const [personId, { facts, positions }] of evidence)
    for (const { position, employments } of positions) {
      const standing = standingOf({ position, facts, employments })
      const today = standing.at(day)
      for (const [gate, runs] of Object.entries(standing.gates)) {
        const spans = kept.get(`${personId} gate ${gate}`) ?? []
        const shown = spans.some(
          ({ from, until }) => (from === '-infinity' || from <= day) && (until === 'infinity' || day < until),
        )
        if (shown !== today.gates[gate]?.cleared)
          wrong.push(`${gate} of ${personId} is shown as ${shown ? '' : 'not '}cleared`)
        if (
          inText(spans) !==
          inText(
            runs.map(([from, through]) => ({
              from: from ?? '-infinity',
              until: through === null ? 'infinity' : addDays(through, 1),
            })),
          )
        )
          wrong.push(`the spans of ${gate} of ${personId}`)
      }
    }
  return { evidence, wrong }
}

function inText(spans: readonly { from: string; until: string }[]): string {
  return spans
    .map(({ from, until }) => `${from} ${until}`)
    .sort()
    .join()
}
