import type { Fact } from '../facts.ts'
import { lastDayOf } from '../sending/boxes.ts'
import type { SentDetails } from '../sending/forms.ts'
import type { Proposals, ProposedField } from './proposals.ts'
import { isNameOf, plain } from './same-name.ts'

/** Where a paper reads otherwise than what was typed; `typed` is null where nothing was. Dates as in `Proposals`. */
export type Difference = { field: ProposedField; read: string; typed: string | null }

/**
 * Where what was read on a paper differs from what its sender typed. What was not read, or was left open and may be, is no
 * difference; neither is another way to write the same.
 *
 * @param given.names the person's whole names, the one on file first, then the others that are known
 */
export function differencesOf(given: {
  proposals: Proposals
  fact: Fact
  details: SentDetails & { number?: string | undefined }
  names: readonly string[]
}): Difference[] {
  const { proposals, fact, details, names } = given
  const typed = typedValues(fact, details, proposals)
  const found = (Object.keys(typed) as (keyof typeof typed)[]).map((field): Difference | null => {
    const [read, value] = [proposals[field], typed[field]]
    if (read === undefined || value === undefined) return null
    return value !== null && fits(field, read, value) ? null : { field, read, typed: value }
  })
  const { name } = proposals
  const [known = null] = names
  const otherName: Difference | null =
    name !== undefined && known && !isNameOf(name, names) ? { field: 'name', read: name, typed: known } : null
  return [otherName, ...found].filter((difference) => difference !== null)
}

type Typed = Partial<Record<Exclude<ProposedField, 'name'>, string | null>>

/** What was typed, by the field that a machine would have read it as; undefined where it was left open and may be. */
function typedValues(fact: Fact, details: SentDetails & { number?: string | undefined }, read: Proposals): Typed {
  const beside: Typed = {
    ...(details.issuer && { issuer: details.issuer }),
    ...(details.number && { number: details.number }),
  }
  switch (fact.kind) {
    case 'credential':
      return { from: fact.from, through: fact.through ?? null, ...(fact.state && { state: fact.state }), ...beside }
    case 'check':
      return { ...tuberculosis(fact.on, details, read), ...beside }
    case 'driving-record':
      return { on: fact.on, ...(fact.state && { state: fact.state }), ...beside }
    case 'experience':
      return { from: fact.from, through: fact.through, ...beside }
    case 'enrollment':
      return { from: fact.eligibleFrom, ...(fact.through && { through: fact.through }), ...beside }
    case 'training':
    case 'education':
      return { on: fact.on, ...beside }
    default:
      return beside
  }
}

/** Of a blood test one day is typed: that on which the blood was taken, or that of the result. */
function tuberculosis(on: string, { test, placedOn }: SentDetails, read: Proposals): Typed {
  if (test === 'skin') return { test, from: placedOn ?? null, on }
  const taken = test === 'blood' && (read.from === on || read.on === undefined)
  return { ...(test && { test }), ...(taken ? { from: on } : { on }) }
}

/** Whether what was read and what was typed are the same, however they are written. */
export function fits(field: Exclude<ProposedField, 'name'>, read: string, typed: string): boolean {
  switch (field) {
    case 'issuer':
      return sameIssuer(read, typed)
    case 'number':
      return signs(read) === signs(typed)
    case 'state':
    case 'test':
      return read.toUpperCase() === typed.toUpperCase()
    default:
      return sameDay(read, typed)
  }
}

/** A month that was read is any day of it; a month that was typed is its last day. */
function sameDay(read: string, typed: string): boolean {
  return read.length === 7 ? typed.startsWith(read) : read === lastDayOf(typed)
}

/** The letters and digits of a number, those that look alike to a machine made one. */
function signs(number: string): string {
  return plain(number)
    .replace(/[^a-z0-9]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0')
    .replace(/s/g, '5')
    .replace(/b/g, '8')
}

const fillers: readonly string[] = ['the', 'of', 'and', 'for', 'de', 'del', 'la', 'el', 'los', 'las', 'y', 'inc', 'llc']

/** Two names of one issuer share a word that says something, or one is made of the first letters of the other. */
function sameIssuer(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    plain(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !fillers.includes(word)),
  ) as [string[], string[]]
  if (one.length === 0 || other.length === 0) return true
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  return one.some((word) => other.includes(word)) || one.includes(initials(other)) || other.includes(initials(one))
}
