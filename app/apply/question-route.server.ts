import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn, boxesOfQuestion, readAnswer } from '#domain/answering.ts'
import type { Answers, QuestionId } from '#domain/application.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { answerLines } from '#locales/answers.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { type ApplicationInHand, afterQuestion, questionIn } from './application.server.ts'
import { questionPage } from './question-page.server.ts'
import { tooEarly } from './too-early.server.ts'

/** One question of a draft. Those about jobs have pages of their own. */
export function showQuestion(asked: LoaderFunctionArgs, hand: ApplicationInHand) {
  return questionPage(hand, answerable(hand, asked.params), new URL(asked.request.url).searchParams.get('from'))
}

/** Takes the answer to a question, and goes on by throwing the redirect; what it returns says why not. */
export async function takeAnswer(asked: ActionFunctionArgs, hand: ApplicationInHand) {
  const question = answerable(hand, asked.params)
  const { context } = asked
  const form = await asked.request.formData()
  const boxes = boxesIn(form, boxesOfQuestion[question])
  const revision = Number(form.get('revision'))
  const from = form.get('from')
  const refused = tooEarly(context, form, hand, { box: boxesOfQuestion[question][0] ?? '', revision })
  if (refused) return refused
  const read = readAnswer(question, boxes, hand.moment.today)
  if (!read.ok) {
    const errors = errorsInWords(read.errors, hand.language)
    return refusal(context, { boxes, revision, errors, stale: null })
  }
  const input = { applicationId: hand.application.id, revision, question, answer: read.answer }
  const saved = await within(saveAnswer(context.portal, hand.moment, hand.scope, input))
  if (saved.ok) throw redirect(onward(hand, question, read.answer, from), 303)
  if (saved.problem !== 'stale') throw redirect(hand.href, 303)
  const present = answerLines(question, saved.answers, hand.language, hand.t).join(', ')
  const stale = present || hand.t('common:notAnswered')
  return refusal(context, { boxes, revision: saved.revision, errors: [], stale }, { status: 409 })
}

function answerable(hand: ApplicationInHand, params: { question?: string | undefined }) {
  const question = questionIn(hand, params)
  if (question === 'experience') throw redirect(`${hand.href}/experience`)
  return question
}

/** What the answer leaves unmet gets a page with next steps; else on to the next question. */
function onward(hand: ApplicationInHand, question: QuestionId, answer: unknown, from: unknown): string {
  const answers: Answers = { ...hand.application.answers, [question]: answer }
  const short = shortfallOf(hand.position, answers, question, hand.moment.today)
  if (!short) return afterQuestion(hand, question, from, answers)
  return `${hand.href}/${question}/requirement${from === 'check' ? '?from=check' : ''}`
}
