import { daysLeft } from '#locales/dates.ts'
import { lapseWords } from './reminders.ts'
import type { Writers } from './written.ts'

const whys = { suspended: 'suspended', revoked: 'revoked', 'not-found': 'notFound' } as const

/** The letters about what someone sent in, and about what of it runs out. */
export const evidenceLetters = {
  'submission-accepted': ({ requirements }, { t, requirements: named, to }) => ({
    subject: t('mails:submissionAccepted.subject'),
    paragraphs: [t('mails:submissionAccepted.lead', { list: named(requirements) })],
    button: to('/me/clearance', t('mails:submissionAccepted.button')),
  }),
  'submission-sent-back': ({ requirements }, { t, requirements: named, to }) => ({
    subject: t('mails:submissionSentBack.subject'),
    paragraphs: [t('mails:submissionSentBack.lead', { list: named(requirements) })],
    button: to(`/me/clearance/${requirements[0] ?? ''}`, t('mails:submissionSentBack.button')),
  }),
  'submission-refused': ({ requirements }, { t, requirements: named, to }) => ({
    subject: t('mails:submissionRefused.subject'),
    paragraphs: [t('mails:submissionRefused.lead', { list: named(requirements) })],
    button: to(`/me/clearance/${requirements[0] ?? ''}`, t('mails:submissionRefused.button')),
  }),
  'file-stopped': ({ applicationId }, { t, to }) => ({
    subject: t('mails:fileStopped.subject'),
    paragraphs: [t('mails:fileStopped.lead'), t('mails:fileStopped.next')],
    button: to(applicationId ? `/me/applications/${applicationId}` : '/me/clearance', t('mails:fileStopped.button')),
  }),
  'statement-signed': (_body, { t, to }) => ({
    subject: t('mails:statementSigned.subject'),
    paragraphs: [t('mails:statementSigned.lead'), t('mails:statementSigned.next')],
    button: to('/me/statements', t('mails:statementSigned.button')),
  }),
  'statement-reworded': (_body, { t, to }) => ({
    subject: t('mails:statementReworded.subject'),
    paragraphs: [t('mails:statementReworded.lead'), t('mails:statementReworded.next')],
    button: to('/me/statements', t('mails:statementReworded.button')),
  }),
  'credential-stopped': ({ requirements, why, on }, { t, requirements: named, date, to }) => ({
    subject: t('mails:credentialStopped.subject'),
    paragraphs: [
      t(`mails:credentialStopped.${whys[why]}`, { list: named(requirements), date: date(on) }),
      t('mails:credentialStopped.next'),
    ],
    button: to(`/me/clearance/${requirements[0] ?? ''}`, t('mails:credentialStopped.button')),
  }),
  'credential-counts-again': ({ requirements, on }, { t, requirements: named, date, to }) => ({
    subject: t('mails:credentialCountsAgain.subject'),
    paragraphs: [t('mails:credentialCountsAgain.lead', { list: named(requirements), date: date(on) })],
    button: to('/me/clearance', t('mails:credentialCountsAgain.button')),
  }),
  'team-not-cleared': ({ memberId }, { t, to }) => ({
    subject: t('mails:teamNotCleared.subject'),
    paragraphs: [t('mails:teamNotCleared.lead')],
    button: to(`/team/people/${memberId}`, t('mails:teamNotCleared.button')),
  }),
  'self-report': ({ what }, { t, to }) => ({
    subject: t(`mails:selfReport.${what}.subject`),
    paragraphs: [t(`mails:selfReport.${what}.lead`), t(`mails:selfReport.${what}.next`)],
    button: to('/me/report', t(`mails:selfReport.${what}.button`)),
  }),
  'lapse-warning': ({ asOf, lapses }, { t, language, requirement, date, to }) => {
    const count = lapses.length
    const allOver = lapses.every((lapse) => lapse.through < asOf)
    return {
      subject: allOver ? t('mails:lapseWarning.subjectLapsed') : t('mails:lapseWarning.subject', { count }),
      paragraphs: [
        lapses.some(({ waived }) => waived)
          ? t('mails:lapseWarning.leadWaived')
          : t('mails:lapseWarning.lead', { count }),
      ],
      items: lapses.map((lapse) =>
        t(`mails:lapseWarning.${lapseWords(lapse, asOf)}`, {
          requirement: requirement(lapse.requirement),
          date: date(lapse.through),
          days: daysLeft(lapse.through, asOf, language),
        }),
      ),
      after: [t('mails:lapseWarning.next')],
      button: to('/me/clearance', t('mails:lapseWarning.button')),
    }
  },
} satisfies Partial<Writers>
