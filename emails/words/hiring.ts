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
  'offer-made': ({ positionId, offerId, expiresOn }, { t, position, date, to }) => ({
    subject: t('mails:offerMade.subject'),
    paragraphs: [
      t('mails:offerMade.lead', { position: position(positionId) }),
      t('mails:offerMade.next', { date: date(expiresOn) }),
    ],
    button: to(`/me/offers/${offerId}`, t('mails:offerMade.button')),
  }),
  'offer-accepted': ({ positionId }, { t, position, to }) => ({
    subject: t('mails:offerAccepted.subject'),
    paragraphs: [t('mails:offerAccepted.lead', { position: position(positionId) }), t('mails:offerAccepted.next')],
    button: to('/me/clearance', t('mails:offerAccepted.button')),
  }),
  hired: ({ positionId, hiredOn }, { t, position, date, to }) => ({
    subject: t('mails:hired.subject'),
    paragraphs: [t('mails:hired.lead', { position: position(positionId), date: date(hiredOn) }), t('mails:hired.next')],
    button: to('/me/employment', t('mails:hired.button')),
  }),
} satisfies Partial<Writers>
