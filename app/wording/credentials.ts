import type { StatusKind } from '#app/components/status.tsx'
import type { CredentialState, InterruptionReason } from '#domain/credentials.ts'

/** Where a credential itself stands on a day, for HR. */
export const credentialStateWords: Readonly<Record<CredentialState, { kind: StatusKind; text: string }>> = {
  'to-come': { kind: 'not-yet', text: 'Begins later' },
  good: { kind: 'met', text: 'Good' },
  ended: { kind: 'lapsed', text: 'Ended' },
  suspended: { kind: 'not-cleared', text: 'Suspended' },
  revoked: { kind: 'not-cleared', text: 'Revoked' },
  interrupted: { kind: 'not-cleared', text: 'Not known at its source' },
}

/** What was recorded of a credential that stopped to count, or counts again. */
export const interruptionWords: Readonly<Record<InterruptionReason | 'reinstated', string>> = {
  suspended: 'Suspended',
  revoked: 'Revoked',
  'not-found': 'Not known at its source',
  reinstated: 'Given back',
}
