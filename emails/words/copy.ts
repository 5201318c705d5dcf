import { answerLines } from '#locales/answers.ts'
import { isStatement, statement } from '#locales/statements.ts'
import type { LetterParts } from '../letter.tsx'
import type { SignedCopy, Tools } from './written.ts'

/** The signer's own copy, in words: each question with its answer, then every signed text as it was signed. */
export function copyInWords(copy: SignedCopy, { t, language, date }: Tools): NonNullable<LetterParts['copy']> {
  const answers = copy.questions.map((question) => ({
    question: t(`apply:question.${question}.short`, { years: copy.years }),
    lines: answerLines(question, copy.answers, language, t),
  }))
  const kept = { question: t('apply:question.lived-experience.short'), lines: [t('mails:copy.confidential')] }
  return {
    title: t('mails:copy.title'),
    answers: copy.confidential ? [...answers, kept] : answers,
    texts: copy.signed.flatMap((signed) => {
      if (!isStatement(signed.statement)) return []
      const { title, text } = signed.words ?? statement(signed.statement, signed.language, signed.version)
      const by = t('mails:copy.signed', { name: signed.name, date: date(signed.on) })
      return [{ title, paragraphs: text.split('\n'), signed: by }]
    }),
  }
}
