import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { languageOptions } from '#app/hr/language-names.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { relationWords } from '#app/wording/references.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { refereesOf } from '#db/queries/references.ts'
import { readReferee, relations } from '#domain/referees.ts'
import { takesReferees } from '#domain/references.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'

export const meta = titled

/** HR names a referee for an applicant, or one in place of another. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'name referees')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  const back = `/hr/applications/${application.id}/references`
  if (!takesReferees(application.state)) throw redirect(`${back}?done=state`)
  const all = await refereesOf(db, scope, moment.today, application.id)
  const replaced = args.params.referee === 'new' ? null : present(all.find(({ id }) => id === args.params.referee))
  if (replaced && (replaced.removedAt || replaced.answer?.kind === 'given'))
    throw redirect(`${back}?done=referee-changed`)
  const applicant = `${person.givenName} ${person.familyName}`
  return {
    title: replaced ? `Name a referee in place of ${replaced.name}` : `Name a referee of ${applicant}`,
    asked: replaced?.request !== null && replaced !== null,
    language: person.language,
    back: { href: back, label: `References of ${applicant}` },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'name referees')
  const applicationId = idIn(args.params)
  const back = `/hr/applications/${applicationId}/references`
  const boxes = await boxesIn(args.request)
  const read = readReferee(boxes)
  if (!read.ok) return refusal(args.context, refused(boxes, read.errors))
  const replaces = args.params.referee === 'new' ? null : idIn(args.params, 'referee')
  const input = { applicationId, referee: read.referee, replaces }
  const named = await within(nameReferee(portal, moment, scope, input))
  if (named.ok) return redirect(`${back}?done=${named.asked ? 'referee-asked' : 'referee-named'}`)
  if (named.problem === 'refused') return refusal(args.context, refused(boxes, named.errors))
  const done = { changed: 'referee-changed', enough: 'referee-enough', ended: 'state' }[named.problem]
  return redirect(`${back}?done=${done}`)
}

export default function NameReferee() {
  const { title, asked, language, back } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, { language })
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          {asked && 'The link that the former referee has stops working. '}Name only someone whom the applicant has
          agreed to.
        </p>
      }
      continueLabel="Save"
    >
      <TextInput {...fields.text('name')} label="First and last name" autoComplete="off" />
      <Radios
        {...fields.text('relation')}
        label="How they know the applicant’s work"
        options={relations.map((value) => ({ value, label: relationWords[value] }))}
      />
      <TextInput {...fields.text('email')} type="email" label="E-mail address" autoComplete="off" />
      <TextInput
        {...fields.text('phone')}
        type="tel"
        label="Phone number"
        hint="Needed where there is no e-mail address."
        autoComplete="off"
        width="medium"
      />
      <Radios inline {...fields.text('language')} label="Language of the letter" options={languageOptions} />
    </DeskQuestion>
  )
}
