import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cardFormPage, recordCard } from '#app/hr/card-form.server.ts'
import { CardForm } from '#app/hr/card-form.tsx'
import { cardDesk } from '#app/hr/credential-desk.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  return cardFormPage(desk, args.context, owner, args.params.state)
}

export async function action(args: ActionFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  return recordCard(args, desk, owner)
}

export default function RecordCard() {
  return <CardForm form={useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
