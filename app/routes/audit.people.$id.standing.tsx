import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { personAsKnownPage } from '#app/as-known/page.server.ts'
import { PersonAsKnownPage } from '#app/as-known/person-page.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return personAsKnownPage(args, 'audit')
}

export default function Page() {
  const data = useLoaderData<typeof loader>()
  return (
    <PersonAsKnownPage
      data={data}
      caption={<a href="/audit/standing">Standing</a>}
      title={data.name}
      href={`/audit/people/${data.id}/standing`}
    />
  )
}
