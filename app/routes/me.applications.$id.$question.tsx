import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftIn } from '#app/apply/application.server.ts'
import { QuestionForm } from '#app/apply/question-form.tsx'
import { showQuestion, takeAnswer } from '#app/apply/question-route.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return showQuestion(asked, await draftIn(asked))
}

export async function action(asked: ActionFunctionArgs) {
  return takeAnswer(asked, await draftIn(asked))
}

export default function Question() {
  return <QuestionForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
