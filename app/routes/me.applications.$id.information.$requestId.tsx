import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { informationPage, takeInformation } from '#app/me/information.server.ts'
import { Information } from '#app/me/information.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'information', 'messages'] }
export const meta = titled

/** One thing that HR asked for, and the way to send it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await informationPage(args)
  return { ...page, announce: new URL(args.request.url).searchParams.has('sent') }
}

export const action = (args: ActionFunctionArgs) => takeInformation(args)

export default function Asked() {
  const { announce, ...page } = useLoaderData<typeof loader>()
  return <Information page={page} sent={useActionData<typeof action>()} announce={announce} />
}
