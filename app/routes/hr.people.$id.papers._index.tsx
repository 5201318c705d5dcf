import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paperList, papersFor } from '#app/hr/papers.server.ts'
import { Papers } from '#app/hr/papers.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const list = paperList(await papersFor(args))
  return { title: list.title, list }
}

export default function PapersOfPerson() {
  return <Papers list={useLoaderData<typeof loader>().list} />
}
