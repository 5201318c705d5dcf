import { datesIn, type NumberOrder, orderIn } from './dates.ts'
import { type FoundLabel, type Labels, labelsIn, type Role } from './labels.ts'
import { isSpanish } from './language.ts'
import { type ReadLine, type Stretch, stretchOf, textOf } from './words.ts'

/** A date on a paper, with what the words beside it say that it is; null where nothing does. */
export type PaperDate = { value: string; role: Role | null; confidence: number }

type Placed = { value: string; stretch: Stretch; line: number; at: number; end: number }
type PlacedLabel = FoundLabel & { line: number }

/**
 * The dates of a paper. A date belongs to the words left of it in its line, or else to those above it; where `below` is said, as on a
 * certificate with captions under its lines, or else to those under it.
 */
export function datesOnPaper(lines: readonly ReadLine[], labels: Labels, below: boolean): PaperDate[] {
  const order = orderOf(lines)
  const dates: Placed[] = lines.flatMap((line, at) =>
    datesIn(textOf(line), order).flatMap((date) => {
      const stretch = stretchOf(line, date.at, date.end)
      return stretch ? [{ ...date, stretch, line: at }] : []
    }),
  )
  const found: PlacedLabel[] = lines.flatMap((line, at) =>
    labelsIn(line, labels).map((label) => ({ ...label, line: at })),
  )
  const beside = dates.map((date) => besideOf(date, dates, found))
  const used = new Set(beside.filter((label) => label !== null))
  const above = dates.map(
    (date, at) =>
      beside[at] ??
      nearest(
        date,
        found.filter((label) => !used.has(label)),
        'above',
      ),
  )
  for (const label of above) if (label) used.add(label)
  const left = found.filter((label) => !used.has(label))
  return dates.map((date, at) => {
    const label = above[at] ?? (below ? nearest(date, left, 'below') : null)
    const role = label?.role === 'span' ? roleInSpan(date, dates, label, beside) : (label?.role ?? null)
    return { value: date.value, role, confidence: date.stretch.confidence }
  })
}

/** English papers of this country put the month first; a paper in Spanish may come from either side of the border. */
function orderOf(lines: readonly ReadLine[]): NumberOrder {
  const texts = lines.map(textOf)
  return orderIn(texts) ?? (isSpanish(texts) ? null : 'month first')
}

/** The last label left of a date in its own line, with no other date between; of "valid from to", both dates are its. */
function besideOf(date: Placed, dates: readonly Placed[], labels: readonly PlacedLabel[]): PlacedLabel | null {
  const before = labels.filter((label) => label.line === date.line && label.end <= date.at)
  const last = before.at(-1)
  if (!last) return null
  const between = dates.filter((other) => other.line === date.line && other.at >= last.end && other.at < date.at)
  return between.length === 0 || (last.role === 'span' && between.length === 1) ? last : null
}

function roleInSpan(
  date: Placed,
  dates: readonly Placed[],
  label: PlacedLabel,
  beside: readonly (PlacedLabel | null)[],
) {
  const both = dates.filter((_, at) => beside[at] === label)
  if (both.length === 2) return both[0] === date ? 'from' : 'through'
  return null
}

/** The closest label right above or below a date, where it stands over or under it. */
function nearest(date: Placed, labels: readonly PlacedLabel[], where: 'above' | 'below'): PlacedLabel | null {
  const height = Math.max(date.stretch.y1 - date.stretch.y0, 1)
  const gapOf = ({ stretch }: PlacedLabel) =>
    where === 'above' ? date.stretch.y0 - stretch.y1 : stretch.y0 - date.stretch.y1
  const near = labels
    .filter((label) => label.line !== date.line)
    .filter((label) => gapOf(label) > -height / 2 && gapOf(label) < 2.2 * height)
    .filter(({ stretch }) => stretch.x0 < date.stretch.x1 && stretch.x1 > date.stretch.x0)
    .sort((a, b) => gapOf(a) - gapOf(b))
  const [first, second] = near
  if (!first) return null
  // Two that are as near and say different things tell nothing.
  const rivals = second && second.role !== first.role && Math.abs(gapOf(second) - gapOf(first)) < height / 2
  return rivals ? null : first
}
