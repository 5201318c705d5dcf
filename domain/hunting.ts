/** The states that should be impossible and are hunted for every hour; the order in which pages and mails name them. */
export const impossibleStates = [
  'standing-differs',
  'fact-undecided',
  'document-unowned',
  'bonus-unearned',
  'bonus-paid-outside',
  'lapse-unwarned',
  'ledger-broken',
  'job-overdue',
  'session-of-disabled',
] as const

export type ImpossibleState = (typeof impossibleStates)[number]

/** So many people a hunt looks at, where that is enough to come round in a day. */
const peopleAtOnce = 5_000

/** Everyone is looked at within so many hunts, which is within a day where one runs every hour. */
const partsADay = 24

/** Into how many parts the records of an agency are cut, of which a hunt takes one. */
export function partsOf(people: number): number {
  return Math.min(partsADay, Math.max(1, Math.ceil(people / peopleAtOnce)))
}

/** Which part comes after the one that was looked at last, whatever the clock says meanwhile. */
export function nextPart(last: { part: number } | null, parts: number): number {
  return last === null ? 0 : (last.part + 1) % parts
}

/** A part of all records: those whose ids lie from one id through another. Ids are random, so that the parts are of one size. */
export type Part = { part: number; parts: number; from: string; through: string }

/** The ids of one part, the last one included. */
export function partOf(part: number, parts: number): Part {
  const began = (at: number) => Math.floor((65_536 * at) / parts)
  const hex = (number: number) => number.toString(16).padStart(4, '0')
  return {
    part,
    parts,
    from: `${hex(began(part))}0000-0000-0000-0000-000000000000`,
    through: `${hex(began(part + 1) - 1)}ffff-ffff-ffff-ffff-ffffffffffff`,
  }
}
