import { minimumAgeOf, unanswered } from '#domain/application.ts'
import { answerLines } from './answers-in-words.server.ts'
import type { OwnApplication } from './application.server.ts'

/** All questions with their answers in words; `change` leads to the question and back to the check. */
export function answersOf(own: OwnApplication) {
  const { application, questions, version, language, t, href } = own
  const open = unanswered(version, application.answers)
  const years = minimumAgeOf(version)
  return questions.map((question) => ({
    question,
    short: t(`apply:question.${question}.short`, { years }),
    lines: answerLines(question, application.answers, language, t),
    open: open.includes(question),
    change: `${href}/${question}?from=check`,
  }))
}

export type AnswerShown = ReturnType<typeof answersOf>[number]
