import { bonusPaidOutside } from './bonus-paid-outside.ts'
import { bonusUnearned } from './bonus-unearned.ts'
import { documentUnowned } from './document-unowned.ts'
import { factUndecided } from './fact-undecided.ts'
import { jobOverdue } from './job-overdue.ts'
import { lapseUnwarned } from './lapse-unwarned.ts'
import { ledgerBroken } from './ledger-broken.ts'
import { sessionOfDisabled } from './session-of-disabled.ts'
import { standingDiffers } from './standing-differs.ts'
import type { State } from './state.ts'

/** Everything that is hunted for. */
export const states: readonly State[] = [
  standingDiffers,
  factUndecided,
  documentUnowned,
  bonusUnearned,
  bonusPaidOutside,
  lapseUnwarned,
  ledgerBroken,
  jobOverdue,
  sessionOfDisabled,
]
