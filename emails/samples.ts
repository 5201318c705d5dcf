import type { Digest } from '#domain/digests.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { type ReminderItem, staffClocks } from '#domain/reminders.ts'
import type { Occasion } from './words/written.ts'

type Kind = NoticeBody['kind']
type BodyOf<K extends Kind> = Extract<NoticeBody, { kind: K }>

const id = '00000000-0000-4000-8000-000000000001'
const positionId = 'pact-peer-support-specialist'
const lapses = [{ requirement: 'tuberculosis', through: '2027-01-10' }]

const reminderItems: ReminderItem[] = [
  { about: 'probation review', front: 'team', employmentId: id, lastDay: '2026-12-04' },
  { about: 'proposed end', employmentId: id },
  { about: 'lapse', requirement: 'tuberculosis', through: '2026-11-20' },
  { about: 'lapse', requirement: 'cpr', through: '2026-12-01', waived: true },
  { about: 'lapse', requirement: 'peer-support-training', through: '2026-12-02', grace: true },
  { about: 'deadline', what: 'offer', applicationId: id, positionId, lastDay: '2026-12-04' },
  { about: 'statement', statement: 'code-of-ethics', version: 2 },
  ...(['hr', 'team'] as const).flatMap((front) =>
    (['soon', 'no action'] as const).map(
      (what): ReminderItem => ({
        ...{ about: 'lapse of other', what, front, personId: id },
        ...{ requirement: 'cpr', through: '2026-12-01' },
      }),
    ),
  ),
  ...staffClocks.map((what): ReminderItem => ({ about: 'clock', what, applicationId: id, by: '2026-11-24' })),
]

