import { isPlainDate } from '#domain/calendar/dates.ts'
import { withPortal } from '#server/operator.ts'

export type JobsRunOptions = { on?: string }

/**
 * Runs what happens by itself, as of a day, and says in the last line what it did.
 *
 * @returns the exit code: 0, or 1 where the day is none or a letter still waits
 */
export async function jobsRunCommand({ on }: JobsRunOptions, complain: (sentence: string) => void): Promise<number> {
  if (on !== undefined && !isPlainDate(on)) {
    complain(`"${on}" is not a date; write it as YYYY-MM-DD, such as 2027-03-14.`)
    return 1
  }
  const { sent, waiting, milestones } = await withPortal(process.env, ({ runDue }) => runDue(on))
  if (waiting > 0) complain(`${waiting} could not be sent yet; a running portal tries again.`)
  console.log(`${sent} notices sent, ${milestones} milestones recorded`)
  return waiting > 0 ? 1 : 0
}
