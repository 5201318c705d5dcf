import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { nameTaken, readSite } from '#app/sites/site-form.server.ts'
import { SiteForm } from '#app/sites/site-form.tsx'
import { titled } from '#app/title.ts'
import { siteById } from '#db/queries/sites.ts'
import { changeSite } from '#workflows/sites/keep-site.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db } = await hrDesk(args, 'manage sites')
  const { id, name, address, contactName, contactPhone, contactEmail } = present(
    await siteById(db, scope, idIn(args.params)),
  )
  return { title: `How ${name} is reached`, id, first: { name, address, contactName, contactPhone, contactEmail } }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'manage sites')
  const id = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const read = readSite(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const kept = await within(changeSite(portal, moment, scope, id, read.details))
  if (!kept.ok) return refusal(args.context, refused(boxes, [nameTaken]))
  return redirect(`/hr/sites/${id}`, 303)
}

export default function EditSite() {
  const { title, id, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const back = { href: `/hr/sites/${id}`, label: first.name }
  return <SiteForm title={title} back={back} first={first} state={state} continueLabel="Save" />
}
