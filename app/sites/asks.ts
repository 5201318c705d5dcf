import { gateName, requirementName } from '#app/wording/standing.ts'
import type { Addition } from '#domain/positions/index.ts'
import { joinList } from '#locales/phrases.ts'
import type { SiteNames } from '#locales/sentences.ts'

/** The gates of positions that can need more, in the order in which they are shown. */
export const gatesToAsk = ['work', 'transport', 'peer-services', 'hospital'] as const

/**
 * What is asked on top, in lines such as `HIPAA privacy training, for work and hospital`.
 *
 * @param ofSite of a site there is one gate, which goes without saying
 */
export function asksInWords(
  { requirements, gates }: Pick<Addition, 'requirements' | 'gates'>,
  ofSite: boolean,
): string[] {
  const named = (list: readonly string[]) =>
    joinList(
      list.map((gate) => gateName(gate, 'en').toLowerCase()),
      'en',
    )
  const lines = Object.keys(requirements).map((name) => {
    const needing = Object.entries(gates).flatMap(([gate, { requires }]) => (requires.includes(name) ? [gate] : []))
    return ofSite ? requirementName(name, 'en') : `${requirementName(name, 'en')}, for ${named(needing)}`
  })
  const strict = Object.entries(gates).flatMap(([gate, { withoutGrace }]) => (withoutGrace ? [gate] : []))
  if (strict.length === 0) return lines
  return [...lines, ofSite ? 'No grace: what is not met yet keeps people out' : `No grace, for ${named(strict)}`]
}

/** A gate in a table of HR: a site's by its name. */
export const gateInWords = (gate: string, sites: SiteNames) => gateName(gate, 'en', sites)
