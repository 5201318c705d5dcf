import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { JobList } from '#app/apply/job-list.tsx'
import { showJobs, takeJobs } from '#app/apply/jobs-route.server.ts'
import { enteredDraftIn } from '#app/hr/fill.server.ts'
import { FillFrame } from '#app/hr/fill-frame.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const entered = await enteredDraftIn(asked)
  return { ...showJobs(asked, entered), name: entered.name }
}

export async function action(asked: ActionFunctionArgs) {
  return takeJobs(asked, await enteredDraftIn(asked))
}

export default function EnterExperience() {
  const { name, ...page } = useLoaderData<typeof loader>()
  return (
    <FillFrame name={name}>
      <JobList {...page} stale={useActionData<typeof action>()?.stale ?? null} />
    </FillFrame>
  )
}