/** A letter of every kind with made-up contents; several where what it tells changes its words. */
export const samples: { readonly [K in Kind]: readonly [BodyOf<K>, ...BodyOf<K>[]] } = {
  'sign-in-code': [{ kind: 'sign-in-code', codeId: id }],
  'email-change-code': [
    { kind: 'email-change-code', changeId: id },
    { kind: 'email-change-code', changeId: id, tellHr: true },
  ],
  'email-changed': [{ kind: 'email-changed' }],
  'application-received': [{ kind: 'application-received', applicationId: id, positionId }],
  'application-declined': [{ kind: 'application-declined', applicationId: id, positionId, reason: 'position-filled' }],
  'message-to-applicant': [{ kind: 'message-to-applicant', applicationId: id, messageId: id }],
  'message-to-hr': [{ kind: 'message-to-hr', applicationId: id, messageId: id }],
  'references-asked': [
    { kind: 'references-asked', applicationId: id, positionId, missing: 0 },
    { kind: 'references-asked', applicationId: id, positionId, missing: 1 },
  ],
  'reference-asked': [
    { kind: 'reference-asked', requestId: id, positionId, expiresOn: '2027-01-10', again: false },
    { kind: 'reference-asked', requestId: id, positionId, expiresOn: '2027-01-10', again: true },
  ],
  'reference-wanted': [
    { kind: 'reference-wanted', applicationId: id, positionId, why: 'declined' },
    { kind: 'reference-wanted', applicationId: id, positionId, why: 'expired' },
  ],
  'offer-made': [{ kind: 'offer-made', applicationId: id, offerId: id, positionId, expiresOn: '2027-01-10' }],
  'offer-accepted': [{ kind: 'offer-accepted', applicationId: id, positionId }],
  'deadline-reminder': [
    {
      kind: 'deadline-reminder',
      about: 'draft',
      applicationId: id,
      positionId,
      lastDay: '2027-01-10',
      asOf: '2027-01-09',
    },
    {
      kind: 'deadline-reminder',
      about: 'information',
      applicationId: id,
      positionId,
      lastDay: '2027-01-10',
      asOf: '2027-01-09',
    },
    {
      kind: 'deadline-reminder',
      about: 'offer',
      applicationId: id,
      positionId,
      lastDay: '2027-01-10',
      asOf: '2027-01-09',
    },
  ],
  'application-expired': [
    { kind: 'application-expired', applicationId: id, positionId, reason: 'draft-not-sent' },
    { kind: 'application-expired', applicationId: id, positionId, reason: 'information-not-sent' },
  ],
  'application-reopened': [{ kind: 'application-reopened', applicationId: id, positionId }],
  'offer-expired': [{ kind: 'offer-expired', applicationId: id, offerId: id, positionId, expiresOn: '2027-01-10' }],
  'information-asked': [
    { kind: 'information-asked', applicationId: id, requestId: id, positionId, dueOn: '2027-01-10' },
  ],
  'information-cancelled': [{ kind: 'information-cancelled', applicationId: id, requestId: id, positionId }],
  'notice-on-page': [{ kind: 'notice-on-page', applicationId: id }],
  'interview-appointment': [
    {
      kind: 'interview-appointment',
      what: 'invited',
      applicationId: id,
      positionId,
      on: '2027-01-10',
      time: '14:05',
      way: 'phone',
    },
    {
      kind: 'interview-appointment',
      what: 'changed',
      applicationId: id,
      positionId,
      on: '2027-01-10',
      time: '14:05',
      way: 'phone',
    },
    {
      kind: 'interview-appointment',
      what: 'called-off',
      applicationId: id,
      positionId,
      on: '2027-01-10',
      time: '14:05',
      way: 'phone',
    },
  ],
  'offer-withdrawn': [{ kind: 'offer-withdrawn', applicationId: id, positionId, reason: 'position-filled' }],
  'submission-accepted': [{ kind: 'submission-accepted', submissionId: id, requirements: ['cpr', 'first-aid'] }],
  'submission-sent-back': [
    { kind: 'submission-sent-back', submissionId: id, requirements: ['tuberculosis'], reason: 'unreadable' },
  ],
  'submission-refused': [
    { kind: 'submission-refused', submissionId: id, requirements: ['tuberculosis'], reason: 'unreadable' },
  ],
  'statement-signed': [{ kind: 'statement-signed', signatureId: id }],
  'statement-reworded': [{ kind: 'statement-reworded', statement: 'code-of-ethics', version: 2 }],
  'credential-stopped': [
    { kind: 'credential-stopped', requirements: ['driver-license'], why: 'suspended', on: '2026-11-22' },
  ],
  'credential-counts-again': [{ kind: 'credential-counts-again', requirements: ['driver-license'], on: '2026-11-22' }],
  'team-not-cleared': [{ kind: 'team-not-cleared', memberId: id }],
  'self-report': [
    { kind: 'self-report', what: 'received', reportId: id },
    { kind: 'self-report', what: 'looked-at', reportId: id },
  ],
  'file-stopped': [
    { kind: 'file-stopped', requirements: ['tuberculosis'] },
    { kind: 'file-stopped', requirements: [], applicationId: id },
  ],
  hired: [{ kind: 'hired', positionId, hiredOn: '2027-01-10' }],
  reminders: [{ kind: 'reminders', asOf: '2026-11-22', items: reminderItems }],
  'lapse-warning': [
    { kind: 'lapse-warning', asOf: '2026-11-22', lapses },
    { kind: 'lapse-warning', asOf: '2027-01-12', lapses },
  ],
  digest: [
    { kind: 'digest', topic: 'team', period: '2026-11-23' },
    { kind: 'digest', topic: 'agency', period: '2026-11-23' },
    { kind: 'digest', topic: 'warnings', period: '2026-10' },
  ],
  hold: [
    { kind: 'hold', did: 'put', gates: ['transport', 'hospital'], from: '2026-11-22', through: '2026-12-24' },
    { kind: 'hold', did: 'changed', gates: null, from: '2026-11-22', through: null },
    { kind: 'hold', did: 'lifted', gates: ['hire', 'work', 'peer-services'], from: '2026-11-22', through: null },
  ],
  'hold-on-team': [
    { kind: 'hold-on-team', did: 'put', personId: 'p', gates: ['transport'], from: '2026-11-22' },
    { kind: 'hold-on-team', did: 'changed', personId: 'p', gates: null, from: '2026-11-22' },
    { kind: 'hold-on-team', did: 'lifted', personId: 'p', gates: ['work'], from: '2026-11-22' },
  ],
  'bonus-earned': [{ kind: 'bonus-earned', milestone: 'probation', amountCents: 10_000, earnedOn: '2027-01-10' }],
  'bonus-corrected': [
    {
      kind: 'bonus-corrected',
      milestone: 'probation',
      amountCents: 10_000,
      what: 'withdrawn',
      earnedOn: '2026-11-20',
    },
    { kind: 'bonus-corrected', milestone: 'hire', amountCents: 10_000, what: 'moved', earnedOn: '2026-11-20' },
    { kind: 'bonus-corrected', milestone: 'hire', amountCents: 10_000, what: 'earned again', earnedOn: '2026-11-20' },
  ],
  'bonus-paid': [
    { kind: 'bonus-paid', milestone: 'hire', amountCents: 10_000, earnedOn: '2026-11-20', paidOn: '2026-12-04' },
  ],
  'probation-review-signed': [{ kind: 'probation-review-signed', reviewId: id }],
  'probation-review-answered': [{ kind: 'probation-review-answered', employmentId: id }],
  'probation-completed': [{ kind: 'probation-completed', lastDay: '2027-01-10' }],
  'probation-corrected': [
    { kind: 'probation-corrected', lastDay: '2026-11-20' },
    { kind: 'probation-corrected', lastDay: null },
  ],
  'ledger-anchored': [
    { kind: 'ledger-anchored', number: 12, day: '2026-11-22', sha256: 'a'.repeat(64), entries: 1200, chains: 40 },
  ],
  'impossible-states': [
    {
      kind: 'impossible-states',
      huntId: id,
      found: [
        { state: 'standing-differs', count: 2 },
        { state: 'ledger-broken', count: 1 },
      ],
    },
  ],
  'run-late': [
    { kind: 'run-late', run: 'sweep', last: { day: '2026-11-22', time: '14:05' } },
    { kind: 'run-late', run: 'anchor', last: null },
  ],
  'run-resumed': [{ kind: 'run-resumed', run: 'anchor', missed: { day: '2026-11-22', time: '14:35' } }],
}

