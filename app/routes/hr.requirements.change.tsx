import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { gatesToAsk } from '#app/sites/asks.ts'
import { boxesOfAsked, changeBoxes, changeError, choicesToAsk, readChange } from '#app/sites/change-form.server.ts'
import { ChangeForm } from '#app/sites/change-form.tsx'
import { titled } from '#app/title.ts'
import { gateName } from '#app/wording/standing.ts'
import { askedOn } from '#db/queries/sites.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'manage sites')
  return {
    title: 'What the agency asks on top of positions',
    choices: choicesToAsk('agency'),
    gates: gatesToAsk.map((value) => ({ value, label: gateName(value, 'en') })),
    first: boxesOfAsked(await askedOn(db, scope, null, moment.today), moment.today),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'manage sites')
  const boxes = await changeBoxes(args.request)
  const read = readChange(boxes, null)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors ?? []))
  const made = await prepareChange(portal, moment, scope, { siteId: null, ...read })
  if (!made.ok) return refusal(args.context, refused(boxes, [changeError(made)]))
  return redirect(`/hr/requirements/changes/${made.changeId}`, 303)
}

export default function AgencyRequirements() {
  const state: FormState | undefined = useActionData<typeof action>()
  const back = { href: '/hr/requirements', label: 'Requirements of the agency' }
  return <ChangeForm {...useLoaderData<typeof loader>()} back={back} state={state} />
}
