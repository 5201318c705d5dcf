import type { DuplicateSign } from '#db/queries/duplicates.ts'
import type { PairProblem } from '#workflows/people/lock-pair.ts'

/** What speaks for two records being of one person. */
export const signWords: Readonly<Record<DuplicateSign, string>> = {
  'same-email': 'Same e-mail address',
  'same-phone': 'Same phone number',
  'name-and-birth': 'Same name and date of birth',
  'other-name': 'Same name, with the other names used',
  'name-alone': 'Same name, and no address that tells them apart',
  'same-file': 'The same file was sent from both',
}

/** Why two records cannot be merged. */
export const pairProblems: Readonly<Record<PairProblem, string>> = {
  own: 'One of these records is your own. Someone else in HR decides whether they are one person.',
  staff:
    'One of these records belongs to a member of staff with a role in the portal. Ask an administrator to take the role back first; then they can be merged.',
  'both-employed':
    'Both records have an employment, and two employments cannot be put together here. Correct or end the employment that was recorded by mistake; if both are true, they stay two records.',
  merged: 'These two records are merged already.',
}
