import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import {
  gateChoices,
  gatesBox,
  holdBoxes,
  holdError,
  holdsOfPerson,
  ownHold,
  readHold,
} from '#app/hr/hold-form.server.ts'
import { HoldForm } from '#app/hr/hold-form.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { standingPart, termsOf } from '#domain/holds.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { changeHold } from '#workflows/holds/change-hold.ts'
import { newestOf } from '#workflows/holds/find-hold.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'put on hold')
  const personId = idIn(args.params)
  const found = present(await holdsOfPerson(db, scope, personId, moment.today))
  const hold = present(ownHold(found, idIn(args.params, 'hold')))
  const part = standingPart(hold.facts, moment.today)
  if (!part) throw redirect(`/hr/people/${personId}/holds?done=changed`)
  const { gates, from, through } = termsOf(part.body)
  return {
    title: 'Change the hold',
    personId,
    name: found.name,
    choices: gateChoices([...new Set([...found.gates, ...(gates ?? [])])]),
    began: from <= moment.today ? longDate(from, 'en') : null,
    looked: newestOf(hold),
    first: { gates: gatesBox(gates), ...boxesOfDate('from', from), ...boxesOfDate('through', through) },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'put on hold')
  const personId = idIn(args.params)
  const boxes = await holdBoxes(args.request)
  const read = readHold(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { terms, reason } = read
  const input = { personId, holdId: idIn(args.params, 'hold'), looked: boxes.looked ?? '', reason, ...terms }
  const done = await within(changeHold(portal, moment, scope, input))
  if (!done.ok && done.problem !== 'changed') return refusal(args.context, refused(boxes, [holdError(done.problem)]))
  return redirect(`/hr/people/${personId}/holds?done=${done.ok ? 'hold-changed' : 'changed'}`)
}

export default function ChangeHold() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <HoldForm {...useLoaderData<typeof loader>()} state={state} />
}
