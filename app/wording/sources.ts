import type { StatusKind } from '#app/components/status.tsx'
import type { SourceResult, SourceSubject } from '#domain/sources.ts'

/** What a source said, in a word or two. */
export const checkWords: Readonly<Record<SourceResult, string>> = {
  confirmed: 'Confirmed',
  'not-confirmed': 'Not known there',
  suspended: 'Suspended',
  revoked: 'Revoked',
  'no-answer': 'No answer',
}

/** The same for a state on a page. */
export const checkKinds: Readonly<Record<SourceResult, StatusKind>> = {
  confirmed: 'met',
  'not-confirmed': 'not-cleared',
  suspended: 'not-cleared',
  revoked: 'not-cleared',
  'no-answer': 'pending',
}

/** What is looked up, for the settings. */
export const subjectWords: Readonly<Record<SourceSubject, string>> = {
  'fingerprint-clearance': 'Fingerprint clearance card',
  'driver-license': 'Driver license',
  'peer-specialist': 'Peer credential',
  'exclusion-leie': 'Exclusions: OIG list',
  'exclusion-sam': 'Exclusions: SAM.gov',
}
