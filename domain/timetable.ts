/** How often something happens by itself, and how long after its last completed run it is missed. */
export type Pace = { everyMinutes: number; lateAfterMinutes: number }

/** What happens by itself, whoever looks. One line for each kind of run; a run that is not named here cannot be recorded. */
export const timetable = {
  sweep: { everyMinutes: 15, lateAfterMinutes: 30 },
  anchor: { everyMinutes: 15, lateAfterMinutes: 30 },
  hunt: { everyMinutes: 60, lateAfterMinutes: 120 },
} as const satisfies Readonly<Record<string, Pace>>

export type RunName = keyof typeof timetable

export const runNames = Object.keys(timetable) as RunName[]

/**
 * Whether a run is missed.
 *
 * @param lastDoneAt when it was last completed; null where it never was
 * @param since from when on it is expected: what never ran is missed once as much time has passed since then
 */
export function isLate(name: RunName, lastDoneAt: Date | null, since: Date, now: Date): boolean {
  return now.getTime() > dueBy(name, lastDoneAt, since).getTime()
}

/** The instant after which a run is missed unless it is completed again before. */
export function dueBy(name: RunName, lastDoneAt: Date | null, since: Date): Date {
  return new Date((lastDoneAt ?? since).getTime() + timetable[name].lateAfterMinutes * 60_000)
}

/** What is kept of an error: its kind, never what it says, which may quote somebody. Of several at once the kind of the first is kept too. */
export function kindOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'no error'
  const name = /^[A-Za-z]\w{0,59}$/.test(error.name) ? error.name : 'Error'
  const [first] = error instanceof AggregateError ? error.errors : []
  return first instanceof Error ? `${name}: ${kindOfError(first)}` : name
}
