import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBackCard, takeBackPage } from '#app/hr/card-form.server.ts'
import { TakeBackCard } from '#app/hr/card-form.tsx'
import { cardDesk } from '#app/hr/credential-desk.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  return takeBackPage(desk, owner)
}

export async function action(args: ActionFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  return takeBackCard(args, desk, owner)
}

export default function TakeBack() {
  return <TakeBackCard {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
