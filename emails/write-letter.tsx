import { render } from '@react-email/render'
import type { NoticeBody } from '#domain/notices.ts'
import { Letter } from './letter.tsx'
import { translator } from './translator.ts'
import { employmentLetters } from './words/employment.ts'
import { evidenceLetters } from './words/evidence.ts'
import { hiringLetters } from './words/hiring.ts'
import { talkLetters } from './words/talk.ts'
import { type Occasion, toolsFor, type Writers, type Written } from './words/written.ts'

const writers: Writers = {
  'sign-in-code': (_, { t, code }) => ({
    subject: t('mails:signInCode.subject'),
    paragraphs: [t('mails:signInCode.lead')],
    code: code ?? '',
    after: [t('mails:signInCode.code')],
  }),
  'email-change-code': (_, { t, code }) => ({
    subject: t('mails:emailChangeCode.subject'),
    paragraphs: [t('mails:emailChangeCode.lead')],
    code: code ?? '',
    after: [t('mails:emailChangeCode.code')],
  }),
  'email-changed': (_, { t }) => ({
    subject: t('mails:emailChanged.subject'),
    paragraphs: [t('mails:emailChanged.lead'), t('mails:emailChanged.next')],
  }),
  ...hiringLetters,
  ...talkLetters,
  ...evidenceLetters,
  ...employmentLetters,
}

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
  const write = writers[body.kind] as (body: NoticeBody, tools: ReturnType<typeof toolsFor>) => Written
  const written = write(body, toolsFor(occasion, t))
  const letter = (
    <Letter
      {...written}
      language={occasion.language}
      agency={occasion.agency}
      greeting={occasion.givenName ? t('mails:hello', { name: occasion.givenName }) : t('mails:helloNoName')}
      footer={written.footer ?? t('mails:footer', { agency: occasion.agency })}
    />
  )
  return { subject: written.subject, html: await render(letter), text: await render(letter, { plainText: true }) }
}
