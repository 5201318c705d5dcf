import type { StatusKind } from '#app/components/status.tsx'
import type { CardState, RecordedCardState } from '#domain/clearance-card.ts'
import type { RecordCardState } from '#workflows/clearance-cards/record-card-state.ts'

/** Where a fingerprint clearance card stands, for HR alone, and what that means for the agency. */
export const cardStateWords: Readonly<Record<CardState, { kind: StatusKind; text: string; meaning: string }>> = {
  'not-applied': { kind: 'missing', text: 'Not applied for', meaning: 'Nothing is on record about the card.' },
  applied: { kind: 'pending', text: 'Applied for', meaning: 'The state is working on it. It can take several weeks.' },
  issued: { kind: 'met', text: 'Issued', meaning: 'The card counts by its dates.' },
  denied: {
    kind: 'not-cleared',
    text: 'Denied',
    meaning:
      'The state has given no card. The person can ask for a good cause exception; tell them so, and ask whether they will. Record it here as soon as they have asked.',
  },
  suspended: {
    kind: 'not-cleared',
    text: 'Suspended',
    meaning: 'The card does not count until the state gives it back.',
  },
  revoked: { kind: 'not-cleared', text: 'Revoked', meaning: 'The card does not count any more.' },
  expired: { kind: 'lapsed', text: 'Expired', meaning: 'A new card is needed.' },
  'exception-pending': {
    kind: 'grace',
    text: 'Good cause exception pending: on hold',
    meaning:
      'The agency waits. Until the exception is decided, the person is not hired, and may not be turned down because of the card.',
  },
  'exception-granted': {
    kind: 'met',
    text: 'Good cause exception granted',
    meaning: 'This is a card like any other. Everyone but HR sees that it is met, and nothing else.',
  },
  'exception-denied': {
    kind: 'not-cleared',
    text: 'Good cause exception denied',
    meaning: 'The hold has ended. If the position cannot do without the card, its conditions are not met.',
  },
}

/** What is asked when a state is recorded. */
export const cardStateQuestions: Readonly<Record<RecordedCardState, { title: string; day: string }>> = {
  applied: { title: 'The person has applied for the card', day: 'Applied on' },
  issued: { title: 'The card was issued or given back', day: 'Issued, or given back, on' },
  denied: { title: 'The card was denied', day: 'Denied on' },
  suspended: { title: 'The card was suspended', day: 'Suspended from' },
  revoked: { title: 'The card was revoked', day: 'Revoked from' },
  expired: { title: 'The card has expired', day: 'Last day on which it was good' },
  'exception-pending': { title: 'The person has asked for a good cause exception', day: 'Asked for on' },
  'exception-granted': { title: 'The good cause exception was granted', day: 'Granted on' },
  'exception-denied': { title: 'The good cause exception was denied', day: 'Denied on' },
}

type Problem = Exclude<Extract<RecordCardState, { ok: false }>['problem'], 'state' | 'not-next'>

/** Why a state cannot be recorded so, at its box. */
export const cardProblems: Readonly<Record<Problem, { box: string; text: string }>> = {
  future: { box: 'on', text: 'This day has not come yet; record it once it is so' },
  'before-earlier': { box: 'on', text: 'This day comes before the last entry; check it, or take that entry back' },
  'no-answer': {
    box: 'sourceResult',
    text: 'It is kept that the source did not answer. The card counts once it does; ask again later',
  },
  'card-missing': { box: 'through', text: 'Enter the dates of the card and where it was checked' },
  'not-confirmed': {
    box: 'sourceResult',
    text: 'A card counts only once its source has confirmed it; a picture of it is not enough',
  },
  'ends-early': { box: 'through', text: 'The card ends before it begins; check both dates' },
}
