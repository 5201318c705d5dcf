import { addDays } from './calendar/dates.ts'

/** So many weeks are looked ahead. Our own measure: a quarter of a year. */
export const weeksAhead = 13

/** A week of a forecast: its first and last day, both included. The first begins on the day that is asked about. */
export type Week = { from: string; through: string }

/** The weeks from a day on, `YYYY-MM-DD`, without gaps. */
export function weeksFrom(day: string): Week[] {
  return Array.from({ length: weeksAhead }, (_, at) => {
    const from = addDays(day, at * 7)
    return { from, through: addDays(from, 6) }
  })
}

/** The last day that a forecast from a day on reaches. */
export function lastDayAhead(day: string): string {
  return addDays(day, weeksAhead * 7 - 1)
}

/** How much lapses in each week, by what is counted: a row of `weeksAhead` numbers each, in order of its total, largest first. */
export function byWeek(
  counted: readonly { name: string; week: number; lapses: number }[],
): { name: string; weeks: number[]; total: number }[] {
  const rows = new Map<string, number[]>()
  for (const { name, week, lapses } of counted) {
    const row = rows.get(name) ?? Array.from({ length: weeksAhead }, () => 0)
    row[week] = (row[week] ?? 0) + lapses
    rows.set(name, row)
  }
  return [...rows]
    .map(([name, weeks]) => ({ name, weeks, total: weeks.reduce((sum, each) => sum + each, 0) }))
    .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name))
}
