import type { Scope } from '#domain/authority.ts'
import type { Moment, Portal } from '../portal.ts'
import { clearQuarantine } from '../quarantine/clear-quarantine.ts'
import type { Reminder } from '../reminders/gather.ts'
import { askForReviews } from './ask-for-reviews.ts'
import { askForWordings } from './ask-for-wordings.ts'
import { carryOutDeadlines } from './carry-out-deadlines.ts'
import { chaseReferences } from './chase-references.ts'
import { clearKnownAt } from './clear-known-at.ts'
import { clearStorage } from './clear-storage.ts'
import { remindOfClocks } from './remind-of-clocks.ts'
import { scanHeldFiles } from './scan-held-files.ts'
import { sendDigests } from './send-digests.ts'
import { sendLeftBehind } from './send-left-behind.ts'
import { tellOfProposedEnds } from './tell-of-proposed-ends.ts'

/** What a sweep did: `notices` are the ids of those it wrote, `milestones` counts bonuses and probation ends it recorded. */
export type SweepResult = { notices: string[]; milestones: number }

/**
 * One sweep on its way. `each` does a piece of work and goes on where it fails; the sweep tells of all failures at its end.
 */
export type Sweep = {
  portal: Portal
  moment: Moment
  scope: Scope<'run sweep'>
  result: SweepResult
  each(work: () => Promise<void>): Promise<void>
  /** Has somebody reminded of something in their letter of the day, which is written after all duties. */
  remind(reminder: Reminder): void
}

/**
 * Looks for everything of one kind that is due up to `moment.today` and does it, each piece a deed of its own under a unique key,
 * so that it may be killed, repeated, or run twice at once.
 */
export type Duty = (sweep: Sweep) => Promise<void>

/** What a sweep sees to beside milestones and lapses, one after the other. */
export const duties: readonly Duty[] = [
  carryOutDeadlines,
  clearQuarantine,
  chaseReferences,
  askForReviews,
  tellOfProposedEnds,
  askForWordings,
  remindOfClocks,
  scanHeldFiles,
  clearKnownAt,
  clearStorage,
  sendLeftBehind,
  sendDigests,
]
