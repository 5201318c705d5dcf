import type { StatusKind } from '#app/components/status.tsx'
import { gateName, lapsingWithinDays, textsIn } from '#app/wording/standing.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import type { SeenGate } from '#domain/team-board.ts'
import { sentenceStart } from '#locales/phrases.ts'
import { gatePhrase, gateReason } from '#locales/sentences.ts'

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
  /** `may enter the hospital`, `may not deliver peer services until training is verified`. */
  phrase: string
}

const t = textsIn('en')
const held = 'held; ask HR'

/**
 * A gate's answer in words.
 *
 * @param seen from `seenOnBoard`; undefined where the position has no such gate
 * @param on the day that is asked about, `YYYY-MM-DD`
 */
export function gateWords(gate: string, seen: SeenGate | undefined, on: string): GateWords {
  const name = gateName(gate, 'en')
  if (!seen) {
    const phrase = t(`gates:items.${gate}.no`, { defaultValue: `${name}: no` })
    const reason = 'Not part of this job'
    return { gate, name, kind: 'not-cleared', word: 'Not cleared', through: null, again: null, reason, phrase }
  }
  const { answer } = seen
  const reason = [gateReason(t, answer, 'en'), seen.held && held].filter(Boolean).join('; ')
  const phrase = `${gatePhrase(t, gate, answer, 'en')}${seen.held ? ` (${held})` : ''}`
  const { through, again } = answer
  return { gate, name, ...stateOf(seen, on), through, again, reason: sentenceStart(reason), phrase }
}

/** A gate's yes inside a sentence: `cleared for the hospital`. */
export function clearedInSentence(gate: string): string {
  const words = t(`gates:items.${gate}.cleared`, { defaultValue: `cleared: ${gateName(gate, 'en')}` })
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** A gate that a hold closes, as a sentence: what else stands in its way, and whom to ask. */
export function heldSentence({ gate, answer }: SeenGate): string {
  const notCleared = t(`gates:items.${gate}.notCleared`, { defaultValue: `Not cleared: ${gateName(gate, 'en')}` })
  const others = gateReason(t, answer, 'en')
  return `${notCleared}: ${others ? `${others}; ` : ''}${held}.`
}

function stateOf({ answer }: SeenGate, on: string): { kind: StatusKind; word: string } {
  if (!answer.cleared) return { kind: 'not-cleared', word: 'Not cleared' }
  const soon = answer.through !== null && daysBetween(on, answer.through) <= lapsingWithinDays
  return soon ? { kind: 'lapsing', word: 'Cleared, lapses soon' } : { kind: 'cleared', word: 'Cleared' }
}
