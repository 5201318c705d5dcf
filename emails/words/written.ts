import type { TFunction } from 'i18next'
import type { Answers, QuestionId } from '#domain/application.ts'
import { plainName } from '#domain/compose.ts'
import type { Digest } from '#domain/digests.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/index.ts'
import { joinList } from '#locales/phrases.ts'
import type { LetterParts } from '../letter.tsx'

/** What someone signed with their application, without what may not leave the house by mail. */
export type SignedCopy = {
  questions: readonly QuestionId[]
  answers: Answers
  years: number | null
  confidential: boolean
  signed: readonly {
    statement: string
    version: number
    language: Language
    name: string
    on: string
    words: { title: string; text: string } | null
  }[]
}

/**
 * To whom and from where a letter is written. `givenName` may be empty; `code` is there for a letter with a code only, `copy` for the
 * one about an application that was received, `reference` for one to a referee, `digest` for one that its reader may do without, with the
 * token of the link that stops it.
 */
export type Occasion = {
  language: Language
  agency: string
  origin: string
  givenName: string
  code?: string
  copy?: SignedCopy
  reference?: { token: string; applicant: string }
  digest?: { token: string; told: Digest }
}

/** What a letter says, but for what stands in every one. */
export type Written = Pick<LetterParts, 'subject' | 'paragraphs'> &
  Partial<Pick<LetterParts, 'items' | 'tasks' | 'code' | 'after' | 'button' | 'copy' | 'footer' | 'footerLink'>>

/** What words are put together with: the texts, and dates, positions, requirements and links in the letter's language. */
export type Tools = Occasion & {
  t: TFunction
  date(day: string): string
  position(id: string): string
  requirement(name: string): string
  requirements(names: readonly string[]): string
  /** A button to a path of the portal. */
  to(path: string, label: string): { href: string; label: string }
}

/** One writer for each kind of notice. */
export type Writers = {
  [Kind in NoticeBody['kind']]: (body: Extract<NoticeBody, { kind: Kind }>, tools: Tools) => Written
}

export function toolsFor(occasion: Occasion, t: TFunction): Tools {
  const { language, origin } = occasion
  const requirement = (name: string) => t(`requirements:items.${plainName(name)}.name`)
  return {
    ...occasion,
    t,
    date: (day) => longDate(day, language),
    position: (id) => t(`positions:${id}.title`),
    requirement,
    requirements: (names) => joinList(names.map(requirement), language),
    to: (path, label) => ({ href: `${origin}${path}`, label }),
  }
}
