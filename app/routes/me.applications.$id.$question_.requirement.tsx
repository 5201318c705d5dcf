import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { draftIn } from '#app/apply/application.server.ts'
import { showRequirement } from '#app/apply/requirement-page.server.ts'
import { RequirementPage } from '#app/apply/requirement-page.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return showRequirement(asked, await draftIn(asked))
}

export default function Requirement() {
  return <RequirementPage page={useLoaderData<typeof loader>()} />
}
