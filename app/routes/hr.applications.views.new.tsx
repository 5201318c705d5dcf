import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextInput } from '#app/components/form/text-input.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { pipelineChoices } from '#app/hr/pipeline.server.ts'
import { pipelineAsked, pipelineHref, queryOf } from '#app/hr/pipeline-asked.ts'
import { askedInWords } from '#app/hr/pipeline-words.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { takeName } from '#app/hr/view-form.server.ts'
import { titled } from '#app/title.ts'
import { saveView } from '#workflows/views/keep-view.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, query } = await hrDesk(args, 'read application')
  const asked = pipelineAsked(query)
  const words = askedInWords(asked, await pipelineChoices(db, scope))
  return { title: 'Save this view', words, back: pipelineHref(asked) }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, query } = await hrDesk(args, 'keep view')
  const asked = pipelineAsked(query)
  const wrong = await takeName(args, (name) => saveView(portal, moment, scope, { name, query: queryOf(asked) }))
  return wrong ?? redirect(pipelineHref(asked, { done: 'view-saved' }))
}

export default function NewView() {
  const { title, words, back } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: back, label: 'Applications' }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={<p>It will stand above the list, for you alone, and show what fits on the day you open it.</p>}
      continueLabel="Save the view"
    >
      <SummaryList items={words} />
      <TextInput {...fieldsOf(state).text('name')} label="Name of the view" maxLength={60} width="medium" />
    </DeskQuestion>
  )
}
