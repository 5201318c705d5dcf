import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { teamAsKnown } from '#app/as-known/team.server.ts'
import { TeamAsKnown } from '#app/as-known/team.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return teamAsKnown(args)
}

export default function Page() {
  return <TeamAsKnown {...useLoaderData<typeof loader>()} />
}
