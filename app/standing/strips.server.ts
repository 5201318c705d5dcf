import { gateName, requirementName } from '#app/wording/standing.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { StandingOverTime } from '#domain/standing.ts'
import { type Run, stripsOf, type Window } from '#domain/strips.ts'

/** A strip for a page; `masked` where no more than "met through" may be known. */
export type StripRow = { key: string; of: 'gate' | 'requirement'; name: string; masked: boolean; runs: Run[] }

export type Strips = { window: Window; rows: StripRow[] }

/** So many days before and after the day that is asked about are drawn: what was a year ago, and the longest cards to come. */
const [before, after] = [365, 730]

/**
 * The strips of a person in a position, with names.
 *
 * @param asked as `stripsOf` takes it, and names of gates that the texts do not know
 */
export function readStrips(
  standing: StandingOverTime,
  on: string,
  asked: Parameters<typeof stripsOf>[3] & { nameOfGate?: (gate: string) => string },
): Strips {
  const window = { from: addDays(on, -before), through: addDays(on, after) }
  const nameOfGate = asked.nameOfGate ?? ((gate: string) => gateName(gate, 'en'))
  const rows = stripsOf(standing, on, window, asked).map(({ of, name, runs }) => ({
    key: `${of} ${name}`,
    of,
    name: of === 'gate' ? nameOfGate(name) : requirementName(name, 'en'),
    masked: of === 'requirement' && asked.masked(name),
    runs,
  }))
  return { window, rows }
}
