import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { JobForm } from '#app/apply/job-form.tsx'
import { showJob, takeJob } from '#app/apply/jobs-route.server.ts'
import { enteredDraftIn } from '#app/hr/fill.server.ts'
import { FillFrame } from '#app/hr/fill-frame.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const entered = await enteredDraftIn(asked)
  return { ...showJob(asked, entered), name: entered.name }
}

export async function action(asked: ActionFunctionArgs) {
  return takeJob(asked, await enteredDraftIn(asked))
}

export default function EnterJob() {
  const { name, ...page } = useLoaderData<typeof loader>()
  return (
    <FillFrame name={name}>
      <JobForm {...page} refused={useActionData<typeof action>()} />
    </FillFrame>
  )
}
