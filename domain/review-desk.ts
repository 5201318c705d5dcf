import { addDays } from './calendar/dates.ts'

/** For so many seconds whoever decided may take it back. */
export const undoSeconds = 10

/** So much later a click that was made in time may still arrive. */
const leewaySeconds = 5

/** What a decision tells its person leaves after so many seconds: later than the last moment at which it can be taken back. */
export const tellAfterSeconds = 20

const secondsBetween = (earlier: Date, later: Date) => (later.getTime() - earlier.getTime()) / 1000

/** Seconds that the page offers the undo for: 0 once they are over. */
export function undoSecondsLeft(decidedAt: Date, now: Date): number {
  return Math.max(0, Math.min(undoSeconds, undoSeconds - secondsBetween(decidedAt, now)))
}

/** Whether a decision may still be taken back, by the server's clock alone. */
export function mayStillUndo(decidedAt: Date, now: Date): boolean {
  return secondsBetween(decidedAt, now) <= undoSeconds + leewaySeconds
}

/** How often an open page says that it is still open, and after how long without a word it counts as left. */
export const lookEverySeconds = 15
export const lookLastsSeconds = 45

/** How something can be put off: after everything else, or out of the queue; both until the next day. */
export const waysToPutOff = ['end', 'away'] as const
export type WayToPutOff = (typeof waysToPutOff)[number]

/** The day on which what is put off on `today` waits again by itself. */
export function putOffUntil(today: string): string {
  return addDays(today, 1)
}

/** How something is put off on a day, by the newest that was said of it; null where it waits as any other. */
export function delayOn<Delay extends { how: WayToPutOff | 'back'; until: string }>(
  newest: Delay | null,
  today: string,
): (Delay & { how: WayToPutOff }) | null {
  if (!newest || newest.how === 'back' || newest.until <= today) return null
  return { ...newest, how: newest.how }
}
