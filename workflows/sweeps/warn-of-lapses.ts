import { eq } from 'drizzle-orm'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { lapseWarnings } from '#db/schema/index.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import { type Lapse, lapsesOf } from '#domain/lapses.ts'
import { warningDue } from '#domain/reminders.ts'
import type { Deed } from '../deed.ts'
import type { Reminder } from '../reminders/gather.ts'

type Given = readonly { requirement: string; lapsesAfter: string; threshold: number }[]
type Due = Lapse & { threshold: number }

/**
 * The warnings of what lapses that are due to one person. Whether each still is, is looked at again when the letter is written, on the
 * evidence of that moment; which warning of which lapse was given is kept with it.
 *
 * @param given the person's warnings so far
 */
export function lapseReminders(
  { personId, evidence, given }: { personId: string; evidence: Evidence; given: Given },
  thresholds: readonly number[],
  today: string,
): Reminder[] {
  let again: Promise<Due[]> | undefined
  const dueInDeed = (deed: Deed) => {
    again ??= dueOfPerson(deed, personId, thresholds)
    return again
  }
  return dueWarnings(evidence, given, thresholds, today).map(({ threshold, ...lapse }) => {
    const { requirement, through } = lapse
    return {
      personId,
      key: `lapse:${personId}:${requirement}:${through}:${threshold}`,
      item: { about: 'lapse', ...lapse },
      urgent: daysBetween(today, through) <= 1,
      still: async (deed) => {
        const due = await dueInDeed(deed)
        return due.some((other) => other.requirement === requirement && other.through === through)
      },
      keep: async (deed, noticeId) => {
        const row = { personId, requirement, lapsesAfter: through, threshold, noticeId }
        await deed.tx.insert(lapseWarnings).values(row).onConflictDoNothing()
      },
    }
  })
}

async function dueOfPerson(deed: Deed, personId: string, thresholds: readonly number[]): Promise<Due[]> {
  const given = await deed.tx.select().from(lapseWarnings).where(eq(lapseWarnings.personId, personId))
  return dueWarnings(await evidenceOf(deed.tx, personId), given, thresholds, deed.today)
}

/** The lapses of a person of which a warning is due, each with its threshold. `given` are the person's warnings so far. */
function dueWarnings(evidence: Evidence, given: Given, thresholds: readonly number[], today: string): Due[] {
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
