import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askedIn } from '#app/evidence/clearance.server.ts'
import { earlyPaper, papersAside, takeEarlyPaper } from '#app/me/aside.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'
import { EarlyPaper } from '#app/me/early-paper.tsx'
import { requirementPage } from '#app/me/requirement.server.ts'
import { Requirement } from '#app/me/requirement.tsx'
import { takeEvidence } from '#app/me/send.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['clearance', 'sending', 'information'] }
export const meta = titled

/** A requirement, where it is asked of the person; before an offer, of a medical one, that it is not and what happens if it is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const own = await ownClearance(args)
  const { searchParams } = new URL(args.request.url)
  const early = own.asked.has(args.params.requirement ?? '') ? null : await earlyPaper(args)
  if (early) return { early: early.page, title: early.page.title, page: null }
  const asked = askedIn(own, args.params.requirement)
  const page = await requirementPage(args.context, own, asked, { form: searchParams.get('form') })
  const aside = (await papersAside(args)).filter(({ kind, stopped }) => kind === asked.requirement && !stopped)
  return { early: null, title: page.title, page: { ...page, aside, sent: searchParams.has('sent') } }
}

export async function action(args: ActionFunctionArgs) {
  const { asked } = await ownClearance(args)
  const early = asked.has(args.params.requirement ?? '') ? null : await earlyPaper(args)
  return early ? takeEarlyPaper(args, early) : takeEvidence(args)
}

export default function OwnRequirement() {
  const refused = useActionData<typeof action>()
  const { early, page } = useLoaderData<typeof loader>()
  const errors = refused?.errors ?? []
  if (early) return <EarlyPaper page={early} errors={errors} />
  const kept = refused?.kept ?? page.kept
  return <Requirement page={{ ...page, kept }} boxes={refused?.boxes ?? {}} errors={errors} />
}
