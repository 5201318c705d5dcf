import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerLines } from '#app/apply/answers-in-words.server.ts'
import { afterQuestion, draftIn, type OwnApplication, questionIn } from '#app/apply/application.server.ts'
import { QuestionForm } from '#app/apply/question-form.tsx'
import { questionPage } from '#app/apply/question-page.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn, boxesOfQuestion, readAnswer } from '#domain/answering.ts'
import type { Answers, QuestionId } from '#domain/application.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** One question of a draft. Those about jobs have pages of their own. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const question = answerable(own, asked.params)
  return questionPage(own, question, new URL(asked.request.url).searchParams.get('from'))
}

export async function action(asked: ActionFunctionArgs) {
  const own = await draftIn(asked)
  const question = answerable(own, asked.params)
  const { context } = asked
  const form = await asked.request.formData()
  const boxes = boxesIn(form, boxesOfQuestion[question])
  const revision = Number(form.get('revision'))
  const from = form.get('from')
  const read = readAnswer(question, boxes, own.moment.today)
  if (!read.ok) {
    const errors = errorsInWords(read.errors, own.language)
    return refusal(context, { boxes, revision, errors, stale: null })
  }
  const input = { applicationId: own.application.id, revision, question, answer: read.answer }
  const saved = await within(saveAnswer(context.portal, own.moment, own.scope, input))
  if (saved.ok) throw redirect(onward(own, question, read.answer, from), 303)
  if (saved.problem !== 'stale') throw redirect(own.href, 303)
  const present = answerLines(question, saved.answers, own.language, own.t).join(', ') || own.t('common:notAnswered')
  return refusal(context, { boxes, revision: saved.revision, errors: [], stale: present }, { status: 409 })
}

function answerable(own: OwnApplication, params: { question?: string | undefined }) {
  const question = questionIn(own, params)
  if (question === 'experience') throw redirect(`${own.href}/experience`)
  return question
}

/** What the answer leaves unmet gets a page with next steps; else on to the next question. */
function onward(own: OwnApplication, question: QuestionId, answer: unknown, from: FormDataEntryValue | null): string {
  const answers: Answers = { ...own.application.answers, [question]: answer }
  const short = shortfallOf(own.position, answers, question, own.moment.today)
  if (!short) return afterQuestion(own, question, from)
  return `${own.href}/${question}/requirement${from === 'check' ? '?from=check' : ''}`
}

export default function Question() {
  return <QuestionForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
