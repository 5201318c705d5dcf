import { needsOf } from './application.ts'
import type { Position } from './positions/index.ts'
import { type BoxError, type Boxes, readerOf } from './sending/boxes.ts'
import { formsFor } from './sending/forms.ts'
import { versionOn } from './versions.ts'

/** What someone can tell of themself that becomes a task for HR. A ticket is none of these: it becomes evidence to review. */
export const selfReportKinds = ['arrest', 'lost-card', 'stopped-card'] as const
export type SelfReportKind = (typeof selfReportKinds)[number]

export const stopsOfCard = ['suspended', 'revoked', 'unsure'] as const
export const answersToText = ['yes', 'no', 'unsure'] as const

/** What HR can decide about each kind. A lost card is no reason to stop anybody. */
export const decisionsAbout = {
  arrest: ['nothing-further', 'hold'],
  'lost-card': ['nothing-further', 'new-card'],
  'stopped-card': ['nothing-further', 'hold', 'interruption', 'new-card'],
} as const satisfies Record<SelfReportKind, readonly string[]>

export type SelfReportDecision = (typeof decisionsAbout)[SelfReportKind][number]

/** How many reports of one person may wait for HR at once: far more than happens to anybody, and too few to bury those of others. */
const mostOpenReports = 10

/** Why someone who has so many reports waiting cannot make another; nothing where they can. */
export function tooManyOpen(open: number): BoxError[] {
  if (open < mostOpenReports) return []
  return [{ box: 'on', error: 'reports.tooMany', values: { count: String(mostOpenReports) } }]
}

/** The longest text that someone may add, in characters: enough for what HR must know, and no invitation to tell more. */
export const longestWords = 500

/** What someone reports; `card` names the requirement that the card is for. */
export type SelfReport = {
  what: SelfReportKind
  happenedOn: string
  card: string
  stopped: (typeof stopsOfCard)[number] | null
  mustBeReported: (typeof answersToText)[number] | null
  words: string
}

/**
 * Reads what someone reports: `on`, `words`, and by its kind `card`, `stopped` or `mustBeReported`. Nothing else is asked or kept.
 *
 * @param cards the requirements of the cards that it may be about, from `cardsOf`
 */
export function readSelfReport(
  what: SelfReportKind,
  boxes: Boxes,
  { today, cards }: { today: string; cards: readonly string[] },
): { ok: true; report: SelfReport } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const card = what === 'arrest' ? '' : reader.choice('card', cards)
  const happenedOn = reader.date('on', today)
  const stopped = what === 'stopped-card' ? reader.choice('stopped', stopsOfCard) : null
  const mustBeReported = what === 'arrest' ? reader.choice('mustBeReported', answersToText) : null
  const words = reader.text('words', longestWords) ?? ''
  if (reader.errors.length > 0 || happenedOn === null || card === null) return { ok: false, errors: reader.errors }
  return { ok: true, report: { what, happenedOn, card, stopped, mustBeReported, words } }
}

type Open = readonly { position: Position }[]

/** The requirements that a card is asked for, of the positions that are open to someone, each once. */
export function cardsOf(open: Open, today: string): string[] {
  const cards = open.flatMap(({ position }) => {
    const version = versionOn(position, today)
    return Object.keys(version.requirements).filter((name) =>
      formsFor(version, name).some(({ form }) => form === 'card'),
    )
  })
  return [...new Set(cards)]
}

/** Where a ticket is evidence: the position and the requirement that ask for a driving record; null where none does. */
export function drivingRecordAskedIn(
  open: readonly { id: string; position: Position }[],
  today: string,
): { positionId: string; requirement: string } | null {
  for (const { id, position } of open) {
    const found = needsOf(versionOn(position, today)).find(({ need }) => need.needs === 'driving-record')
    if (found) return { positionId: id, requirement: found.requirement }
  }
  return null
}
