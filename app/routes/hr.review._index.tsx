import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { queuePage } from '#app/hr/review-queue.server.ts'
import { ReviewQueue } from '#app/hr/review-queue.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return queuePage(await hrDesk(args, 'decide submission'))
}

export default function Queue() {
  return <ReviewQueue {...useLoaderData<typeof loader>()} />
}
