import { addDays, throughDate } from './calendar/dates.ts'
import type { FactOf } from './facts.ts'

type Credential = FactOf<'credential'>
export type Interruption = NonNullable<Credential['interruptions']>[number]

/** Why a credential stops to count. `not-found`: its source does not know it any more. */
export const interruptionReasons = ['suspended', 'revoked', 'not-found'] as const

export type InterruptionReason = (typeof interruptionReasons)[number]

/** Where a credential itself stands on a day, whatever a position asks of it. */
export type CredentialState = 'to-come' | 'good' | 'ended' | 'suspended' | 'revoked' | 'interrupted'

/** The interruption that covers a day; of several the one that began last. */
export function interruptionOn({ interruptions }: Credential, day: string): Interruption | null {
  const covering = (interruptions ?? []).filter(
    ({ from, through }) => from <= day && (through == null || throughDate(through) >= day),
  )
  return covering.sort((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null
}

/** The interruption that has no end yet; of several the one that began last. */
export function openInterruption({ interruptions }: Credential): Interruption | null {
  const open = (interruptions ?? []).filter(({ through }) => through == null)
  return open.sort((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null
}

/** Where an interruption leaves a credential. */
export function stoppedState({ why }: Interruption): 'suspended' | 'revoked' | 'interrupted' {
  return why === 'suspended' || why === 'revoked' ? why : 'interrupted'
}

/** Where a credential stands on a day. */
export function credentialStateOn(credential: Credential, day: string): CredentialState {
  const stopped = interruptionOn(credential, day)
  if (stopped) return stoppedState(stopped)
  if (credential.from > day) return 'to-come'
  return credential.through != null && throughDate(credential.through) < day ? 'ended' : 'good'
}

/** The credential as it stands with one more interruption, which goes on until it is reinstated. */
export function interrupted(credential: Credential, from: string, why: string): Credential {
  return { ...credential, interruptions: [...(credential.interruptions ?? []), { from, why }] }
}

/** The credential as it stands once it was given back: it counts from that day on, and what went on until then ends the day before. */
export function reinstated(credential: Credential, on: string): Credential {
  const { interruptions, ...plain } = credential
  const kept = (interruptions ?? []).flatMap((stop): Interruption[] => {
    if (stop.through != null) return [stop]
    return stop.from < on ? [{ ...stop, through: addDays(on, -1) }] : []
  })
  return kept.length > 0 ? { ...plain, interruptions: kept } : plain
}

/** What was recorded of interruptions, oldest first, without what was taken back. */
export function standingInterruptions<
  Entry extends { id: string; what: InterruptionReason | 'reinstated' | null; takesBack: string | null },
>(entries: readonly Entry[]): (Entry & { what: InterruptionReason | 'reinstated' })[] {
  const undone = new Set(entries.map(({ takesBack }) => takesBack))
  return entries.filter(
    (entry): entry is Entry & { what: InterruptionReason | 'reinstated' } =>
      entry.what !== null && !undone.has(entry.id),
  )
}
