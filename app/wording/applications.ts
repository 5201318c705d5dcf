import type { StatusKind } from '#app/components/status.tsx'
import type { ApplicationState } from '#domain/hiring.ts'

/** An application's state as HR calls it; what has ended needs nobody and does not stand out. */
export const stateWords: Readonly<Record<ApplicationState, { kind: StatusKind; text: string }>> = {
  draft: { kind: 'not-yet', text: 'Begun' },
  submitted: { kind: 'info', text: 'Sent in' },
  screening: { kind: 'info', text: 'In screening' },
  'information-requested': { kind: 'pending', text: 'Asked for something' },
  interview: { kind: 'info', text: 'Invited to an interview' },
  'conditional-offer': { kind: 'pending', text: 'Offer made' },
  'offer-accepted': { kind: 'pending', text: 'Offer accepted, no papers yet' },
  'offer-expired': { kind: 'lapsed', text: 'Offer ran out' },
  clearing: { kind: 'pending', text: 'Offer accepted, getting cleared' },
  hired: { kind: 'met', text: 'Hired' },
  'offer-declined': { kind: 'missing', text: 'Offer declined' },
  declined: { kind: 'missing', text: 'Declined' },
  withdrawn: { kind: 'missing', text: 'Withdrawn by the applicant' },
  expired: { kind: 'missing', text: 'Ran out' },
}
