import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftIn } from '#app/apply/application.server.ts'
import { JobList } from '#app/apply/job-list.tsx'
import { showJobs, takeJobs } from '#app/apply/jobs-route.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return showJobs(asked, await draftIn(asked))
}

export async function action(asked: ActionFunctionArgs) {
  return takeJobs(asked, await draftIn(asked))
}

export default function Experience() {
  return <JobList {...useLoaderData<typeof loader>()} stale={useActionData<typeof action>()?.stale ?? null} />
}
