import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirementName } from '#app/wording/standing.ts'
import { minimumAgeOf, pathOf, type QuestionId } from '#domain/application.ts'
import { givenExperience } from '#domain/experience-sum.ts'
import { twoPathsOf } from '#domain/paths.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { longDate } from '#locales/dates.ts'
import { type ApplicationInHand, afterQuestion, questionIn } from './application.server.ts'
import { experienceInWords, isEnough, otherWay } from './qualifying.server.ts'

/** After an answer that does not show what the position asks: what it asks, what can be done, and that one may go on. */
export function showRequirement(asked: LoaderFunctionArgs, hand: ApplicationInHand) {
  const { t, language, href, application, moment } = hand
  const question = questionIn(hand, asked.params)
  const from = new URL(asked.request.url).searchParams.get('from')
  const onward = afterQuestion(hand, question, from, application.answers)
  const short = shortfallOf(hand.position, application.answers, question, moment.today)
  if (!short) throw redirect(onward)
  const qualifying = question === 'education' || question === 'experience'
  const jobs = pathOf(application.answers) !== 'education' && qualifying
  const other = qualifying ? otherWay(hand) : null
  return {
    title: t('apply:shortfall.title'),
    requirement: requirementName(short.requirement, language),
    asks: t(`requirements:items.${short.requirement}.what`, { defaultValue: '' }),
    sum: jobs ? experienceInWords(hand) : [],
    can: t(`apply:shortfall.todo.${whatToDo(hand, question)}`, { years: minimumAgeOf(hand.version) }),
    from: short.from && !jobs ? t('apply:shortfall.from', { date: longDate(short.from, language) }) : null,
    onward,
    change: `${href}/${question}${from === 'check' ? '?from=check' : ''}`,
    revision: application.revision,
    instead: other && { way: other, action: `${href}/qualification` },
    comesFrom: from === 'check' ? from : null,
  }
}

/** Which advice helps: where schooling or work will do, that about the part which is missing. */
function whatToDo({ application, version, moment }: ApplicationInHand, question: QuestionId) {
  if ((question !== 'education' && question !== 'experience') || !twoPathsOf(version)) return question
  if (pathOf(application.answers) === 'education') return 'degree'
  const sum = givenExperience(version, application.answers, moment.today)
  return sum && isEnough(sum) ? 'education' : 'experience'
}
