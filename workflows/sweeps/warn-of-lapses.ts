import { eq, sql } from 'drizzle-orm'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { lapseWarnings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Lapse, lapsesOf } from '#domain/lapses.ts'
import { warningDue } from '#domain/reminders.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Warns one person of what of theirs lapses, in one letter, and notes which warning of which lapse was given.
 *
 * @returns the notice's id, or null where nothing was due or the person has no address (HR sees the lapse on its own pages)
 */
export async function warnOfLapses(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  { personId, thresholds }: { personId: string; thresholds: readonly number[] },
): Promise<string | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('warnings'), hashtext(${personId}))`)
    const given = await deed.tx.select().from(lapseWarnings).where(eq(lapseWarnings.personId, personId))
    const due = dueWarnings(await evidenceOf(deed.tx, personId), given, thresholds, moment.today)
    if (due.length === 0) return null
    const lapses = due.map(({ threshold: _, ...lapse }) => lapse)
    const key = due.map(({ requirement, through, threshold }) => `${requirement}:${through}:${threshold}`).join(',')
    const body = { kind: 'lapse-warning', asOf: moment.today, lapses } as const
    const noticeId = await deed.notify({ personId }, `lapse-warning:${personId}:${key}`, body)
    if (noticeId === null) return null
    await deed.tx.insert(lapseWarnings).values(
      due.map(({ requirement, through, threshold }) => ({
        personId,
        requirement,
        lapsesAfter: through,
        threshold,
        noticeId,
      })),
    )
    await deed.record(personId, { event: 'notice written', ids: { noticeId } })
    return noticeId
  })
}

/** The lapses of a person of which a warning is due, each with its threshold. `given` are the person's warnings so far. */
export function dueWarnings(
  evidence: Evidence,
  given: readonly { requirement: string; lapsesAfter: string; threshold: number }[],
  thresholds: readonly number[],
  today: string,
): (Lapse & { threshold: number })[] {
  const lapses = evidence.positions.flatMap((held) =>
    lapsesOf({ ...held, facts: evidence.facts }, today, Math.max(...thresholds)),
  )
  return lapses.flatMap((lapse) => {
    const before = given.filter((row) => row.requirement === lapse.requirement && row.lapsesAfter === lapse.through)
    const threshold = warningDue(
      lapse.through,
      today,
      thresholds,
      before.map((row) => row.threshold),
    )
    return threshold === null ? [] : [{ ...lapse, threshold }]
  })
}
