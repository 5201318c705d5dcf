import type { InterruptionReason } from './credentials.ts'
import type { DeadlineAbout } from './deadlines.ts'
import type { DigestTopic } from './digests.ts'
import type { ReasonOf } from './hiring.ts'
import type { HoldDeed } from './holds.ts'
import type { ImpossibleState } from './hunting.ts'
import type { InterviewWay } from './interview.ts'
import type { ReminderItem } from './reminders.ts'
import type { RunName } from './timetable.ts'

/** What a notice tells, as ids, codes and dates; the words are put to it when it is written. One entry for each kind of mail. */
export type NoticeBody =
  | { kind: 'sign-in-code'; codeId: string }
  | { kind: 'email-change-code'; changeId: string; tellHr?: true }
  | { kind: 'email-changed' }
  | { kind: 'application-received'; applicationId: string; positionId: string }
  | { kind: 'application-declined'; applicationId: string; positionId: string; reason: string }
  | { kind: 'message-to-applicant'; applicationId: string; messageId: string }
  | { kind: 'message-to-hr'; applicationId: string; messageId: string }
  | { kind: 'references-asked'; applicationId: string; positionId: string; missing: number }
  | { kind: 'reference-asked'; requestId: string; positionId: string; expiresOn: string; again: boolean }
  | { kind: 'reference-wanted'; applicationId: string; positionId: string; why: 'declined' | 'expired' }
  | { kind: 'offer-made'; applicationId: string; offerId: string; positionId: string; expiresOn: string }
  | { kind: 'offer-accepted'; applicationId: string; positionId: string; offerId?: string }
  | {
      kind: 'deadline-reminder'
      about: DeadlineAbout
      applicationId: string
      positionId: string
      lastDay: string
      asOf: string
    }
  | { kind: 'application-expired'; applicationId: string; positionId: string; reason: ReasonOf<'expire'> }
  | { kind: 'application-reopened'; applicationId: string; positionId: string }
  | { kind: 'offer-expired'; applicationId: string; offerId: string; positionId: string; expiresOn: string }
  | { kind: 'information-asked'; applicationId: string; requestId: string; positionId: string; dueOn: string }
  | { kind: 'information-cancelled'; applicationId: string; requestId: string; positionId: string }
  | { kind: 'notice-on-page'; applicationId: string }
  | {
      kind: 'interview-appointment'
      what: 'invited' | 'changed' | 'called-off'
      applicationId: string
      positionId: string
      on: string
      time: string
      way: InterviewWay
    }
  | { kind: 'offer-withdrawn'; applicationId: string; positionId: string; reason: string }
  | { kind: 'submission-accepted'; submissionId: string; requirements: string[] }
  | { kind: 'submission-sent-back'; submissionId: string; requirements: string[]; reason: string }
  | { kind: 'submission-refused'; submissionId: string; requirements: string[]; reason: string }
  | { kind: 'statement-signed'; signatureId: string }
  | { kind: 'statement-reworded'; statement: string; version: number }
  | { kind: 'credential-stopped'; requirements: string[]; why: InterruptionReason; on: string }
  | { kind: 'credential-counts-again'; requirements: string[]; on: string }
  | { kind: 'team-not-cleared'; memberId: string }
  | { kind: 'self-report'; what: 'received' | 'looked-at'; reportId: string }
  | { kind: 'file-stopped'; requirements: string[]; applicationId?: string }
  | { kind: 'hired'; positionId: string; hiredOn: string }
  | { kind: 'reminders'; asOf: string; items: ReminderItem[] }
  | { kind: 'lapse-warning'; asOf: string; lapses: { requirement: string; through: string; waived?: true }[] }
  | { kind: 'digest'; topic: DigestTopic; period: string }
  | { kind: 'hold'; did: HoldDeed; gates: string[] | null; from: string; through: string | null }
  | { kind: 'hold-on-team'; did: HoldDeed; personId: string; gates: string[] | null; from: string }
  | { kind: 'bonus-earned'; milestone: string; amountCents: number; earnedOn: string }
  | {
      kind: 'bonus-corrected'
      milestone: string
      amountCents: number
      what: 'withdrawn' | 'moved' | 'earned again'
      earnedOn: string
    }
  | { kind: 'bonus-paid'; milestone: string; amountCents: number; earnedOn: string; paidOn: string }
  | { kind: 'probation-review-signed'; reviewId: string }
  | { kind: 'probation-review-answered'; employmentId: string }
  | { kind: 'probation-completed'; lastDay: string }
  | { kind: 'probation-corrected'; lastDay: string | null }
  | { kind: 'ledger-anchored'; number: number; day: string; sha256: string; entries: number; chains: number }
  | { kind: 'impossible-states'; huntId: string; found: { state: ImpossibleState; count: number }[] }
  | { kind: 'run-late'; run: RunName; last: TimeOfDay | null }
  | { kind: 'run-resumed'; run: RunName; missed: TimeOfDay }

/** A time in the agency's time zone: a day and `HH:MM`. */
type TimeOfDay = { day: string; time: string }
