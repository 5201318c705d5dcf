import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { pipelinePath } from '#app/hr/pipeline-asked.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { takeName } from '#app/hr/view-form.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { savedViewById } from '#db/queries/saved-views.ts'
import { deleteView, renameView } from '#workflows/views/keep-view.ts'

export const meta = titled

const list = `${pipelinePath}/views`

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db } = await hrDesk(args, 'keep view')
  const { name } = present(await savedViewById(db, scope, idIn(args.params)))
  return { title: `Rename or delete "${name}"`, name }
}

/** Two forms: one renames, the other has a button that deletes. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'keep view')
  const viewId = idIn(args.params)
  const { intent } = Object.fromEntries(await args.request.clone().formData())
  if (intent === 'delete') {
    await deleteView(portal, moment, scope, { viewId })
    return redirect(`${list}?done=view-deleted`)
  }
  const wrong = await takeName(args, (name) => within(renameView(portal, moment, scope, { viewId, name })))
  return wrong ?? redirect(`${list}?done=view-renamed`)
}

export default function View() {
  const { title, name } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <DeskQuestion
        back={{ href: list, label: 'Saved views' }}
        errors={<FormErrors state={state} />}
        title={title}
        continueLabel="Rename the view"
      >
        <TextInput {...fieldsOf(state, { name }).text('name')} label="Name of the view" maxLength={60} width="medium" />
      </DeskQuestion>
      <div className="mt-10">
        <Section id="delete" title="Delete it">
          <p className="mb-3">Only the name goes; no application changes.</p>
          <Form method="post">
            <Button look="danger" name="intent" value="delete">
              Delete the view
            </Button>
          </Form>
        </Section>
      </div>
    </>
  )
}
