import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translatorFor } from '#app/i18n.server.ts'
import { papersAside } from '#app/me/aside.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'
import { PapersAside } from '#app/me/papers-aside.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'information', 'me'] }
export const meta = titled

/** The asking person's own health papers that came before an offer; nobody else has such a page. */
export async function loader(args: LoaderFunctionArgs) {
  const { asked } = await ownClearance(args)
  const papers = (await papersAside(args)).map((paper) => ({
    ...paper,
    use: asked.has(paper.kind) && !paper.stopped ? `/me/clearance/${paper.kind}` : null,
  }))
  const { t } = await translatorFor(args)
  const { searchParams } = new URL(args.request.url)
  const done = searchParams.has('kept') ? ('kept' as const) : searchParams.has('deleted') ? ('deleted' as const) : null
  return { title: t('information:aside.title'), papers, done }
}

export default function Papers() {
  return <PapersAside {...useLoaderData<typeof loader>()} />
}
