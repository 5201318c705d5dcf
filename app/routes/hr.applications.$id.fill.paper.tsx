import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openIn } from '#app/apply/application.server.ts'
import { shownText } from '#app/apply/signing.server.ts'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { enteredDraftIn } from '#app/hr/fill.server.ts'
import { refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { boxesIn } from '#domain/answering.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { submitOnPaper } from '#workflows/applications/submit-on-paper.ts'

export const meta = titled

const boxNames = ['sheet', 'signedName', 'signedOn.month', 'signedOn.day', 'signedOn.year', 'paperFiled']

export async function loader(asked: LoaderFunctionArgs) {
  const { application, name, href } = await ready(asked)
  return { title: 'Record the signed sheet', name, href, id: application.id }
}

/** Sends the application in on the strength of the sheet, if it is the sheet with the present answers. */
export async function action(asked: ActionFunctionArgs) {
  const entered = await ready(asked)
  const { application, name, href, moment, scope, person } = entered
  const { context } = asked
  const boxes = boxesIn(await asked.request.formData(), boxNames)
  const reader = readerOf(boxes)
  const signedName = reader.text('signedName', 200)
  if (signedName === undefined) reader.wrong('signedName', 'text.missing')
  const signedOn = reader.date('signedOn', moment.today)
  const errors: Parameters<typeof refused>[1][number][] = [...reader.errors]
  const sheet = Number((boxes.sheet ?? '').trim() || Number.NaN)
  if (!Number.isInteger(sheet)) errors.unshift({ box: 'sheet', text: 'Enter the number at the foot of the sheet' })
  else if (sheet !== application.revision) errors.unshift({ box: 'sheet', text: otherSheet })
  if (errors.length > 0 || !signedName || !signedOn) return refusal(context, refused(boxes, errors))
  const sent = await within(
    submitOnPaper(context.portal, moment, scope, {
      applicationId: application.id,
      revision: sheet,
      signedName,
      signedOn,
      paperFiled: boxes.paperFiled === 'on',
      texts: [shownText(entered.statements, 'application-declaration', person.language)],
    }),
  )
  if (sent.ok) throw redirect(`/hr/applications/${application.id}?done=entered`, 303)
  if (sent.problem === 'nameDiffers') {
    const text = `The sheet must be signed by ${name}; check the name on it`
    return refusal(context, refused(boxes, [{ box: 'signedName', text }]))
  }
  throw redirect(`${href}/check?changed`, 303)
}

const otherSheet =
  'The answers were changed after this sheet was printed; print it again and have it signed, or check the number'

async function ready(asked: LoaderFunctionArgs) {
  const entered = await enteredDraftIn(asked)
  if (openIn(entered, entered.application.answers).length > 0) throw redirect(`${entered.href}/check`)
  return entered
}

export default function SignedSheet() {
  const { title, name, href, id } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href: `${href}/check`, label: 'Answers' }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          For {name}. The application counts as sent in once this is recorded.{' '}
          <a href={`/hr/applications/${id}/sheets`}>Print it</a> if that has not been done.
        </p>
      }
      form={{ reloadDocument: true }}
      continueLabel="Record the signature and send"
    >
      <TextInput
        {...fields.text('sheet')}
        label="Number of the sheet"
        hint="At its foot. It tells that these are the answers that were signed."
        width="short"
        inputMode="numeric"
      />
      <TextInput {...fields.text('signedName')} label="Name as signed" width="medium" spellCheck={false} />
      <DateInput {...fields.date('signedOn')} label="Date beside the signature" />
      <Checkbox {...fields.check('paperFiled')} label="The signed sheet lies in the files" />
    </DeskQuestion>
  )
}
