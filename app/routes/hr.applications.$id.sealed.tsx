import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shownText } from '#app/apply/signing.server.ts'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { byHand } from '#app/hr/entered.server.ts'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { positionsById } from '#db/queries/positions.ts'
import { boxesIn } from '#domain/answering.ts'
import { livedExperienceOf } from '#domain/application.ts'
import { authorize } from '#domain/authority.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { versionOn } from '#domain/versions.ts'
import { recordSealedAnswer } from '#workflows/applications/record-sealed-answer.ts'

export const meta = titled

const boxNames = ['agrees', 'signedName', 'signedOn.month', 'signedOn.day', 'signedOn.year']

/** Where someone with the medical permission records what stands on a sealed sheet; 404 for everyone else. */
async function sealedAt(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'screen application')
  const id = idIn(args.params)
  const { today } = at.moment
  const found = present(await sentApplication(at.db, at.scope, today, id))
  const read = authorize(at.scope.viewer, 'read application') ?? refuse()
  const part = present(await byHand(at.db, read, id, today, at.timeZone))
  const { positionId } = found.posting
  const position = present((await positionsById(at.db, [positionId])).get(positionId))
  const asked = present(livedExperienceOf(versionOn(position, today)))
  return { ...at, id, person: found.person, sealed: part.sealed, asked }
}

function refuse(): never {
  throw notFound()
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, person, sealed, asked } = await sealedAt(args)
  if (sealed !== 'record') throw notFound()
  return {
    title: 'Record the sealed answer',
    id,
    name: `${person.givenName} ${person.familyName}`.trim(),
    language: person.language,
    text: (await args.context.statements()).current(asked, person.language).text,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { id, person, asked, portal, moment, scope } = await sealedAt(args)
  const boxes = boxesIn(await args.request.formData(), boxNames)
  const reader = readerOf(boxes)
  const agrees = reader.choice('agrees', ['yes', 'no'])
  const signedName = reader.text('signedName', 200)
  if (signedName === undefined) reader.wrong('signedName', 'text.missing')
  const signedOn = reader.date('signedOn', moment.today)
  if (reader.errors.length > 0 || !agrees || !signedName || !signedOn)
    return refusal(args.context, refused(boxes, reader.errors))
  const recorded = await within(
    recordSealedAnswer(portal, moment, scope, {
      applicationId: id,
      agrees: agrees === 'yes',
      signedName,
      signedOn,
      texts: [shownText(await args.context.statements(), asked, person.language)],
    }),
  )
  throw redirect(`/hr/applications/${id}?done=${recorded.ok ? 'sealed' : 'state'}`, 303)
}

export default function SealedAnswer() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${page.id}`, label: `Application of ${page.name}` }}
      errors={<FormErrors state={state} />}
      title={page.title}
      lead={
        <p>
          Open the envelope alone, record what is ticked and put the sheet into the confidential medical file. Anything
          else that is written on it is not recorded anywhere.
        </p>
      }
      form={{ reloadDocument: true, autoComplete: 'off' }}
      continueLabel="Record the answer"
    >
      <blockquote className="card" lang={page.language}>
        {page.text}
      </blockquote>
      <Radios
        inline
        {...fields.text('agrees')}
        label="What is ticked on the sheet"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <TextInput {...fields.text('signedName')} label="Name as signed" width="medium" spellCheck={false} />
      <DateInput {...fields.date('signedOn')} label="Date beside the signature" />
    </DeskQuestion>
  )
}
