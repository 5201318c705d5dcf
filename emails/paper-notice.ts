import type { NoticeBody } from '#domain/notices.ts'
import { translator } from './translator.ts'
import { inWords } from './words/in-words.ts'
import type { Occasion } from './words/written.ts'

/** To whom a notice is written on paper. */
export type PaperOccasion = Pick<Occasion, 'language' | 'agency' | 'givenName'>

/** A notice on paper: a title, whom it greets, and what it says. */
export type PaperNotice = { title: string; greeting: string; paragraphs: string[]; items: string[]; after: string[] }

/**
 * What the mail would have said to someone without an e-mail address, in the same words, without its button and links. A message of
 * HR is announced otherwise: on paper the message itself follows.
 */
export function paperNotice(body: NoticeBody, occasion: PaperOccasion): PaperNotice {
  const t = translator(occasion.language)
  const unreachable = 'portal:'
  const { subject, greeting, paragraphs, items, tasks, after } = inWords(body, { ...occasion, origin: unreachable })
  const said = body.kind === 'message-to-applicant' ? [t('mails:paper.message')] : paragraphs
  return {
    title: subject,
    greeting,
    paragraphs: said.filter((paragraph) => !paragraph.includes(unreachable)),
    items: [...(items ?? []), ...(tasks ?? []).map(({ words }) => words)],
    after: after ?? [],
  }
}
