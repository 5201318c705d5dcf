import { daysLeft, timeOfDay } from '#locales/dates.ts'
import { copyInWords } from './copy.ts'
import type { Writers } from './written.ts'

/** The letters about an application, from sending it in to the first day. */
export const hiringLetters = {
  'application-received': ({ positionId }, tools) => ({
    subject: tools.t('mails:applicationReceived.subject'),
    paragraphs: [
      tools.t('mails:applicationReceived.lead', { position: tools.position(positionId) }),
      tools.t('mails:applicationReceived.next'),
    ],
    button: tools.to('/me', tools.t('mails:applicationReceived.button')),
    ...(tools.copy && { copy: copyInWords(tools.copy, tools) }),
  }),
  'application-declined': ({ positionId }, { t, position, to }) => ({
    subject: t('mails:applicationDeclined.subject'),
    paragraphs: [t('mails:applicationDeclined.lead', { position: position(positionId) })],
    button: to('/me', t('mails:applicationDeclined.button')),
  }),
  'interview-appointment': (
    { what, applicationId, positionId, on, time, way },
    { t, language, position, date, to },
  ) => {
    const values = { position: position(positionId), date: date(on) }
    const button = to(`/me/applications/${applicationId}/interview`, t('mails:interview.button'))
    if (what === 'called-off')
      return {
        subject: t('mails:interview.subjectCalledOff'),
        paragraphs: [t('mails:interview.calledOff', values), t('mails:interview.goesOn')],
        button,
      }
    return {
      subject: t(what === 'invited' ? 'mails:interview.subjectInvited' : 'mails:interview.subjectChanged'),
      paragraphs: [t(what === 'invited' ? 'mails:interview.invited' : 'mails:interview.changed', values)],
      items: [
        t('mails:interview.when', { ...values, time: timeOfDay(time, language) }),
        t(`mails:interview.way.${way}`),
      ],
      after: [t('mails:interview.place')],
      button,
    }
  },
  'offer-withdrawn': ({ applicationId, positionId }, { t, position, to }) => ({
    subject: t('mails:offerWithdrawn.subject'),
    paragraphs: [t('mails:offerWithdrawn.lead', { position: position(positionId) })],
    button: to(`/me/applications/${applicationId}`, t('mails:offerWithdrawn.button')),
  }),
  'offer-made': ({ positionId, offerId, expiresOn }, { t, position, date, to }) => ({
    subject: t('mails:offerMade.subject'),
    paragraphs: [
      t('mails:offerMade.lead', { position: position(positionId) }),
      t('mails:offerMade.next', { date: date(expiresOn) }),
    ],
    button: to(`/me/offers/${offerId}`, t('mails:offerMade.button')),
  }),
  'offer-accepted': ({ positionId, offerId }, { t, position, to, origin }) => ({
    subject: t('mails:offerAccepted.subject'),
    paragraphs: [
      t('mails:offerAccepted.lead', { position: position(positionId) }),
      ...(offerId ? [t('mails:offerAccepted.copy', { link: `${origin}/me/offers/${offerId}/letter.pdf` })] : []),
      t('mails:offerAccepted.next'),
    ],
    button: to('/me/clearance', t('mails:offerAccepted.button')),
  }),
  'deadline-reminder': ({ about, applicationId, positionId, lastDay, asOf }, { t, language, position, date, to }) => ({
    subject: t(`mails:deadlineReminder.${about}.subject`),
    paragraphs: [
      t(`mails:deadlineReminder.${about}.lead`, { position: position(positionId) }),
      t('mails:deadlineReminder.last', { date: date(lastDay), days: daysLeft(lastDay, asOf, language) }),
    ],
    button: to(`/me/applications/${applicationId}`, t('mails:deadlineReminder.button')),
  }),
  'application-expired': ({ applicationId, positionId, reason }, { t, position, to }) => ({
    subject: t('mails:applicationExpired.subject'),
    paragraphs: [
      t('mails:applicationExpired.lead', { position: position(positionId) }),
      t(`reasons:expire.${reason}.toPerson`),
    ],
    button: to(`/me/applications/${applicationId}`, t('mails:applicationExpired.button')),
  }),
  'application-reopened': ({ applicationId, positionId }, { t, position, to }) => ({
    subject: t('mails:applicationReopened.subject'),
    paragraphs: [
      t('mails:applicationReopened.lead', { position: position(positionId) }),
      t('mails:applicationReopened.next'),
    ],
    button: to(`/me/applications/${applicationId}`, t('mails:applicationReopened.button')),
  }),
  'offer-expired': ({ applicationId, positionId, expiresOn }, { t, position, date, to }) => ({
    subject: t('mails:offerExpired.subject'),
    paragraphs: [
      t('mails:offerExpired.lead', { position: position(positionId), date: date(expiresOn) }),
      t('mails:offerExpired.next'),
    ],
    button: to(`/me/applications/${applicationId}`, t('mails:offerExpired.button')),
  }),
  'information-asked': ({ applicationId, requestId, positionId, dueOn }, { t, position, date, to }) => ({
    subject: t('mails:informationAsked.subject'),
    paragraphs: [
      t('mails:informationAsked.lead', { position: position(positionId) }),
      t('mails:informationAsked.next', { date: date(dueOn) }),
    ],
    button: to(`/me/applications/${applicationId}/information/${requestId}`, t('mails:informationAsked.button')),
  }),
  'information-cancelled': ({ applicationId, positionId }, { t, position, to }) => ({
    subject: t('mails:informationCancelled.subject'),
    paragraphs: [t('mails:informationCancelled.lead', { position: position(positionId) })],
    button: to(`/me/applications/${applicationId}`, t('mails:informationCancelled.button')),
  }),
  'notice-on-page': ({ applicationId }, { t, to }) => ({
    subject: t('mails:noticeOnPage.subject'),
    paragraphs: [t('mails:noticeOnPage.lead')],
    button: to(`/me/applications/${applicationId}`, t('mails:noticeOnPage.button')),
  }),
  hired: ({ positionId, hiredOn }, { t, position, date, to }) => ({
    subject: t('mails:hired.subject'),
    paragraphs: [t('mails:hired.lead', { position: position(positionId), date: date(hiredOn) }), t('mails:hired.next')],
    button: to('/me/employment', t('mails:hired.button')),
  }),
} satisfies Partial<Writers>
