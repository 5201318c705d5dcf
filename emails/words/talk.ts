import type { Writers } from './written.ts'

/** The letters about messages, which never hold a word of them, and about references. */
export const talkLetters = {
  'message-to-applicant': ({ applicationId }, { t, to }) => ({
    subject: t('mails:messageToApplicant.subject'),
    paragraphs: [t('mails:messageToApplicant.lead'), t('mails:messageToApplicant.next')],
    button: to(`/me/applications/${applicationId}/messages`, t('mails:messageToApplicant.button')),
  }),
  'message-to-hr': ({ applicationId }, { t, to }) => ({
    subject: t('mails:messageToHr.subject'),
    paragraphs: [t('mails:messageToHr.lead')],
    button: to(`/hr/applications/${applicationId}/messages`, t('mails:messageToHr.button')),
  }),
  'references-asked': ({ applicationId, positionId, missing }, { t, position, to }) => ({
    subject: t('mails:referencesAsked.subject'),
    paragraphs: [
      t('mails:referencesAsked.lead', { position: position(positionId) }),
      ...(missing > 0 ? [t('mails:referencesAsked.missing', { count: missing })] : []),
    ],
    button: to(`/me/applications/${applicationId}/references`, t('mails:referencesAsked.button')),
  }),
  'reference-asked': ({ positionId, expiresOn, again }, { t, position, date, to, agency, reference }) => ({
    subject: t(again ? 'mails:referenceAsked.subjectAgain' : 'mails:referenceAsked.subject'),
    paragraphs: [
      t('mails:referenceAsked.lead', {
        applicant: reference?.applicant ?? '',
        agency,
        position: position(positionId),
      }),
      t('mails:referenceAsked.next', { date: date(expiresOn) }),
      t('mails:referenceAsked.warning'),
    ],
    button: to(`/reference/${reference?.token ?? ''}`, t('mails:referenceAsked.button')),
    footer: t('mails:referenceAsked.footer', { agency }),
  }),
  'reference-wanted': ({ applicationId, positionId, why }, { t, position, to }) => ({
    subject: t('mails:referenceWanted.subject'),
    paragraphs: [
      t(`mails:referenceWanted.${why}`, { position: position(positionId) }),
      t('mails:referenceWanted.next'),
    ],
    button: to(`/me/applications/${applicationId}/references`, t('mails:referenceWanted.button')),
  }),
} satisfies Partial<Writers>
