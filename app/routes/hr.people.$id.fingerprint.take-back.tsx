import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBackCard } from '#app/hr/card-form.server.ts'
import { TakeBackCard } from '#app/hr/card-form.tsx'
import { readCard } from '#app/hr/clearance-card.server.ts'
import { cardDesk } from '#app/hr/credential-desk.server.ts'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  const { today } = desk.moment
  const data = present(await readCard(desk.db, desk.scope, owner, { today, timeZone: desk.timeZone }))
  const entry = data.entries.find((each) => each.id === data.newest)
  if (!entry) throw redirect(owner.href)
  return { title: 'Take back the last entry', name: owner.name, href: owner.href, entry }
}

export async function action(args: ActionFunctionArgs) {
  const { desk, owner } = await cardDesk(args)
  return takeBackCard(args, desk, owner)
}

export default function TakeBack() {
  return <TakeBackCard {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
