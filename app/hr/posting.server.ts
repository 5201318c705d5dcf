import { type BoxError, type Boxes, boxesOfDate, isEmptyDate, readerOf } from '#domain/sending/boxes.ts'
import type { NewPosting, PostingProblem } from '#workflows/postings/publish-posting.ts'
import { centsOf } from './forms.server.ts'

type Choices = { positions: { id: string }[]; programs: { id: string }[] }

/** The boxes of a posting as they are filled in at first: open from today. */
export function firstPostingBoxes({ positions, programs }: Choices, today: string): Boxes {
  return {
    ...(positions.length === 1 && { position: positions[0]?.id ?? '' }),
    ...(programs.length === 1 && { program: programs[0]?.id ?? '' }),
    ...boxesOfDate('opensOn', today),
  }
}

const problems: Readonly<Record<PostingProblem, { box: string; text: string }>> = {
  position: { box: 'position', text: 'There is no such position any more; choose one of those shown' },
  program: { box: 'program', text: 'There is no such program any more; choose one of those shown' },
  'pay-not-positive': { box: 'payFrom', text: 'Enter an amount in dollars, like 18.50' },
  'pay-reversed': { box: 'payTo', text: 'The highest pay is lower than the lowest; check both amounts' },
  'closes-before-opens': { box: 'closesOn', text: 'The last day to apply comes before the first; check both dates' },
  'closed-already': { box: 'closesOn', text: 'The last day to apply is in the past; it must be today or later' },
}

/** What is wrong with a posting, at its box. */
export function postingError(problem: PostingProblem): { box: string; text: string } {
  return problems[problem]
}

/** Reads a posting from its boxes. */
export function readPosting(boxes: Boxes, choices: Choices): { posting: NewPosting } | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const positionId = reader.choice(
    'position',
    choices.positions.map(({ id }) => id),
  )
  const programId = reader.choice(
    'program',
    choices.programs.map(({ id }) => id),
  )
  const place = reader.text('place', 120)
  if (place === undefined) reader.wrong('place', 'text.missing')
  const [payFromCents, payToCents] = [centsOf(boxes.payFrom), centsOf(boxes.payTo)]
  if (payFromCents === null) reader.wrong('payFrom', 'money.invalid')
  if (payToCents === null) reader.wrong('payTo', 'money.invalid')
  const opensOn = reader.date('opensOn', null)
  const closesOn = isEmptyDate(boxes, 'closesOn') ? null : reader.date('closesOn', null)
  if (!positionId || !programId || !place || payFromCents === null || payToCents === null || !opensOn)
    return { errors: reader.errors }
  if (reader.errors.length > 0) return { errors: reader.errors }
  return { posting: { positionId, programId, place, payFromCents, payToCents, opensOn, closesOn } }
}
