import type { Position } from './positions/index.ts'
import { hireRequirements, screeningWay } from './screening.ts'
import { evaluate } from './standing.ts'
import { versionOn } from './versions.ts'

/** A part of a letter: a heading, a paragraph, or a line of a list. */
export type LetterBlock = { as: 'heading' | 'paragraph' | 'item'; text: string }

/** A letter in one version and language, word for word. */
export type Letter = { version: number; language: 'en' | 'es'; title: string; blocks: LetterBlock[] }

/** The words of a letter as the one text that is hashed and signed: title and blocks, parted by line feeds. */
export function letterText({ title, blocks }: Pick<Letter, 'title' | 'blocks'>): string {
  return [title, ...blocks.map(({ as, text }) => (as === 'item' ? `- ${text}` : text))].join('\n')
}

/** What follows from a first day: the last day of probation, and the bonuses with the days on which they are earned. */
export function consequences(position: Position, firstDay: string) {
  const { probation, bonuses } = evaluate({
    position,
    facts: [],
    employments: [{ hiredOn: firstDay }],
    asOf: firstDay,
  })
  return { probationEnds: probation?.lastDay ?? null, probationDays: position.probation?.days ?? null, bonuses }
}

/** What an offer of that position depends on: the requirements of hiring that the law or the trade leaves until it is accepted. */
export function conditionsOf(position: Position, firstDay: string): string[] {
  const version = versionOn(position, firstDay)
  return hireRequirements(version).filter((requirement) => screeningWay(version, requirement) === 'after-offer')
}
