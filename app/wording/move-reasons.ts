import reasons from '#locales/en/reasons.ts'

/** Reasons that only HR reads, by their keys in the table of moves. */
const own: Readonly<Record<string, string>> = {
  'signed-and-sent': 'Signed and sent in',
  'taken-up': 'Taken up',
  'paper-missing': 'A paper is missing',
  'answer-unclear': 'An answer is unclear',
  'reference-missing': 'A reference is missing',
  answered: 'Answered',
  'no-longer-needed': 'No longer needed',
  'received-otherwise': 'Received another way',
  invited: 'Invited',
  'interview-held': 'Interview held',
  'interview-called-off': 'Interview called off',
  selected: 'Selected',
  'terms-changed': 'Terms changed',
  'offered-again': 'Offered again',
  signed: 'Signed',
  'offer-not-answered': 'Not answered in time',
  'first-paper-sent': 'First paper sent',
  'cleared-to-hire': 'Cleared to hire',
  'sent-late': 'Came late, taken all the same',
  'our-mistake': 'Our mistake',
}

const told: Readonly<Record<string, { label: string } | undefined>> = {
  ...reasons.decline,
  ...reasons.withdraw,
  ...reasons.withdrawOffer,
  ...reasons.report,
  ...reasons.expire,
}

/** The reason of a move as HR reads it. */
export function moveReasonWords(reason: string): string {
  return told[reason]?.label ?? own[reason] ?? reason
}
