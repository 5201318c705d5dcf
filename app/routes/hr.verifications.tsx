import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { verificationList } from '#app/hr/verification-list.server.ts'
import { Verifications } from '#app/hr/verification-list.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return verificationList(args)
}

export default function ChecksAtTheSource() {
  return <Verifications {...useLoaderData<typeof loader>()} />
}
