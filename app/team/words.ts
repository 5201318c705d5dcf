import type { StatusKind } from '#app/components/status.tsx'
import { gateName, gateSentence, lapsingWithinDays, textsIn } from '#app/wording/standing.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import type { SeenGate } from '#domain/team-board.ts'
import { joinList, sentenceStart } from '#locales/phrases.ts'
import { gatePhrase, gateReason, gateText, noSites, type SiteNames } from '#locales/sentences.ts'

/** What a page says of a gate, put together from what a manager may know. */
export type GateWords = {
  gate: string
  name: string
  kind: StatusKind
  word: string
  /** The last cleared day; null while there is no end or nothing cleared. */
  through: string | null
  /** The first day cleared again, where that may be known. */
  again: string | null
  /** What ends it, or what stands in its way. */
  reason: string
}

const t = textsIn('en')
const held = 'held; ask HR'

/**
 * A gate's answer in words.
 *
 * @param seen from `seenOnBoard`; undefined where the position has no such gate
 * @param on the day that is asked about, `YYYY-MM-DD`
 */
export function gateWords(gate: string, seen: SeenGate | undefined, on: string, sites: SiteNames = noSites): GateWords {
  const name = gateName(gate, 'en', sites)
  if (!seen) {
    const reason = 'Not part of this job'
    return { gate, name, kind: 'not-cleared', word: 'Not cleared', through: null, again: null, reason }
  }
  if (seen.unsure) {
    const reason = 'This is being worked out again; ask HR until then'
    return { gate, name, kind: 'unknown', word: t('gates:word.unknown'), through: null, again: null, reason }
  }
  const { answer } = seen
  const reason = [gateReason(t, answer, 'en'), seen.held && held].filter(Boolean).join('; ')
  const { through, again } = answer
  return { gate, name, ...stateOf(seen, on), through, again, reason: sentenceStart(reason) }
}

/** Whether a gate's words say yes; "not verified" is none. */
export function saysYes({ kind }: GateWords): boolean {
  return kind === 'cleared' || kind === 'lapsing'
}

/** A gate's yes inside a sentence: `cleared for the hospital`. */
export function clearedInSentence(gate: string, sites: SiteNames = noSites): string {
  const words = gateText(t, gate, 'cleared', sites)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/**
 * Every gate in words, those with one answer together: `may enter the hospital and may drive members; may not deliver peer
 * services until training is in order`. Of one that is not verified it says nothing.
 *
 * @param first the gate to begin with
 */
export function gatesInWords(seen: readonly SeenGate[], first: string, sites: SiteNames = noSites): string {
  const groups = new Map<string, SeenGate[]>()
  const known = seen.filter(({ unsure }) => !unsure)
  for (const each of known.sort((a, b) => Number(b.gate === first) - Number(a.gate === first))) {
    const key = JSON.stringify([each.answer.cleared, each.answer.blockedBy, each.held])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => groupInWords(group, sites)).join('; ')
}

function groupInWords(group: readonly SeenGate[], sites: SiteNames): string {
  const plain = (gate: string) => gateText(t, gate, 'no', sites)
  const phrases = group.map(({ gate, answer }, index) =>
    answer.cleared || index === group.length - 1 ? gatePhrase(t, gate, answer, 'en', sites) : plain(gate),
  )
  return `${joinList(phrases, 'en')}${group[0]?.held ? ` (${held})` : ''}`
}

/** A gate as a sentence, as far as a manager may know it. */
export function seenSentence(seen: SeenGate, on: string, sites: SiteNames = noSites): string {
  if (seen.unsure) return `${gateText(t, seen.gate, 'name', sites)}: not verified. Ask HR before relying on it.`
  return seen.held ? heldSentence(seen, sites) : gateSentence(seen.answer, seen.gate, on, 'en', null, sites)
}

/** A gate that a hold closes, as a sentence: what else stands in its way, and whom to ask. */
function heldSentence({ gate, answer }: SeenGate, sites: SiteNames = noSites): string {
  const notCleared = gateText(t, gate, 'notCleared', sites)
  const others = gateReason(t, answer, 'en')
  return `${notCleared}: ${others ? `${others}; ` : ''}${held}.`
}

function stateOf({ answer, earlier }: SeenGate, on: string): { kind: StatusKind; word: string } {
  if (!answer.cleared) return { kind: 'not-cleared', word: 'Not cleared' }
  // Nothing limits who is cleared until the gate is no more, such as that of a site that closes: nothing of theirs lapses.
  const ends = answer.limitedBy.length > 0 || earlier ? answer.through : null
  const soon = ends !== null && daysBetween(on, ends) <= lapsingWithinDays
  return soon ? { kind: 'lapsing', word: 'Cleared, lapses soon' } : { kind: 'cleared', word: 'Cleared' }
}
