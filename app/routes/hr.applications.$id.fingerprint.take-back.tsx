import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBackCard } from '#app/hr/card-form.server.ts'
import { TakeBackCard } from '#app/hr/card-form.tsx'
import { cardOfApplication, readCard } from '#app/hr/clearance-card.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

async function deskOf(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'record clearance card')
  const owner = await cardOfApplication(desk.db, desk.scope, idIn(args.params), desk.moment.today)
  return { desk, owner: present(owner) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { desk, owner } = await deskOf(args)
  const { today } = desk.moment
  const data = present(await readCard(desk.db, desk.scope, owner, { today, timeZone: desk.timeZone }))
  const entry = data.entries.find((each) => each.id === data.newest)
  if (!entry) throw redirect(owner.href)
  return { title: 'Take back the last entry', name: owner.name, href: owner.href, entry }
}

export async function action(args: ActionFunctionArgs) {
  const { desk, owner } = await deskOf(args)
  return takeBackCard(args, desk, owner)
}

export default function TakeBack() {
  return <TakeBackCard {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
