import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { QuestionForm } from '#app/apply/question-form.tsx'
import { showQuestion, takeAnswer } from '#app/apply/question-route.server.ts'
import { enteredDraftIn } from '#app/hr/fill.server.ts'
import { FillFrame } from '#app/hr/fill-frame.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const entered = await enteredDraftIn(asked)
  return { ...showQuestion(asked, entered), name: entered.name }
}

export async function action(asked: ActionFunctionArgs) {
  return takeAnswer(asked, await enteredDraftIn(asked))
}

export default function EnterAnswer() {
  const { name, ...page } = useLoaderData<typeof loader>()
  return (
    <FillFrame name={name}>
      <QuestionForm {...page} refused={useActionData<typeof action>()} />
    </FillFrame>
  )
}
