import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showRequirement } from '#app/apply/requirement-page.server.ts'
import { RequirementPage } from '#app/apply/requirement-page.tsx'
import { enteredDraftIn } from '#app/hr/fill.server.ts'
import { FillFrame } from '#app/hr/fill-frame.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const entered = await enteredDraftIn(asked)
  return { ...showRequirement(asked, entered), name: entered.name }
}

export default function EnteredRequirement() {
  const { name, ...page } = useLoaderData<typeof loader>()
  return (
    <FillFrame name={name}>
      <RequirementPage page={page} />
    </FillFrame>
  )
}
