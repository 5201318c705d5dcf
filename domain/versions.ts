import { BEGINNING, type Day, dayOf } from './calendar/days.ts'
import { intersect, NEVER, type Spans, span, union } from './calendar/spans.ts'
import { compose } from './compose.ts'
import { type GateRule, gateRule, type JudgedGate, judgeGate } from './gates.ts'
import { governing, type Reign } from './governing.ts'
import { knownAt } from './known.ts'
import { compiled } from './needs/index.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { UnanswerableError } from './problems.ts'
import { type JudgedRequirement, judgeRequirement, type Person, type Rule } from './requirements.ts'

/** A position version and the days it judges, `[from, until)`. */
export type Chapter = Reign<PositionVersion>

/** What judges people: a position's versions and what is asked on top of them. */
type Rulebook = Pick<Position, 'versions' | 'layers'>

/**
 * The versions known at an instant in the order in which they judge, without gaps from the beginning of time: the first also
 * judges the days before it. Each with what was known then to be asked on top of it. Throws UnanswerableError where no version is known.
 */
export function chaptersOf(rulebook: Rulebook, at: string | null | undefined): readonly Chapter[] {
  const { versions, layers = [] } = rulebook
  if (layers.length === 0) return plainChapters(versions, at)
  const before = composedLast.get(rulebook)
  if (before && before.at === (at ?? null)) return before.chapters
  const chapters = compose(plainChapters(versions, at), layers, at)
  composedLast.set(rulebook, { at: at ?? null, chapters })
  return chapters
}

/** Many people are judged by one rulebook at one instant. */
const composedLast = new WeakMap<Rulebook, { at: string | null; chapters: readonly Chapter[] }>()

function plainChapters(versions: readonly PositionVersion[], at: string | null | undefined): readonly Chapter[] {
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
export function versionOn(position: Rulebook, day: string): PositionVersion {
  return chapterOn(chaptersOf(position, null), dayOf(day)).of
}

interface Rules {
  requirements: readonly Rule[]
  gates: readonly GateRule[]
}

const known = new WeakMap<PositionVersion, Rules>()

function rulesOf(version: PositionVersion): Rules {
  const already = known.get(version)
  if (already) return already
  const names = Object.keys(version.requirements)
  const rules = {
    requirements: Object.entries(version.requirements).map(([name, expression]) => {
      return { name, outcome: compiled(expression), grace: expression.grace ?? null }
    }),
    gates: Object.entries(version.gates).map(([name, asks]) => gateRule(name, asks, names)),
  }
  known.set(version, rules)
  return rules
}

/** All that one version says of a person, for all days. */
export interface JudgedChapter extends Chapter {
  requirements: readonly JudgedRequirement[]
  gates: readonly JudgedGate[]
}

function judgeChapter({ of, from, until }: Chapter, person: Person): JudgedChapter {
  const rules = rulesOf(of)
  const requirements = rules.requirements.map((rule) => judgeRequirement(rule, person))
  const gates = rules.gates.map((rule) => judgeGate(rule, requirements, person))
  return { of, from, until, requirements, gates }
}

/** The days of each name, every day judged by its own version. */
export function acrossVersions<T extends { rule: { name: string } }>(
  chapters: readonly JudgedChapter[],
  judgedIn: (chapter: JudgedChapter) => readonly T[],
  daysOf: (judged: T) => Spans,
): Map<string, Spans> {
  const days = new Map<string, Spans>()
  for (const chapter of chapters) {
    const window = span(chapter.from, chapter.until)
    for (const judged of judgedIn(chapter)) {
      const { name } = judged.rule
      days.set(name, union(days.get(name) ?? NEVER, intersect(daysOf(judged), window)))
    }
  }
  return days
}

export const requirementsIn = ({ requirements }: JudgedChapter) => requirements
export const gatesIn = ({ gates }: JudgedChapter) => gates

/** Judges a person by every version, each for all days. */
export function judgeChapters(chapters: readonly Chapter[], person: Person): JudgedChapter[] {
  const judged = chapters.map((chapter) => judgeChapter(chapter, person))
  if (judged.length === 1) return judged
  const met = acrossVersions(judged, requirementsIn, ({ good }) => good)
  const cleared = acrossVersions(judged, gatesIn, ({ open }) => open)
  for (const { requirements, gates } of judged) {
    for (const each of requirements) each.met = met.get(each.rule.name) ?? NEVER
    for (const each of gates) each.cleared = cleared.get(each.rule.name) ?? NEVER
  }
  return judged
}
