import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownClearance } from '#app/me/clearance.server.ts'
import { gatesOf, tasksOf } from '#app/me/tasks.server.ts'
import { ClearanceTasks } from '#app/me/tasks.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['clearance'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const own = await ownClearance(args)
  return { title: own.t('clearance:title'), tasks: tasksOf(own), gates: gatesOf(own) }
}

export default function OwnTasks() {
  return <ClearanceTasks {...useLoaderData<typeof loader>()} />
}
