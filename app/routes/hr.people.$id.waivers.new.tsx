import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { readWaiver, waivable, waiverError } from '#app/hr/waiver-form.server.ts'
import { WaiverForm } from '#app/hr/waiver-form.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { personById } from '#db/queries/person.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { longestWaiver } from '#domain/waivers.ts'
import { longDate } from '#locales/dates.ts'
import { proposeWaiver } from '#workflows/waivers/propose-waiver.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'propose waiver')
  const policies = await args.context.policies()
  const id = idIn(args.params)
  const person = present(await personById(db, scope, moment.today, id))
  const { choices, never } = present(await waivable(db, scope, id, moment.today, policies))
  const from = query.get('from') ?? ''
  const later = isPlainDate(from) && from > moment.today
  return {
    title: 'Propose a waiver',
    personId: id,
    name: `${person.givenName} ${person.familyName}`.trim() || 'No name given',
    choices,
    never,
    latest: longDate(longestWaiver(moment.today, policies.waivers), 'en'),
    first: {
      requirement: query.get('requirement') ?? '',
      ...boxesOfDate('from', later ? from : moment.today),
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'propose waiver')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const read = readWaiver(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const done = await within(proposeWaiver(portal, moment, scope, { personId, ...read.waiver }))
  if (!done.ok) return refusal(args.context, refused(boxes, [waiverError(done)]))
  return redirect(`/hr/people/${personId}/waivers?done=${done.recorded ? 'recorded' : 'waiver-proposed'}`)
}

export default function NewWaiver() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <WaiverForm {...useLoaderData<typeof loader>()} state={state} />
}
