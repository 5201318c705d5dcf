import { eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { insertMany } from '#db/insert-many.ts'
import { type Evidence, evidenceOf, evidenceOfMany } from '#db/queries/evidence.ts'
import { recordsOfMany } from '#db/queries/same-person.ts'
import { standingSpans } from '#db/schema/index.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { type Span, standingOf } from '#domain/standing.ts'
import { noteChanged, rulesStay } from './rules-lock.ts'

export type SpanRow = typeof standingSpans.$inferInsert

/**
 * Derives the spans of standing of people, and of every record merged with theirs, in every position held, once held or applied for,
 * and keeps them in place of the old ones. Runs in the transaction that changed the evidence; two at once for one person wait for
 * each other, always in the same order.
 */
export async function deriveStanding(tx: Transaction, personIds: Iterable<string>): Promise<void> {
  const ids = [...personIds]
  if (ids.length === 0) return
  const records = await recordsOfMany(tx, ids)
  const everyRecord = [...new Set([...records.values()].flat())].sort()
  await rulesStay(tx)
  for (const personId of everyRecord) await deriveOne(tx, personId)
  await noteChanged(tx, everyRecord)
}

async function deriveOne(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('standing'), hashtext(${personId}))`)
  const rows = spansOf(personId, await evidenceOf(tx, personId, { sites: true }))
  await tx.delete(standingSpans).where(eq(standingSpans.personId, personId))
  if (rows.length > 0) await tx.insert(standingSpans).values(rows)
}

const peopleAtOnce = 200

/** The same for many people whom this transaction has added, so that nobody else can be at work on them. */
export async function deriveStandingOfNew(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await rulesStay(tx)
  for (let at = 0; at < personIds.length; at += peopleAtOnce) {
    const batch = personIds.slice(at, at + peopleAtOnce)
    const rows = [...(await evidenceOfMany(tx, batch, { sites: true }))].flatMap(([personId, evidence]) =>
      spansOf(personId, evidence),
    )
    await tx.delete(standingSpans).where(inArray(standingSpans.personId, batch))
    await insertMany(tx, standingSpans, rows)
    await noteChanged(tx, batch)
  }
}

/** A person's spans of standing as rows. */
export function spansOf(personId: string, evidence: Evidence): SpanRow[] {
  return evidence.positions.flatMap(({ id, position, employments }): SpanRow[] => {
    const standing = standingOf({ position, facts: evidence.facts, employments })
    const spans = (subject: SpanRow['subject'], named: Record<string, Span[]>) =>
      Object.entries(named).flatMap(([name, runs]) =>
        runs.map(([from, through]) => ({
          personId,
          positionId: id,
          subject,
          name,
          fromDay: from ?? '-infinity',
          untilDay: through === null ? 'infinity' : addDays(through, 1),
        })),
      )
    return [
      ...spans('gate', standing.gates),
      ...spans('requirement', standing.requirements),
      ...spans('tolerated', standing.tolerated),
    ]
  })
}
