import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { oneOf } from '#app/hr/address.ts'
import { readCardBoxes } from '#app/hr/clearance-card.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { cardProblems, cardStateQuestions, cardStateWords } from '#app/wording/clearance-card.ts'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { bringsCard, cardStateOf, cardStates, nextCardStates, type RecordedCardState } from '#domain/clearance-card.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'

export const meta = titled

const recordable = cardStates.filter((state): state is RecordedCardState => state !== 'not-applied')

/** A state that does not follow from the present one has no page to record it. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'record clearance card')
  const id = idIn(args.params)
  const state = present(oneOf(recordable, args.params.state ?? null))
  const { person } = present(await sentApplication(db, scope, moment.today, id))
  const before = cardStateOf(await cardEntries(db, scope, moment.today, person.id))
  if (!nextCardStates[before].includes(state)) throw redirect(`/hr/applications/${id}/fingerprint?done=changed`)
  const { title, day } = cardStateQuestions[state]
  const first = boxesOfDate('sourceOn', moment.today)
  const name = `${person.givenName} ${person.familyName}`.trim()
  return { title, id, name, day, meaning: cardStateWords[state].meaning, card: bringsCard(state), first }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'record clearance card')
  const applicationId = idIn(args.params)
  const state = present(oneOf(recordable, args.params.state ?? null))
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const on = reader.date('on', moment.today)
  const note = reader.text('note', 500) ?? ''
  const read = bringsCard(state) ? readCardBoxes(boxes, on ?? moment.today, moment.today) : { card: null }
  const wrong = [...reader.errors, ...('errors' in read ? read.errors : [])]
  if (!on || 'errors' in read || wrong.length > 0) return refusal(args.context, refused(boxes, wrong))
  const input = { applicationId, state, on, note, card: read.card }
  const done = await within(recordCardState(portal, moment, scope, input))
  const at = `/hr/applications/${applicationId}`
  if (done.ok) return redirect(`${at}/fingerprint?done=card`)
  if (done.problem === 'state') return redirect(`${at}?done=state`)
  if (done.problem === 'not-next') return redirect(`${at}/fingerprint?done=changed`)
  return refusal(args.context, refused(boxes, [cardProblems[done.problem]]))
}

export default function RecordCard() {
  const { title, id, name, day, meaning, card, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}/fingerprint`, label: `Fingerprint card of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={<p>{meaning}</p>}
      continueLabel="Record it"
    >
      <DateInput {...fields.date('on')} label={day} />
      {card && (
        <>
          <DateInput
            {...fields.date('from')}
            label="Issue date printed on the card"
            hint="Empty where it is the same day."
          />
          <DateInput {...fields.date('through')} label="Good through" hint="The last day printed on the card." />
          <Checkbox {...fields.check('level')} label="The card is Level I" />
          <Checkbox
            {...fields.check('restricted')}
            label="The card is restricted: it may not be used to transport members"
          />
          <TextInput
            {...fields.text('source')}
            label="Checked at which source"
            hint="Such as the public site of the Department of Public Safety. A picture of the card is not enough."
          />
          <DateInput {...fields.date('sourceOn')} label="Checked on" />
          <Radios
            {...fields.text('sourceResult')}
            label="What did the source say?"
            inline
            options={[
              { value: 'confirmed', label: 'Confirmed' },
              { value: 'not-confirmed', label: 'Not confirmed' },
            ]}
          />
          <TextInput {...fields.text('sourceReference')} label="Reference (optional)" width="medium" />
        </>
      )}
      <Textarea
        {...fields.text('note')}
        label="Note (optional)"
        hint="For HR only. Write nothing here about what lies in the person’s past."
        rows={2}
      />
    </DeskQuestion>
  )
}
