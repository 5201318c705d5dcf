import { dayOf, textOf } from './calendar/days.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { chaptersOf } from './versions.ts'

/** Days `[from, until)` on which a position has no gate of the name, or a requirement that none of its gates needs. */
export type Unasked = { name: string; from: string; until: string }

/** The requirements that some gate of a version needs. */
export function requirementsAsked(version: PositionVersion): ReadonlySet<string> {
  return new Set(Object.values(version.gates).flatMap(({ requires }) => requires))
}

/**
 * What a position asks on other days and not on these. What was good until then has not lapsed: the rule ended, and there is nothing to
 * renew.
 *
 * @param of whether gates are meant, or requirements
 * @param days the days in question, both included
 */
export function unaskedOf(
  position: Position,
  of: 'gate' | 'requirement',
  days: { from: string; through: string },
): Unasked[] {
  const chapters = chaptersOf(position, null)
  const namesIn = (version: PositionVersion) =>
    of === 'gate' ? Object.keys(version.gates) : Object.keys(version.requirements)
  const every = new Set(chapters.flatMap((chapter) => namesIn(chapter.of)))
  const [first, end] = [dayOf(days.from), dayOf(days.through) + 1]
  return chapters
    .map((chapter) => ({ ...chapter, from: Math.max(chapter.from, first), until: Math.min(chapter.until, end) }))
    .filter(({ from, until }) => from < until)
    .flatMap((chapter) => {
      const asked = of === 'gate' ? new Set(Object.keys(chapter.of.gates)) : requirementsAsked(chapter.of)
      const [from, until] = [textOf(chapter.from), textOf(chapter.until)]
      return [...every].filter((name) => !asked.has(name)).map((name) => ({ name, from, until }))
    })
}
