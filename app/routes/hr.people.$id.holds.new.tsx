import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { gateChoices, holdBoxes, holdError, holdsOfPerson, readHold } from '#app/hr/hold-form.server.ts'
import { HoldForm } from '#app/hr/hold-form.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { putOnHold } from '#workflows/holds/put-on-hold.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'put on hold')
  const personId = idIn(args.params)
  const { name, gates } = present(await holdsOfPerson(db, scope, personId, moment.today))
  if (gates.length === 0) throw notFound()
  return {
    title: `Put ${name} on hold`,
    personId,
    name,
    choices: gateChoices(gates),
    began: null,
    looked: null,
    first: boxesOfDate('from', moment.today),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'put on hold')
  const personId = idIn(args.params)
  const boxes = await holdBoxes(args.request)
  const read = readHold(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const done = await within(putOnHold(portal, moment, scope, { personId, ...read.terms, reason: read.reason }))
  if (!done.ok) return refusal(args.context, refused(boxes, [holdError(done.problem)]))
  return redirect(`/hr/people/${personId}/holds?done=${done.recorded ? 'recorded' : 'held'}`)
}

export default function NewHold() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <HoldForm {...useLoaderData<typeof loader>()} state={state} />
}
