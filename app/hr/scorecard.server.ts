import type { CardProblem, Scores } from '#domain/scorecard.ts'
import type { Criterion } from '#domain/scorecards/criterion.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'

/** The boxes of a card as they were saved. */
export function boxesOfCard(scores: Scores): Boxes {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, { score, note }]) => [
      ...(score === null ? [] : [[`${id}.score`, String(score)]]),
      [`${id}.note`, note],
    ]),
  )
}

/** Reads a card from its boxes; what is not filled in yet is left open. */
export function readCard(boxes: Boxes, criteria: readonly Criterion[]): { scores: Scores; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const scores = Object.fromEntries(
    criteria.map(({ id }) => {
      const typed = boxes[`${id}.score`] ?? ''
      return [id, { score: /^[1-5]$/.test(typed) ? Number(typed) : null, note: reader.text(`${id}.note`, 1000) ?? '' }]
    }),
  )
  return { scores, errors: reader.errors }
}

/** What a card lacks, at its boxes. */
export function cardErrors(missing: readonly CardProblem[]): { box: string; text: string }[] {
  return missing.map(({ criterion, box }) => ({
    box: `${criterion}.${box}`,
    text: box === 'score' ? 'Choose a score from 1 to 5' : 'Write down what was said or done that shows it',
  }))
}