/** What is looked up when a letter is written and stands in no notice, made up for a sample. */
export function lookedUpFor(body: NoticeBody): Pick<Occasion, 'code' | 'copy' | 'reference' | 'digest'> {
  switch (body.kind) {
    case 'sign-in-code':
    case 'email-change-code':
      return { code: '123456' }
    case 'reference-asked':
      return { reference: { token: 'sample', applicant: 'Luz Flores' } }
    case 'digest':
      return { digest: { token: 'sample', told: digests[body.topic] } }
    case 'application-received':
      return { copy }
    default:
      return {}
  }
}

const copy: Occasion['copy'] = {
  questions: ['name', 'enrollment'],
  answers: {
    name: { givenName: 'Rosa', familyName: 'Flores', otherNames: '' },
    enrollment: { enrolled: false, college: '' },
  },
  years: null,
  confidential: false,
  signed: [],
}

const digests: { readonly [Topic in Digest['topic']]: Extract<Digest, { topic: Topic }> } = {
  team: {
    topic: 'team',
    asOf: '2026-11-23',
    gate: 'peer-services',
    everyone: 9,
    notCleared: { count: 4, names: ['Luz Flores', 'Omar Reyes', 'Ana Castillo'] },
    clearanceEnds: { 30: 1, 60: 2, 90: 2 },
    ends: { 30: 2, 60: 3, 90: 5 },
    first: [{ name: 'Omar Reyes', requirement: 'cpr', lastDay: '2026-12-04' }],
  },
  agency: {
    topic: 'agency',
    asOf: '2026-11-23',
    gate: 'peer-services',
    everyone: 42,
    notCleared: 5,
    ends: { 30: 4, 60: 9, 90: 12 },
    probations: 3,
    toReview: 6,
  },
  warnings: { topic: 'warnings', month: '2026-10', lapses: 7, unwarned: 0, unforeseen: 1 },
}
