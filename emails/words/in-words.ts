import type { NoticeBody } from '#domain/notices.ts'
import { translator } from '../translator.ts'
import { digestLetters } from './digests.ts'
import { employmentLetters } from './employment.ts'
import { evidenceLetters } from './evidence.ts'
import { hiringLetters } from './hiring.ts'
import { holdLetters } from './holds.ts'
import { operationsLetters } from './operations.ts'
import { reminderLetters } from './reminders.ts'
import { talkLetters } from './talk.ts'
import { type Occasion, toolsFor, type Writers, type Written } from './written.ts'

const writers: Writers = {
  'sign-in-code': (_, { t, code }) => ({
    subject: t('mails:signInCode.subject'),
    paragraphs: [t('mails:signInCode.lead')],
    code: code ?? '',
    after: [t('mails:signInCode.code')],
  }),
  'email-change-code': ({ tellHr }, { t, code, agency }) => ({
    subject: t('mails:emailChangeCode.subject'),
    paragraphs: [tellHr ? t('mails:emailChangeCode.leadHr', { agency }) : t('mails:emailChangeCode.lead')],
    code: code ?? '',
    after: [t(tellHr ? 'mails:emailChangeCode.codeHr' : 'mails:emailChangeCode.code')],
    footer: t('mails:emailChangeCode.footer', { agency }),
  }),
  'email-changed': (_, { t }) => ({
    subject: t('mails:emailChanged.subject'),
    paragraphs: [t('mails:emailChanged.lead'), t('mails:emailChanged.next')],
  }),
  ...hiringLetters,
  ...talkLetters,
  ...evidenceLetters,
  ...holdLetters,
  ...employmentLetters,
  ...operationsLetters,
  ...reminderLetters,
  ...digestLetters,
}

/** A notice in words, with whom it greets, however it goes out. Subjects name no person, requirement or condition. */
export function inWords(body: NoticeBody, occasion: Occasion): Written & { greeting: string } {
  const t = translator(occasion.language)
  const write = writers[body.kind] as (body: NoticeBody, tools: ReturnType<typeof toolsFor>) => Written
  const greeting = occasion.givenName ? t('mails:hello', { name: occasion.givenName }) : t('mails:helloNoName')
  return { ...write(body, toolsFor(occasion, t)), greeting }
}
