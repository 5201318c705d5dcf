import { eq } from 'drizzle-orm'
import { type Evidence, evidenceOf } from '#db/queries/evidence.ts'
import { lapseWarnings } from '#db/schema/index.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import { type Lapse, lapsesOf } from '#domain/lapses.ts'
import type { Policies } from '#domain/policies.ts'
import { warningDue, warningRule, warningsReach } from '#domain/reminders.ts'
import type { Deed } from '../deed.ts'
import type { Reminder } from '../reminders/gather.ts'

type Given = readonly { requirement: string; lapsesAfter: string; threshold: number }[]
type Due = Lapse & { threshold: number }

/** A lapse that is no more than so many days away and of which nobody was warned yet. */
const nearDays = 14

/**
 * The warnings of what lapses that are due to one person. Whether each still is, is looked at again when the letter is written, on the
 * evidence of that moment; which warning of which lapse was given is kept with it.
 *
 * @param given the person's warnings so far
 */
export function lapseReminders(
  { personId, evidence, given }: { personId: string; evidence: Evidence; given: Given },
  policy: Policies['warnings'],
  today: string,
): Reminder[] {
  let again: Promise<Due[]> | undefined
  const dueInDeed = (deed: Deed) => {
    again ??= dueOfPerson(deed, personId, policy)
    return again
  }
  const warned = new Set(given.map((row) => `${row.requirement} ${row.lapsesAfter}`))
  return dueWarnings(evidence, given, policy, today).map(({ threshold, ...lapse }) => {
    const { requirement, through } = lapse
    return {
      personId,
      key: `lapse:${personId}:${requirement}:${through}:${threshold}`,
      item: { about: 'lapse', ...lapse },
      // The first warning of a lapse that is near does not wait: tomorrow the server may sleep.
      urgent: daysBetween(today, through) <= (warned.has(`${requirement} ${through}`) ? 1 : nearDays),
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

async function dueOfPerson(deed: Deed, personId: string, policy: Policies['warnings']): Promise<Due[]> {
  const given = await deed.tx.select().from(lapseWarnings).where(eq(lapseWarnings.personId, personId))
  return dueWarnings(await evidenceOf(deed.tx, personId), given, policy, deed.today)
}

/** The lapses of a person of which a warning is due, each with its threshold. `given` are the person's warnings so far. */
function dueWarnings(evidence: Evidence, given: Given, policy: Policies['warnings'], today: string): Due[] {
  const { ahead, behind } = warningsReach(policy)
  const lapses = evidence.positions.flatMap((held) =>
    lapsesOf({ ...held, facts: evidence.facts }, today, ahead, behind),
  )
  return lapses.flatMap((lapse) => {
    const before = given.filter((row) => row.requirement === lapse.requirement && row.lapsesAfter === lapse.through)
    const threshold = warningDue(
      lapse.through,
      today,
      warningRule(policy, lapse.requirement),
      before.map((row) => row.threshold),
    )
    return threshold === null ? [] : [{ ...lapse, threshold }]
  })
}
