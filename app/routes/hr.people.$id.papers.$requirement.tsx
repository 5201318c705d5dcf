import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeForm } from '#app/evidence/take.server.ts'
import { paperPage, papersFor } from '#app/hr/papers.server.ts'
import { PaperOf } from '#app/hr/papers.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const page = await paperPage(args, await papersFor(args))
  return { title: page.title, page }
}

export async function action(args: ActionFunctionArgs) {
  const papers = await papersFor(args)
  const requirement = args.params.requirement ?? ''
  return takeForm(args, papers, { requirement, href: `${papers.href}/papers/${requirement}` })
}

export default function PaperOfPerson() {
  const refused = useActionData<typeof action>()
  const { page } = useLoaderData<typeof loader>()
  const kept = refused?.kept ?? page.sendable.kept
  const shown = { ...page, sendable: { ...page.sendable, kept } }
  return <PaperOf page={shown} boxes={refused?.boxes ?? {}} errors={refused?.errors ?? []} />
}
