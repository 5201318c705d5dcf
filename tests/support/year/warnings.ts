import { gte } from 'drizzle-orm'
import type { Evidence } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { notices, unaddressedNotices } from '#db/schema/index.ts'
import { addDays, daysBetween } from '#domain/calendar/dates.ts'
import { lapsesOf } from '#domain/lapses.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { warningsReach } from '#domain/reminders.ts'
import type { Portal } from '#workflows/portal.ts'

/** What a simulation remembers of warnings, to hold the portal to it. */
export type Warnings = {
  /** After a sweep that came to its end: what it could foresee has to be warned of in time. */
  foresee(evidence: ReadonlyMap<string, Evidence>, day: string): Promise<void>
  /** What was told that should not have been, and what lapsed without a warning, since the day before. */
  check(evidence: ReadonlyMap<string, Evidence>, day: string): Promise<string[]>
  /** Whether a sweep could foresee a lapse, named by person and last good day. */
  wasForeseen(lapse: string): boolean
  readonly counts: { lapses: number; unforeseeable: number; warnings: number; letters: number }
}

type Told = { asOf: string; left: number }
type Letter = { personId: string | null; body: NoticeBody; createdAt: Date }

/** Warnings are held against what the letters say, and not against what the portal notes of them. */
export function watchWarnings({ database: { db } }: Portal): Warnings {
  const read = new Set<string>()
  const told = new Map<string, Told[]>()
  const lettersOn = new Map<string, Letter[]>()
  const foreseen = new Set<string>()
  const judged = new Set<string>()
  const counts = { lapses: 0, unforeseeable: 0, warnings: 0, letters: 0 }

  const lapsesIn = (evidence: ReadonlyMap<string, Evidence>, day: string, ahead: number) =>
    [...evidence].flatMap(([personId, { facts, positions }]) =>
      positions
        .flatMap((held) => lapsesOf({ ...held, facts }, day, ahead))
        .map((lapse) => ({ ...lapse, key: `${personId} ${lapse.requirement} ${lapse.through}` })),
    )

  /** Reads letters that were written since the day before, and says what is wrong among them. */
  const readLetters = async (day: string): Promise<string[]> => {
    const since = new Date(`${addDays(day, -2)}T00:00:00Z`)
    const { thresholds } = (await policiesInForce(db, new Date(`${day}T12:00:00Z`))).warnings
    const mailed = await db.select().from(notices).where(gte(notices.createdAt, since))
    const otherwise = await db.select().from(unaddressedNotices).where(gte(unaddressedNotices.createdAt, since))
    const wrong: string[] = []
    for (const letter of [...mailed, ...otherwise].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
      if (read.has(letter.id)) continue
      read.add(letter.id)
      counts.letters += 1
      if (letter.body.kind !== 'reminders') continue
      const { asOf, items } = letter.body
      const ofDay = `${letter.personId} ${asOf}`
      const before = lettersOn.get(ofDay) ?? []
      lettersOn.set(ofDay, [...before, letter])
      const urgent = items.some((item) => item.about === 'lapse' && daysBetween(asOf, item.through) <= urgentDays)
      if (before.length > 0 && !urgent) wrong.push(`another letter of the day to ${ofDay} that could have waited`)
      for (const item of items) {
        if (item.about !== 'lapse') continue
        counts.warnings += 1
        const key = `${letter.personId} ${item.requirement} ${item.through}`
        const left = daysBetween(asOf, item.through)
        const again = (told.get(key) ?? []).some((other) => sameWarning(other.left, left, thresholds))
        if (again) wrong.push(`a second warning of the same lapse ${left} days before: ${key}`)
        told.set(key, [...(told.get(key) ?? []), { asOf, left }])
      }
    }
    return wrong
  }

  return {
    counts,
    wasForeseen: (lapse) =>
      [...foreseen].some((key) => key.startsWith(lapse.slice(0, 36)) && key.endsWith(lapse.slice(-10))),
    foresee: async (evidence, day) => {
      const { warnings } = await policiesInForce(db, new Date(`${day}T12:00:00Z`))
      for (const { key, through } of lapsesIn(evidence, day, warningsReach(warnings).ahead))
        if (through >= day) foreseen.add(key)
    },
    check: async (evidence, day) => {
      const wrong = await readLetters(day)
      for (const { key, through } of lapsesIn(evidence, day, -1)) {
        if (judged.has(key)) continue
        judged.add(key)
        const warned = (told.get(key) ?? []).some(({ asOf }) => asOf <= through)
        if (foreseen.has(key)) counts.lapses += 1
        else counts.unforeseeable += 1
        if (foreseen.has(key) && !warned) wrong.push(`lapsed without a warning, seen on ${day}: ${key}`)
      }
      return wrong
    },
  }
}

/** From so many days before on, what is to be told goes out at once, also where the letter of the day has gone. */
const urgentDays = 7

/** Whether two warnings are of the same threshold, or after the lapse of the same week. */
function sameWarning(one: number, other: number, thresholds: readonly number[]): boolean {
  const step = (left: number) =>
    left >= 0 ? Math.min(...thresholds.filter((threshold) => left <= threshold)) : Math.ceil(left / 7) || 0
  return step(one) === step(other)
}
