import type { ImpossibleState } from '#domain/hunting.ts'

/** What a state is called, what it means that a record is in it, and what whoever reads of it can do. */
export const findingWords: Readonly<Record<ImpossibleState, { title: string; means: string; todo: string }>> = {
  'standing-differs': {
    title: 'Kept standing that is not what the facts say',
    means: 'Boards and lists may show this person as cleared, or as not cleared, when the facts say otherwise.',
    todo: 'Until it is mended trust the person’s own page, which is worked out from the facts. Recording or retracting any fact of theirs derives the standing anew; then find out who wrote into the database.',
  },
  'fact-undecided': {
    title: 'A fact that counts and was decided by nobody',
    means: 'Evidence counts for this person, and the decision that it says it comes from is not there.',
    todo: 'HR retracts the fact on the person’s page, and asks for the evidence again where it is needed.',
  },
  'document-unowned': {
    title: 'A document that belongs to nobody',
    means:
      'A stored file names a person, an application or something sent in that is not there, or that is another person’s.',
    todo: 'Have whoever runs the database look up this document by its id and find out whose it is before anything is deleted.',
  },
  'bonus-unearned': {
    title: 'A bonus without the day that earns it',
    means: 'A bonus is on record, and the person was not employed on the day by which it is earned.',
    todo: 'HR looks at the employment and corrects it where it was entered wrongly. A paid bonus that is not owed is taken back with a reason; then find out why nobody was asked about it.',
  },
  'bonus-paid-outside': {
    title: 'A bonus that was paid outside of a batch, or twice',
    means:
      'A payment is on record that no payroll batch holds as it should, so that its file does not say what was paid.',
    todo: 'Payroll compares the bonus and its batches with what was really paid, and has a bonus that was paid twice taken back with a reason.',
  },
  'lapse-unwarned': {
    title: 'A lapse that came without a warning',
    means:
      'Something of this person’s lapsed, the portal could foresee it, and no warning was written by its last good day.',
    todo: 'HR tells the person today. The page of operations says when sweeps did not run. It is gone from here a month after the lapse; the monthly report keeps it.',
  },
  'ledger-broken': {
    title: 'The ledger is not what was written',
    means:
      'An entry, an anchor, or evidence that an entry vouches for was changed, taken out or put in past the portal.',
    todo: 'Keep a copy of the database as it is now, let an auditor run the check of the ledger, which names the entry, and compare the anchors with the mails that administrators got.',
  },
  'job-overdue': {
    title: 'A job that is older than it may become',
    means: 'Work waits that no worker takes, or that a worker neither ends nor loses: letters or sweeps may be late.',
    todo: 'See on the page of operations what waits, and whether the portal’s worker runs; start it again. Jobs are kept, and are worked on then.',
  },
  'session-of-disabled': {
    title: 'A closed account that is still signed in',
    means: 'This account was closed and has a session. Its requests are refused all the same.',
    todo: 'Open the account, enable it and close it again, which ends every session; then find out who wrote into the database.',
  },
}
