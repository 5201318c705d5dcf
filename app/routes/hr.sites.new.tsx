import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { nameTaken, readSite } from '#app/sites/site-form.server.ts'
import { SiteForm } from '#app/sites/site-form.tsx'
import { titled } from '#app/title.ts'
import { createSite } from '#workflows/sites/keep-site.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  await hrDesk(args, 'manage sites')
  return { title: 'Add a site' }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'manage sites')
  const boxes = await boxesIn(args.request)
  const read = readSite(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const made = await createSite(portal, moment, scope, read.details)
  if (!made.ok) return refusal(args.context, refused(boxes, [nameTaken]))
  return redirect(`/hr/sites/${made.siteId}/requirements`, 303)
}

export default function NewSite() {
  const state: FormState | undefined = useActionData<typeof action>()
  const back = { href: '/hr/sites', label: 'Sites' }
  return <SiteForm title="Add a site" back={back} first={{}} state={state} continueLabel="Add, and say what it asks" />
}
