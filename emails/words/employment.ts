import { money } from '#locales/phrases.ts'
import type { Writers } from './written.ts'

const bonusNames: Readonly<Record<string, string>> = { hire: 'hire', probation: 'probation' }

/** The letters to those who work for the agency. */
export const employmentLetters = {
  'bonus-earned': ({ milestone, amountCents, earnedOn }, { t, date, to }) => ({
    subject: t('mails:bonusEarned.subject'),
    paragraphs: [
      t(`mails:bonusEarned.${bonusNames[milestone] ?? 'other'}`, {
        amount: money(amountCents / 100),
        date: date(earnedOn),
      }),
      t('mails:bonusEarned.next'),
    ],
    button: to('/me/employment', t('mails:bonusEarned.button')),
  }),
  'probation-review-signed': ({ reviewId }, { t, to }) => ({
    subject: t('mails:probationReview.signedSubject'),
    paragraphs: [t('mails:probationReview.signedLead'), t('mails:probationReview.signedNext')],
    button: to(`/me/reviews/${reviewId}`, t('mails:probationReview.button')),
  }),
  'probation-review-answered': ({ employmentId }, { t, to }) => ({
    subject: t('mails:probationReview.answeredSubject'),
    paragraphs: [t('mails:probationReview.answeredLead')],
    button: to(`/team/probation/${employmentId}`, t('mails:probationReview.answeredButton')),
  }),
  'bonus-paid': ({ milestone, amountCents, earnedOn, paidOn }, { t, date, to }) => ({
    subject: t('mails:bonusPaid.subject'),
    paragraphs: [
      t(`mails:bonusPaid.${bonusNames[milestone] ?? 'other'}`, {
        amount: money(amountCents / 100),
        date: date(earnedOn),
        paid: date(paidOn),
      }),
      t('mails:bonusPaid.next'),
    ],
    button: to('/me/employment', t('mails:bonusEarned.button')),
  }),
  'bonus-corrected': ({ what, amountCents, earnedOn }, { t, date, to }) => ({
    subject: t('mails:bonusCorrected.subject'),
    paragraphs: [
      t('mails:bonusCorrected.lead'),
      t(`mails:bonusCorrected.${what === 'earned again' ? 'earnedAgain' : what}`, {
        amount: money(amountCents / 100),
        date: date(earnedOn),
      }),
      t('mails:bonusCorrected.next'),
    ],
    button: to('/me/employment', t('mails:bonusEarned.button')),
  }),
  'probation-corrected': ({ lastDay }, { t, date, to }) => ({
    subject: t('mails:probationCorrected.subject'),
    paragraphs: [
      t('mails:probationCorrected.lead'),
      lastDay ? t('mails:probationCorrected.moved', { date: date(lastDay) }) : t('mails:probationCorrected.open'),
      t('mails:probationCorrected.next'),
    ],
    button: to('/me/employment', t('mails:probationCompleted.button')),
  }),
  'probation-completed': ({ lastDay }, { t, date, to }) => ({
    subject: t('mails:probationCompleted.subject'),
    paragraphs: [t('mails:probationCompleted.lead', { date: date(lastDay) })],
    button: to('/me/employment', t('mails:probationCompleted.button')),
  }),
  'ledger-anchored': ({ number, day, sha256, entries, chains }, { t, date }) => ({
    subject: t('mails:ledgerAnchored.subject'),
    paragraphs: [t('mails:ledgerAnchored.lead', { number, date: date(day) })],
    items: [
      t('mails:ledgerAnchored.counted', { entries, chains }),
      t('mails:ledgerAnchored.digest', { digest: sha256 }),
    ],
    after: [t('mails:ledgerAnchored.next')],
  }),
  'impossible-states': ({ found }, { t, to }) => ({
    subject: t('mails:impossibleStates.subject'),
    paragraphs: [t('mails:impossibleStates.lead')],
    items: found.map(({ state, count }) => t(`mails:impossibleStates.states.${state}`, { count })),
    after: [t('mails:impossibleStates.next')],
    button: to('/admin/findings', t('mails:impossibleStates.button')),
  }),
} satisfies Partial<Writers>
