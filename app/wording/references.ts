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

/** What a referee said, question by question, each with its answer in one or more lines, for HR. */
export function referenceAnswers(reference: Reference): { key: string; lines: string[] }[] {
  const { quality, rating } = texts.letter
  return [
    { key: 'Knows them as', lines: [`${relationWords[reference.relation]}, since ${reference.since}`] },
    { key: 'Would work with them again', lines: [workAgainWords[reference.workAgain]] },
    {
      key: 'Ratings',
      lines: qualities.map((each) => `${quality[each]}: ${rating[reference.ratings[each]].toLowerCase()}`),
    },
    { key: 'Good at', lines: [reference.strengths] },
    { key: 'To know', lines: [reference.concerns || 'Nothing was written'] },
  ]
}
