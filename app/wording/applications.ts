import type { StatusKind } from '#app/components/status.tsx'
import type { ApplicationState } from '#domain/hiring.ts'

/** An application's state as HR calls it. */
export const stateWords: Readonly<Record<ApplicationState, { kind: StatusKind; text: string }>> = {
  draft: { kind: 'not-yet', text: 'Draft' },
  submitted: { kind: 'info', text: 'Sent in' },
  screening: { kind: 'info', text: 'In screening' },
  'conditional-offer': { kind: 'pending', text: 'Offer made' },
  clearing: { kind: 'info', text: 'Offer accepted, getting cleared' },
  hired: { kind: 'met', text: 'Hired' },
  'offer-declined': { kind: 'not-cleared', text: 'Offer declined' },
  declined: { kind: 'not-cleared', text: 'Declined' },
  withdrawn: { kind: 'not-cleared', text: 'Withdrawn by the applicant' },
}
