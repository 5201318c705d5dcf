import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { boxesOfAsked, changeBoxes, changeError, choicesToAsk, readChange } from '#app/sites/change-form.server.ts'
import { ChangeForm } from '#app/sites/change-form.tsx'
import { titled } from '#app/title.ts'
import { gateName } from '#app/wording/standing.ts'
import { askedOn, siteById } from '#db/queries/sites.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'manage sites')
  const site = present(await siteById(db, scope, idIn(args.params)))
  const asked = await askedOn(db, scope, site.id, moment.today)
  return {
    title: `What ${site.name} asks`,
    id: site.id,
    name: site.name,
    choices: choicesToAsk('site'),
    gates: [{ value: site.base, label: gateName(site.base, 'en') }],
    first: boxesOfAsked(asked, moment.today),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, db, portal, moment } = await hrDesk(args, 'manage sites')
  const site = present(await siteById(db, scope, idIn(args.params)))
  const boxes = await changeBoxes(args.request)
  const read = readChange(boxes, site)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors ?? []))
  const made = await within(prepareChange(portal, moment, scope, { siteId: site.id, ...read }))
  if (!made.ok) return refusal(args.context, refused(boxes, [changeError(made)]))
  return redirect(`/hr/requirements/changes/${made.changeId}`, 303)
}

export default function SiteRequirements() {
  const { title, id, name, ...form } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return <ChangeForm {...form} title={title} back={{ href: `/hr/sites/${id}`, label: name }} state={state} />
}
