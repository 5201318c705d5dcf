import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftIn } from '#app/apply/application.server.ts'
import { JobForm } from '#app/apply/job-form.tsx'
import { showJob, takeJob } from '#app/apply/jobs-route.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return showJob(asked, await draftIn(asked))
}

export async function action(asked: ActionFunctionArgs) {
  return takeJob(asked, await draftIn(asked))
}

export default function OneJob() {
  return <JobForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
