import { count, inArray, sql } from 'drizzle-orm'
import { notices, remindersGiven, unaddressedNotices } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { dueBy, type ReminderItem } from '#domain/reminders.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Something that a person, also one of staff, is to be reminded of.
 *
 * `key` makes it unique for good: what was told once under it is never told again. `urgent` things (a day or less left) go out at once;
 * others wait for tomorrow's letter where today's has gone. `still` looks again, in the deed that tells it, whether it is due; `keep`
 * keeps there what its duty keeps of it, with the letter's id, null where the person has no address and HR tells it otherwise.
 */
export type Reminder = {
  personId: string
  key: string
  item: ReminderItem
  urgent?: boolean
  still?(deed: Deed): Promise<boolean>
  keep?(deed: Deed, noticeId: string | null): Promise<void>
}

/**
 * Tells one person everything of `reminders` that was not told yet and is due still, in one letter of the day.
 *
 * @param reminders all of that person
 * @returns the letter's id; null where nothing is left to tell today or the person has no address
 */
export async function sendReminders(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  personId: string,
  reminders: readonly Reminder[],
): Promise<string | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('reminders'), hashtext(${personId}))`)
    const letter = `reminders:${personId}:${moment.today}`
    const letters = await lettersOf(deed, letter)
    const due = await stillDue(deed, reminders)
    if (due.length === 0 || (letters > 0 && !due.some(({ urgent }) => urgent))) return null
    const items = due.map(({ item }) => item).sort((a, b) => dueBy(a).localeCompare(dueBy(b)))
    const body = { kind: 'reminders', asOf: moment.today, items } as const
    const noticeId = await deed.notify({ personId }, keyOf(letter, letters), body)
    await deed.tx
      .insert(remindersGiven)
      .values(due.map(({ key, item }) => ({ key, personId, item, day: moment.today, noticeId, givenAt: moment.now })))
    for (const { keep } of due) await keep?.(deed, noticeId)
    if (noticeId) await deed.record(personId, { event: 'notice written', ids: { noticeId } })
    return noticeId
  })
}

/** So many letters of a day are looked for; there is seldom a second one. */
const mostLetters = 50

/** The key of a letter of the day that comes after `before` others. */
const keyOf = (letter: string, before: number) => (before > 0 ? `${letter}:${before + 1}` : letter)

/** How many letters of that day the person was written, or is to be told otherwise. */
async function lettersOf({ tx }: Deed, letter: string): Promise<number> {
  const keys = Array.from({ length: mostLetters }, (_, at) => keyOf(letter, at))
  const counts = [notices, unaddressedNotices].map((table) =>
    tx.select({ number: count() }).from(table).where(inArray(table.key, keys)),
  )
  const rows = (await Promise.all(counts)).flat()
  return rows.reduce((sum, { number }) => sum + number, 0)
}

async function stillDue(deed: Deed, reminders: readonly Reminder[]): Promise<Reminder[]> {
  const keys = reminders.map(({ key }) => key)
  const given = await deed.tx
    .select({ key: remindersGiven.key })
    .from(remindersGiven)
    .where(inArray(remindersGiven.key, keys))
  const told = new Set(given.map(({ key }) => key))
  const due: Reminder[] = []
  for (const reminder of reminders) {
    if (told.has(reminder.key)) continue
    told.add(reminder.key)
    if (!reminder.still || (await reminder.still(deed))) due.push(reminder)
  }
  return due
}
