import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { holdsOfPerson, ownHold } from '#app/hr/hold-form.server.ts'
import { holdRows } from '#app/hr/holds.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { newestOf } from '#workflows/holds/find-hold.ts'
import { liftHold } from '#workflows/holds/lift-hold.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'put on hold')
  const id = idIn(args.params)
  const found = present(await holdsOfPerson(db, scope, id, moment.today))
  const hold = present(ownHold(found, idIn(args.params, 'hold')))
  const [row] = await holdRows(db, [hold], { today: moment.today, timeZone })
  if (!row?.liftHref) throw redirect(`/hr/people/${id}/holds?done=changed`)
  return {
    title: 'Lift this hold?',
    id,
    name: found.name,
    gates: row.gates,
    days: row.days,
    looked: newestOf(hold),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'put on hold')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const input = { personId, holdId: idIn(args.params, 'hold'), looked: boxes.looked ?? '', reason }
  const done = await within(liftHold(portal, moment, scope, input))
  return redirect(`/hr/people/${personId}/holds?done=${done.ok ? 'lifted' : 'changed'}`)
}

export default function LiftHold() {
  const { title, id, name, gates, days, looked } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${id}/holds`, label: `Holds on ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={
        <p>
          From now on it stands in nobody’s way; the days on which it held stay as they were. The person and their
          manager are told.
        </p>
      }
      continueLabel="Lift the hold"
    >
      <input type="hidden" name="looked" value={fields.boxes.looked ?? looked} />
      <SummaryList
        items={[
          { key: 'Stops', value: gates },
          { key: 'Days', value: days },
        ]}
      />
      <Textarea
        {...fields.text('reason')}
        label="Why it is lifted"
        hint="For HR only, at most 500 characters. Write nothing about health."
        rows={2}
      />
    </DeskQuestion>
  )
}
