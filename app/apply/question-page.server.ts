import { stateName } from '#app/wording/evidence.ts'
import { boxesOfAnswer } from '#domain/answering.ts'
import { livedExperienceOf, minimumAgeOf, type QuestionId } from '#domain/application.ts'
import { stateCodes } from '#domain/sending/states.ts'
import { type ApplicationInHand, questionsOf } from './application.server.ts'
import { otherWay, waysInWords } from './qualifying.server.ts'

const asksState: readonly QuestionId[] = ['license', 'peer-credential']

/**
 * What the page of a question shows.
 *
 * @param from `check` where one came from the check of all answers and goes back there
 */
export function questionPage(own: ApplicationInHand, question: Exclude<QuestionId, 'experience'>, from: string | null) {
  const { application, version, language, t } = own
  const years = minimumAgeOf(version)
  const asked = question === 'lived-experience' ? livedExperienceOf(version) : null
  return {
    title: t(`apply:question.${question}.title`, { years }),
    question,
    years,
    from: from === 'check' ? from : null,
    ...placeOfQuestion(own, question, from),
    boxes: boxesOfAnswer(question, application.answers),
    revision: application.revision,
    ways: question === 'qualification' ? waysInWords(own) : null,
    instead:
      question === 'education' && otherWay(own) === 'experience'
        ? { way: 'experience' as const, action: `${own.href}/qualification` }
        : null,
    statement: asked && own.statements.current(asked, language),
    states: asksState.includes(question)
      ? stateCodes
          .map((value) => ({ value, label: stateName(value, language) }))
          .sort((a, b) => a.label.localeCompare(b.label, language))
      : [],
  }
}

/** Where a question stands among the others, and what lies before it. */
export function placeOfQuestion(hand: ApplicationInHand, question: QuestionId, from: string | null) {
  const { href, t } = hand
  const questions = questionsOf(hand)
  const index = questions.indexOf(question)
  const before = questions[index - 1]
  const back =
    from === 'check'
      ? { href: `${href}/check`, label: t('common:back') }
      : { href: before ? `${href}/${before}` : href, label: t('common:back') }
  return { progress: t('apply:progress', { step: index + 1, total: questions.length }), back }
}
