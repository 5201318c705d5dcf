import { render } from '@react-email/render'
import type { TFunction } from 'i18next'
import type { NoticeBody } from '#domain/notices.ts'
import { daysLeft, longDate } from '#locales/dates.ts'
import type { Language } from '#locales/index.ts'
import { joinList, money } from '#locales/phrases.ts'
import { Letter, type LetterParts } from './letter.tsx'
import { translator } from './translator.ts'

/** To whom and from where a letter is written. `givenName` may be empty; `code` is there for a sign-in code only. */
export type Occasion = { language: Language; agency: string; origin: string; givenName: string; code?: string }

type Written = Pick<LetterParts, 'subject' | 'paragraphs'> &
  Partial<Pick<LetterParts, 'items' | 'code' | 'after' | 'button'>>

/**
 * Puts a notice into words. Subjects name no person, requirement or condition.
 *
 * @returns the subject, and the same letter as HTML and as plain text
 */
export async function writeLetter(
  body: NoticeBody,
  occasion: Occasion,
): Promise<{ subject: string; html: string; text: string }> {
  const t = translator(occasion.language)
  const written = wordsFor(body, occasion, t)
  const letter = (
    <Letter
      {...written}
      language={occasion.language}
      agency={occasion.agency}
      greeting={occasion.givenName ? t('mails:hello', { name: occasion.givenName }) : t('mails:helloNoName')}
      footer={t('mails:footer', { agency: occasion.agency })}
    />
  )
  return { subject: written.subject, html: await render(letter), text: await render(letter, { plainText: true }) }
}

const bonusNames: Readonly<Record<string, string>> = { hire: 'hire', probation: 'probation' }

function wordsFor(body: NoticeBody, { language, origin, code }: Occasion, t: TFunction): Written {
  const date = (day: string) => longDate(day, language)
  const position = (id: string) => t(`positions:${id}.title`)
  const requirement = (name: string) => t(`requirements:items.${name}.name`)
  const to = (path: string, label: string) => ({ href: `${origin}${path}`, label })
  const names = (requirements: string[]) => joinList(requirements.map(requirement), language)

  switch (body.kind) {
    case 'sign-in-code':
      return {
        subject: t('mails:signInCode.subject'),
        paragraphs: [t('mails:signInCode.lead')],
        code: code ?? '',
        after: [t('mails:signInCode.code')],
      }
    case 'application-received':
      return {
        subject: t('mails:applicationReceived.subject'),
        paragraphs: [
          t('mails:applicationReceived.lead', { position: position(body.positionId) }),
          t('mails:applicationReceived.next'),
        ],
        button: to('/me', t('mails:applicationReceived.button')),
      }
    case 'application-declined':
      return {
        subject: t('mails:applicationDeclined.subject'),
        paragraphs: [t('mails:applicationDeclined.lead', { position: position(body.positionId) })],
        button: to('/me', t('mails:applicationDeclined.button')),
      }
    case 'offer-made':
      return {
        subject: t('mails:offerMade.subject'),
        paragraphs: [
          t('mails:offerMade.lead', { position: position(body.positionId) }),
          t('mails:offerMade.next', { date: date(body.expiresOn) }),
        ],
        button: to(`/me/offers/${body.offerId}`, t('mails:offerMade.button')),
      }
    case 'offer-accepted':
      return {
        subject: t('mails:offerAccepted.subject'),
        paragraphs: [
          t('mails:offerAccepted.lead', { position: position(body.positionId) }),
          t('mails:offerAccepted.next'),
        ],
        button: to('/me/clearance', t('mails:offerAccepted.button')),
      }
    case 'submission-accepted':
      return {
        subject: t('mails:submissionAccepted.subject'),
        paragraphs: [t('mails:submissionAccepted.lead', { list: names(body.requirements) })],
        button: to('/me/clearance', t('mails:submissionAccepted.button')),
      }
    case 'submission-sent-back':
      return {
        subject: t('mails:submissionSentBack.subject'),
        paragraphs: [t('mails:submissionSentBack.lead', { list: names(body.requirements) })],
        button: to(`/me/clearance/${body.requirements[0] ?? ''}`, t('mails:submissionSentBack.button')),
      }
    case 'submission-refused':
      return {
        subject: t('mails:submissionRefused.subject'),
        paragraphs: [t('mails:submissionRefused.lead', { list: names(body.requirements) })],
        button: to(`/me/clearance/${body.requirements[0] ?? ''}`, t('mails:submissionRefused.button')),
      }
    case 'hired':
      return {
        subject: t('mails:hired.subject'),
        paragraphs: [
          t('mails:hired.lead', { position: position(body.positionId), date: date(body.hiredOn) }),
          t('mails:hired.next'),
        ],
        button: to('/me/employment', t('mails:hired.button')),
      }
    case 'lapse-warning':
      return lapseWarning(body, language, t, requirement, to('/me/clearance', t('mails:lapseWarning.button')))
    case 'bonus-earned':
      return {
        subject: t('mails:bonusEarned.subject'),
        paragraphs: [
          t(`mails:bonusEarned.${bonusNames[body.milestone] ?? 'other'}`, {
            amount: money(body.amountCents / 100),
            date: date(body.earnedOn),
          }),
          t('mails:bonusEarned.next'),
        ],
        button: to('/me/employment', t('mails:bonusEarned.button')),
      }
    case 'probation-completed':
      return {
        subject: t('mails:probationCompleted.subject'),
        paragraphs: [t('mails:probationCompleted.lead', { date: date(body.lastDay) })],
        button: to('/me/employment', t('mails:probationCompleted.button')),
      }
  }
}

function lapseWarning(
  { asOf, lapses }: Extract<NoticeBody, { kind: 'lapse-warning' }>,
  language: Language,
  t: TFunction,
  requirement: (name: string) => string,
  button: LetterParts['button'],
): Written {
  const count = lapses.length
  const allOver = lapses.every((lapse) => lapse.through < asOf)
  const items = lapses.map((lapse) =>
    t(lapse.through < asOf ? 'mails:lapseWarning.itemLapsed' : 'mails:lapseWarning.item', {
      requirement: requirement(lapse.requirement),
      date: longDate(lapse.through, language),
      days: daysLeft(lapse.through, asOf, language),
    }),
  )
  return {
    subject: allOver ? t('mails:lapseWarning.subjectLapsed') : t('mails:lapseWarning.subject', { count }),
    paragraphs: [t('mails:lapseWarning.lead', { count })],
    items,
    after: [t('mails:lapseWarning.next')],
    ...(button && { button }),
  }
}
