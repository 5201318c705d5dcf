import { minimumAgeOf } from '#domain/application.ts'
import { answerLines } from '#locales/answers.ts'
import { type ApplicationInHand, openIn, questionsOf } from './application.server.ts'

/** All questions with their answers in words; `change` leads to the question and back to the check. */
export function answersOf(own: ApplicationInHand) {
  const { application, version, language, t, href } = own
  const open = openIn(own, application.answers)
  const years = minimumAgeOf(version)
  return questionsOf(own).map((question) => ({
    question,
    short: t(`apply:question.${question}.short`, { years }),
    lines: answerLines(question, application.answers, language, t),
    open: open.includes(question),
    change: `${href}/${question}?from=check`,
  }))
}

export type AnswerShown = ReturnType<typeof answersOf>[number]
