import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { warningsOfMonth } from '#app/hr/warnings.server.ts'
import { Warnings } from '#app/hr/warnings.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return warningsOfMonth(args)
}

export default function LapsesAndWarnings() {
  return <Warnings {...useLoaderData<typeof loader>()} />
}
