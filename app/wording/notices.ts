import type { NoticeBody } from '#domain/notices.ts'
import type { ReminderItem } from '#domain/reminders.ts'
import { longDate, longDateTime } from '#locales/dates.ts'
import { joinList, money } from '#locales/phrases.ts'
import { positionTitle, requirementName } from './standing.ts'

const names = (requirements: readonly string[]) =>
  joinList(
    requirements.map((name) => requirementName(name, 'en')),
    'en',
  )

const reminders = { draft: 'send the application', information: 'answer', offer: 'answer the offer' } as const
const digestNames = {
  team: 'Team, weekly',
  agency: 'Agency, weekly',
  warnings: 'Lapses and warnings, monthly',
} as const
const interviewWhat = {
  invited: 'Invited to an interview',
  changed: 'Appointment for the interview changed',
  'called-off': 'Interview called off',
} as const

/** What a notice told, in a few words for staff. */
export function noticeWords(body: NoticeBody): string {
  switch (body.kind) {
    case 'sign-in-code':
      return 'A code to sign in'
    case 'email-change-code':
      return 'A code for a new e-mail address'
    case 'email-changed':
      return 'E-mail address changed'
    case 'application-received':
      return `Application received: ${positionTitle(body.positionId, 'en')}`
    case 'application-declined':
      return `Application declined: ${positionTitle(body.positionId, 'en')}`
    case 'statement-signed':
      return 'A copy of what was signed is on their page'
    case 'statement-reworded':
      return 'Asked to sign a new wording of a statement'
    case 'message-to-applicant':
      return 'A message waits on the application’s page'
    case 'message-to-hr':
      return 'A message of an applicant waits for an answer'
    case 'references-asked':
      return `The referees are being asked: ${positionTitle(body.positionId, 'en')}`
    case 'reference-asked':
      return `${body.again ? 'Reminded' : 'Asked'} for a reference by ${longDate(body.expiresOn, 'en')}`
    case 'reference-wanted':
      return `Someone else is wanted for a reference: ${positionTitle(body.positionId, 'en')}`
    case 'interview-appointment':
      return `${interviewWhat[body.what]}, ${longDateTime(body.on, body.time, 'en')}`
    case 'offer-withdrawn':
      return 'Offer taken back'
    case 'offer-made':
      return `Offer made, answer by ${longDate(body.expiresOn, 'en')}`
    case 'offer-accepted':
      return 'Offer accepted'
    case 'deadline-reminder':
      return `Reminder: ${reminders[body.about]} by ${longDate(body.lastDay, 'en')}`
    case 'application-expired':
      return `Application ran out: ${positionTitle(body.positionId, 'en')}`
    case 'application-reopened':
      return `Application taken up again: ${positionTitle(body.positionId, 'en')}`
    case 'offer-expired':
      return `Offer ran out on ${longDate(body.expiresOn, 'en')}`
    case 'information-asked':
      return `Asked for something, answer by ${longDate(body.dueOn, 'en')}`
    case 'information-cancelled':
      return 'What was asked for is no longer needed'
    case 'notice-on-page':
      return 'A notice on the person’s page'
    case 'submission-accepted':
      return `Evidence accepted: ${names(body.requirements)}`
    case 'submission-sent-back':
      return `Evidence sent back: ${names(body.requirements)}`
    case 'submission-refused':
      return `Evidence refused: ${names(body.requirements)}`
    case 'credential-stopped':
      return `Does not count from ${longDate(body.on, 'en')}: ${names(body.requirements)}`
    case 'credential-counts-again':
      return `Counts again from ${longDate(body.on, 'en')}: ${names(body.requirements)}`
    case 'team-not-cleared':
      return 'Someone of the team is not cleared any more'
    case 'self-report':
      return body.what === 'received' ? 'What they reported has arrived' : 'What they reported has been looked at'
    case 'file-stopped':
      return 'Asked for another file: a virus was found in one'
    case 'hired':
      return `Hired, first day ${longDate(body.hiredOn, 'en')}`
    case 'lapse-warning':
      return `Lapses: ${joinList(body.lapses.map(lapseInWords), 'en')}`
    case 'reminders':
      return `Reminded: ${joinList(body.items.map(reminderWords), 'en')}`
    case 'hold':
      return `Told of a hold that was ${body.did}, from ${longDate(body.from, 'en')}`
    case 'hold-on-team':
      return `Told that a hold on someone of the team was ${body.did}`
    case 'bonus-earned':
      return `Bonus of ${money(body.amountCents / 100)} earned on ${longDate(body.earnedOn, 'en')}`
    case 'bonus-paid':
      return `Bonus of ${money(body.amountCents / 100)} paid on ${longDate(body.paidOn, 'en')}`
    case 'bonus-corrected':
      return `Correction: the bonus of ${money(body.amountCents / 100)} ${body.what === 'withdrawn' ? 'is not earned' : `was earned on ${longDate(body.earnedOn, 'en')}`}`
    case 'probation-review-signed':
      return 'A review of the probation waits to be read and signed'
    case 'probation-review-answered':
      return 'The person has signed a review of their probation'
    case 'probation-corrected':
      return body.lastDay
        ? `Correction: probation completed on ${longDate(body.lastDay, 'en')}`
        : 'Correction: probation not completed'
    case 'ledger-anchored':
      return `Anchor ${body.number} of the ledger, of ${longDate(body.day, 'en')}`
    case 'digest':
      return digestNames[body.topic]
    case 'run-late':
      return 'Told that something which happens by itself is missed'
    case 'run-resumed':
      return 'Told that what was missed has been completed again'
    case 'impossible-states':
      return 'Told of states in the records that should be impossible'
    case 'probation-completed':
      return `Probation completed on ${longDate(body.lastDay, 'en')}`
  }
}

function lapseInWords({
  requirement,
  through,
  waived,
}: {
  requirement: string
  through: string
  waived?: true
}): string {
  return `${requirementName(requirement, 'en')}${waived ? ' (waived)' : ''} through ${longDate(through, 'en')}`
}

function reminderWords(item: ReminderItem): string {
  switch (item.about) {
    case 'lapse':
      return lapseInWords(item)
    case 'deadline':
      return `${reminders[item.what]} by ${longDate(item.lastDay, 'en')}`
    case 'statement':
      return 'sign the new wording of a statement'
    case 'lapse of other':
      return item.what === 'soon'
        ? 'something of somebody else ends soon'
        : 'a warning of somebody else stayed without action'
    case 'clock':
      return `a clock of an application, ${longDate(item.by, 'en')}`
    case 'proposed end':
      return 'a review that proposes to end an employment'
    case 'probation review':
      return `review a probation by ${longDate(item.lastDay, 'en')}`
  }
}
