import { render } from '@react-email/render'
import type { NoticeBody } from '#domain/notices.ts'
import { Letter } from './letter.tsx'
import { translator } from './translator.ts'
import { inWords } from './words/in-words.ts'
import type { Occasion } from './words/written.ts'

/**
 * Puts a notice into words. Subjects name no person, requirement or condition.
 *
 * @returns the subject, and the same letter as HTML and as plain text
 */
export async function writeLetter(
  body: NoticeBody,
  occasion: Occasion,
): Promise<{ subject: string; html: string; text: string }> {
  const { language, agency } = occasion
  const written = inWords(body, occasion)
  const footer = written.footer ?? translator(language)('mails:footer', { agency })
  const letter = <Letter {...written} language={language} agency={agency} footer={footer} />
  return { subject: written.subject, html: await render(letter), text: await render(letter, { plainText: true }) }
}
