import type { Employment, Fact } from './facts.ts'
import type { Position } from './positions/index.ts'
import { positionOnBoard } from './team-board.ts'
import { standingIn, type World, worldAt } from './worlds.ts'

/** Whether a gate's two answers agree: `dates` = cleared or not in both, but through another day or for other reasons. */
export type Difference = 'no' | 'dates' | 'answer'

/**
 * A gate's answers in short, to be kept by the thousand: cleared then (null = nothing was known), through when, cleared now, through when,
 * and whether they differ. None of it is masked for anybody who may ask about a whole agency.
 */
export type Mark = [
  before: boolean | null,
  thenThrough: string | null,
  now: boolean | null,
  nowThrough: string | null,
  differs: Difference,
]

/** What is known of a person for marks: with every instant. */
export type MarkedRecords = {
  facts: readonly Fact[]
  positions: readonly { id: string; position: Position; employments: readonly Employment[] }[]
}

type Answer = { cleared: boolean; through: string | null; why: string } | null

/**
 * The marks of a person, by gate.
 *
 * @param given.then, given.now the records with what counted as theirs at either time; one object for both where that is the same
 */
export function marksOf(
  given: { before: MarkedRecords; now: MarkedRecords; unchanged: boolean },
  at: { on: string; knownAt: string; now: string },
  gates: readonly string[],
): Record<string, Mark> {
  const now = answersOf(given.now, at.now, at.on, gates)
  const before = given.unchanged ? now : answersOf(given.before, at.knownAt, at.on, gates)
  return Object.fromEntries(gates.map((gate) => [gate, markOf(before[gate] ?? null, now[gate] ?? null)]))
}

function markOf(before: Answer, now: Answer): Mark {
  return [
    before?.cleared ?? null,
    before?.through ?? null,
    now?.cleared ?? null,
    now?.through ?? null,
    before?.cleared !== now?.cleared
      ? 'answer'
      : before?.through !== now?.through || before?.why !== now?.why
        ? 'dates'
        : 'no',
  ]
}

function answersOf(records: MarkedRecords, at: string, on: string, gates: readonly string[]): Record<string, Answer> {
  const held = records.positions.flatMap(({ position, employments }) => {
    const world: World = worldAt({ position, facts: records.facts, employments }, at)
    const standing = world.employments.length > 0 ? standingIn(world) : null
    return standing ? [{ standing, employments: world.employments, answers: standing.at(on).gates }] : []
  })
  return Object.fromEntries(
    gates.map((gate) => {
      const shown: (typeof held)[number] | undefined = held.length > 1 ? positionOnBoard(held, gate, on) : held[0]
      const answer = shown?.answers[gate]
      return [
        gate,
        answer
          ? {
              cleared: answer.cleared,
              through: answer.through,
              why: [...answer.blockedBy, ...answer.limitedBy].join(' '),
            }
          : null,
      ]
    }),
  )
}

/** How many people a gate is answered how. */
export type GateCounts = { before: number; now: number; gained: number; lost: number; dates: number; people: number }

export const noCounts: GateCounts = { before: 0, now: 0, gained: 0, lost: 0, dates: 0, people: 0 }

/** The counts with a person's marks among them. */
export function counted(
  counts: Readonly<Record<string, GateCounts>>,
  marks: Readonly<Record<string, Mark>>,
): Record<string, GateCounts> {
  return Object.fromEntries(
    Object.entries(marks).map(([gate, mark]) => {
      const [before, , now, , differs] = mark
      const all = counts[gate] ?? noCounts
      return [
        gate,
        {
          people: all.people + 1,
          before: all.before + Number(before === true),
          now: all.now + Number(now === true),
          gained: all.gained + Number(isShown('gained', mark)),
          lost: all.lost + Number(isShown('lost', mark)),
          dates: all.dates + Number(differs === 'dates'),
        },
      ]
    }),
  )
}

/** Which people a list shows, by the marks of its gate. */
export const shows = [
  'everyone',
  'differing',
  'gained',
  'lost',
  'cleared-then',
  'not-cleared-then',
  'cleared-now',
  'not-cleared-now',
] as const

export type Show = (typeof shows)[number]

/** Whether someone of these marks is shown. */
export function isShown(show: Show, mark: Mark | undefined): boolean {
  if (!mark) return false
  const [before, , now, , differs] = mark
  const asked: Record<Show, boolean> = {
    everyone: true,
    differing: differs !== 'no',
    gained: before !== true && now === true,
    lost: before === true && now !== true,
    'cleared-then': before === true,
    'not-cleared-then': before !== true,
    'cleared-now': now === true,
    'not-cleared-now': now !== true,
  }
  return asked[show]
}
