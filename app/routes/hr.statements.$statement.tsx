import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { takeWording, wordingDesk } from '#app/hr/statements.server.ts'
import { Wording } from '#app/hr/statements.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { current, boxes, history } = await wordingDesk(args)
  return { title: boxes['title-en'] ?? '', current, boxes, history }
}

export async function action(args: ActionFunctionArgs) {
  return takeWording(args)
}

export default function OneStatement() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <Wording page={useLoaderData<typeof loader>()} state={state} />
}
