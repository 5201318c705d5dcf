import { BEGINNING, type Day, dayOf } from './calendar/days.ts'
import { governing, type Reign } from './governing.ts'
import { knownAt } from './known.ts'
import type { PositionVersion } from './positions/index.ts'
import { UnanswerableError } from './problems.ts'

/** A position version and the days it judges, `[from, until)`. */
export type Chapter = Reign<PositionVersion>

/**
 * The versions known at an instant in the order in which they judge, without gaps from the beginning of time: the first also
 * judges the days before it. Throws UnanswerableError where none is known.
 */
export function chaptersOf(versions: readonly PositionVersion[], at: string | null | undefined): Chapter[] {
  const chapters = governing(knownAt(versions, at), ({ effectiveFrom }) => dayOf(effectiveFrom))
  const [first] = chapters
  if (!first) throw new UnanswerableError('no version of the position is known')
  first.from = BEGINNING
  return chapters
}

/** What judges `day`, of stretches without gaps from the beginning of time. */
export function chapterOn<C extends { from: Day }>(chapters: readonly C[], day: Day): C {
  return chapters.findLast(({ from }) => from <= day) as C
}

/** The version that judges a day, `YYYY-MM-DD`. Throws UnanswerableError where none is known. */
export function versionOn(position: { versions: readonly PositionVersion[] }, day: string): PositionVersion {
  return chapterOn(chaptersOf(position.versions, null), dayOf(day)).of
}
