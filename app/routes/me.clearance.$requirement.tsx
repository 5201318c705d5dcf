import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownClearance } from '#app/me/clearance.server.ts'
import { askedIn, requirementPage } from '#app/me/requirement.server.ts'
import { Requirement } from '#app/me/requirement.tsx'
import { takeEvidence } from '#app/me/send.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['clearance', 'sending', 'requirements', 'errors'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const own = await ownClearance(args)
  const { searchParams } = new URL(args.request.url)
  const asked = askedIn(own, args.params.requirement)
  const page = await requirementPage(args.context, own, asked, { form: searchParams.get('form') })
  return { ...page, sent: searchParams.has('sent') }
}

export const action = (args: ActionFunctionArgs) => takeEvidence(args)

export default function OwnRequirement() {
  const refused = useActionData<typeof action>()
  const page = useLoaderData<typeof loader>()
  const kept = refused?.kept ?? page.kept
  return <Requirement page={{ ...page, kept }} boxes={refused?.boxes ?? {}} errors={refused?.errors ?? []} />
}
