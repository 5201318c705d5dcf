import type { StatusKind } from '#app/components/status.tsx'
import type { Relation } from '#domain/referees.ts'
import type { RefereeState, Reference } from '#domain/references.ts'
import { qualities } from '#domain/references.ts'
import texts from '#locales/en/references.ts'

/** How a referee knows the applicant, as HR reads it. */
export const relationWords: Readonly<Record<Relation, string>> = {
  supervisor: 'Supervisor or manager',
  colleague: 'Colleague',
  teacher: 'Teacher or trainer',
  volunteering: 'Volunteering',
  other: 'Another way, not as family',
}

/** How things stand with a referee, as HR reads it. */
export const refereeKinds: Readonly<Record<RefereeState, StatusKind>> = {
  named: 'not-yet',
  waiting: 'pending',
  expired: 'lapsed',
  given: 'met',
  declined: 'sent-back',
}

const workAgainWords = { yes: 'Yes', 'with-reservations': 'With reservations', no: 'No' }

/** What a referee said, line by line, for HR. */
export function referenceLines(reference: Reference): { key: string; value: string }[] {
  const { quality, rating } = texts.letter
  return [
    { key: 'Knows the applicant as', value: `${relationWords[reference.relation]}, since ${reference.since}` },
    { key: 'Would work with them again', value: workAgainWords[reference.workAgain] },
    ...qualities.map((each) => ({ key: quality[each], value: rating[reference.ratings[each]] })),
    { key: 'Good at', value: reference.strengths },
    { key: 'To know', value: reference.concerns || 'Nothing was written' },
  ]
}
